/** A named text given to the compiler. Names use forward slashes and are what diagnostics and debug information show; a system header's stands in `<>`. */
export interface SourceFile {
  readonly name: string;
  readonly text: string;
}

/**
 * Where something stands in a source text. Offsets count UTF-16 units from 0, `end` is exclusive;
 * `file` indexes the compilation's {@link SourceTable}.
 */
export interface Span {
  readonly file: number;
  readonly start: number;
  readonly end: number;
}

/** A place as people count it: both from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Whether a place stands in a system header. */
export const isSystemHeader = (sources: SourceTable, place: Span): boolean => sources.files[place.file]?.name.startsWith('<') === true;

/** Every text that one compilation has read: the file itself, then headers in order of first inclusion. */
export class SourceTable {
  readonly files: SourceFile[] = [];
  readonly #lineStarts: number[][] = [];

  /** Adds a text and returns its index. */
  add(file: SourceFile): number {
    const starts = [0];
    for (let at = file.text.indexOf('\n'); at >= 0; at = file.text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.#lineStarts.push(starts);
    return this.files.push(file) - 1;
  }

  /** The line and column of an offset; an offset past the end gives the end. */
  position(file: number, offset: number): Position {
    const starts = this.#lineStarts[file] ?? [0];
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  }
}
