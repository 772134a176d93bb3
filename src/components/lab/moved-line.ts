/** The line of `after` at which the line with this number of `before` stands; null: it is gone. Lines from 1. */
export const movedLine = (before: string, after: string, line: number): number | null => {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const shortest = Math.min(old.length, now.length);
  let same = 0;
  while (same < shortest && old[same] === now[same]) same++;
  if (line <= same) return line;
  let tail = 0;
  while (tail < shortest - same && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  if (line > old.length - tail) return line + now.length - old.length;
  // Within what was changed: a line that was rewritten stays, one that was deleted goes.
  const changed = now.length - tail - same;
  return line - same <= changed ? line : null;
};
