/** How the text in some bytes is to be read. `wide`: UTF-16, as `wchar_t` has it on Windows. */
export type Encoding = 'utf-8' | 'cp949' | 'latin' | 'wide';

/**
 * Bytes that make one character, or why they make none. `cut`: the beginning of one of which `missing` bytes do not follow;
 * `stray`: bytes that begin none; `none`: bytes that may not be read as text, one of them a cell.
 */
export interface TextCell {
  readonly start: number;
  readonly length: number;
  readonly kind: 'character' | 'control' | 'cut' | 'stray' | 'none';
  /** The character; '' when there is none. */
  readonly text: string;
  readonly missing: number;
}

/** Splits bytes into the characters that they make: every byte is in one cell, in order. `readable`: 1 where a byte is text. */
export const textCells = (bytes: Uint8Array, readable: Uint8Array, encoding: Encoding): TextCell[] => {
  const cells: TextCell[] = [];
  for (let start = 0; start < bytes.length;) {
    const cell = readable[start] === 1 ? cellAt(bytes, readable, start, encoding) : bare(start, 1, 'none');
    cells.push(cell);
    start += cell.length;
  }
  return cells;
};

const bare = (start: number, length: number, kind: 'cut' | 'stray' | 'none', missing = 0): TextCell => ({
  start,
  length,
  kind,
  text: '',
  missing,
});

const cellAt = (bytes: Uint8Array, readable: Uint8Array, start: number, encoding: Encoding): TextCell => {
  const shape = shapeAt(bytes, start, encoding);
  if (shape === null) return bare(start, 1, 'stray');
  let length = 1;
  while (length < shape.length && readable[start + length] === 1 && shape.follows(bytes[start + length] ?? 0, length)) length += 1;
  if (length < shape.length) {
    const ends = start + length >= bytes.length || readable[start + length] !== 1;
    // A byte that may begin a character of two stands for nothing when something else comes after it.
    return encoding === 'cp949' && !ends ? bare(start, 1, 'stray') : bare(start, length, 'cut', shape.length - length);
  }
  const text = decode(bytes.subarray(start, start + length), encoding);
  if (text.includes('\ufffd')) return bare(start, length, 'stray');
  const code = text.codePointAt(0) ?? 0;
  return { start, length, kind: code < 0x20 || (code >= 0x7f && code < 0xa0) ? 'control' : 'character', text, missing: 0 };
};

/** What a character that begins with this byte looks like; null: none does. */
interface Shape {
  readonly length: number;
  /** Whether a byte may be the one at this place of it. */
  readonly follows: (byte: number, at: number) => boolean;
}

const shapeAt = (bytes: Uint8Array, start: number, encoding: Encoding): Shape | null => {
  const first = bytes[start] ?? 0;
  const anything = (): boolean => true;
  switch (encoding) {
    case 'latin':
      return { length: 1, follows: anything };
    case 'cp949':
      if (first < 0x80) return { length: 1, follows: anything };
      return first === 0x80 || first === 0xff
        ? null
        : {
            length: 2,
            follows: (byte) => (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x81 && byte <= 0xfe),
          };
    case 'wide': {
      const high = bytes[start + 1] ?? 0;
      return high >= 0xd8 && high < 0xdc
        ? { length: 4, follows: (byte, at) => at !== 3 || (byte >= 0xdc && byte < 0xe0) }
        : { length: 2, follows: anything };
    }
    case 'utf-8':
      return utf8Shape(first);
  }
};

/** Well-formed sequences as the Unicode Standard lists them (table 3-7). */
const utf8Shape = (first: number): Shape | null => {
  const length =
    first < 0x80 ? 1 : first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xf0 && first < 0xf5 ? 4 : 0;
  if (length === 0) return null;
  const least = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const most = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  return { length, follows: (byte, at) => (at === 1 ? byte >= least && byte <= most : byte >= 0x80 && byte <= 0xbf) };
};

const labels = { 'utf-8': 'utf-8', cp949: 'euc-kr', latin: 'windows-1252', wide: 'utf-16le' } as const;

const decode = (bytes: Uint8Array, encoding: Encoding): string => new TextDecoder(labels[encoding], { ignoreBOM: true }).decode(bytes);

/** How a control character is written in a string of C. */
export const controlText = (text: string): string => {
  const code = text.codePointAt(0) ?? 0;
  return { 0: '\\0', 7: '\\a', 8: '\\b', 9: '\\t', 10: '\\n', 11: '\\v', 12: '\\f', 13: '\\r' }[code] ?? `\\x${code.toString(16)}`;
};

/** The part of a cell that lies in a row. `first`: the cell begins there. */
export interface RowPiece {
  readonly cell: TextCell;
  /** Column of its first byte, and how many columns it takes. */
  readonly column: number;
  readonly width: number;
  readonly first: boolean;
  readonly last: boolean;
}

/** What of the cells lies in the row of `width` bytes from `from` on. */
export const rowPieces = (cells: readonly TextCell[], from: number, width: number): RowPiece[] =>
  cells.flatMap((cell) => {
    const start = Math.max(cell.start, from);
    const end = Math.min(cell.start + cell.length, from + width);
    if (start >= end) return [];
    return [{ cell, column: start - from, width: end - start, first: start === cell.start, last: end === cell.start + cell.length }];
  });
