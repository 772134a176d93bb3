/** Operations on {@link HideSet}: how the preprocessor knows which macros must not expand a token again (Prosser's algorithm). */
import type { HideSet } from '../token.ts';

export function hides(set: HideSet | null, name: string): boolean {
  for (let at = set; at !== null; at = at.rest) if (at.name === name) return true;
  return false;
}

export const adding = (set: HideSet | null, name: string): HideSet => (set !== null && hides(set, name) ? set : { name, rest: set });

export function union(first: HideSet | null, second: HideSet | null): HideSet | null {
  if (first === null || first === second) return second;
  let all = second;
  for (let at: HideSet | null = first; at !== null; at = at.rest) all = adding(all, at.name);
  return all;
}

export function intersection(first: HideSet | null, second: HideSet | null): HideSet | null {
  if (first === second) return first;
  let common: HideSet | null = null;
  for (let at = first; at !== null; at = at.rest) if (hides(second, at.name)) common = { name: at.name, rest: common };
  return common;
}
