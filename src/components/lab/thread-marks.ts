import { threadHue } from '../parts/thread-hue.ts';

/**
 * Monaco draws marks by class name only, so the rules for the letters that occur are written into a style sheet of our own
 * as they come up.
 */
const made = new Set<string>();
let sheet: HTMLStyleElement | null = null;

const rule = (name: string, css: string): string => {
  if (!made.has(name)) {
    made.add(name);
    sheet ??= document.head.appendChild(document.createElement('style'));
    sheet.append(css);
  }
  return name;
};

/** Class of the mark in the margin: every letter on its own hue. */
export const markClass = (letters: string): string => {
  const cell = 0.9375;
  const stops = [...letters].map((letter, i) => `${threadHue(letter)} ${i * cell}rem ${(i + 1) * cell}rem`);
  const name = `lab-mark-${letters}`;
  return `lab-mark ${rule(
    name,
    `.${name}::before{content:'${letters}';width:${letters.length * cell}rem;background:linear-gradient(90deg,${stops.join(',')})}`,
  )}`;
};

/** Class of the whole line on which a thread stands, or of the statement that the acting thread is at. */
export const lineClass = (letter: string, what: 'line' | 'statement'): string => {
  const name = `lab-${what}-${letter}`;
  const hue = threadHue(letter);
  const share = what === 'line' ? 'var(--lab-line-mark)' : 'calc(2 * var(--lab-line-mark))';
  const edge = what === 'statement' ? `;border-bottom:2px solid ${hue}` : '';
  return rule(name, `.${name}{background:color-mix(in srgb,${hue} ${share},transparent)${edge}}`);
};
