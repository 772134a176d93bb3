/** What a reader answers, by kind of question: ids, never positions. */
export type Answer =
  | { readonly kind: 'choice'; readonly ids: readonly string[] }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'order'; readonly ids: readonly string[] }
  | { readonly kind: 'line'; readonly line: number };

/** As answers in words are compared: without capitals, and with any blank space and commas between words as one. */
export const plainWords = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter(Boolean)
    .join(' ');

/** As printed text is compared: without blank lines and without blank space at the ends of lines. */
export const plainLines = (text: string): string =>
  text
    .replaceAll('\r', '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');

/** The same in both ways of comparing. */
export const isOneOf = (kind: 'short' | 'prints', text: string, forms: readonly string[]): boolean => {
  const plain = kind === 'short' ? plainWords : plainLines;
  return forms.some((form) => plain(form) === plain(text));
};
