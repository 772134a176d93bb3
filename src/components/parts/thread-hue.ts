/** The colour token of a thread's letter; after H the hues begin again. */
export const threadHue = (letter: string): string => {
  const index = (letter.charCodeAt(0) || 65) - 65;
  return `var(--thread-${'abcdefgh'[((index % 8) + 8) % 8] ?? 'a'})`;
};
