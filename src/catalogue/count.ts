import { fill } from './fill.ts';

/** A template in two numbers, filled. */
export const count = (
  template: { readonly one: string; readonly other: string },
  number: number,
  data: Readonly<Record<string, string | number>> = {},
): string => fill(number === 1 ? template.one : template.other, { ...data, count: number });
