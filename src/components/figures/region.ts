/**
 * Regions of an example's source. A region runs from `// region: name` to the `// endregion` that closes it; regions nest, names are
 * unique within a file, and the marker lines are never part of what is quoted.
 */

const OPEN = /^\s*\/\/ region: ([a-z0-9-]+)\s*$/;
const CLOSE = /^\s*\/\/ endregion\s*$/;

/**
 * The named region of a source, or all of it, without markers and moved to the left margin. Throws when there is no such region or
 * it is not closed: a chapter must not quote thin air.
 */
export function quoteRegion(source: string, name: string | null): string {
  const lines = source.replace(/\n$/, '').split('\n');
  const depths: string[] = [];
  const kept: string[] = [];
  let closed = name === null;
  for (const [index, line] of lines.entries()) {
    const opened = OPEN.exec(line)?.[1];
    if (opened !== undefined) {
      depths.push(opened);
    } else if (CLOSE.test(line)) {
      const ended = depths.pop();
      if (ended === undefined) throw new Error(`line ${index + 1}: endregion without region`);
      if (ended === name) closed = true;
    } else if (name === null || depths.includes(name)) {
      kept.push(line);
    }
  }
  if (depths.length > 0) throw new Error(`region '${depths.join("', '")}' is not closed`);
  if (!closed || kept.length === 0) throw new Error(`there is no region '${name ?? ''}'`);
  return outdent(kept).join('\n');
}

/** Names of all regions in a source, in order. */
export function regionNames(source: string): readonly string[] {
  return source.split('\n').flatMap((line) => OPEN.exec(line)?.[1] ?? []);
}

function outdent(lines: readonly string[]): readonly string[] {
  const margin = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(margin));
}
