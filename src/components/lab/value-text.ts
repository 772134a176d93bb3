import type { LabWords } from '../../catalogue/en/lab.ts';
import { fill } from '../../catalogue/fill.ts';
import type { ValueView } from '../../simulator/session/view.ts';
import { bytesAsText } from '../parts/byte-text.ts';
import { textCells } from './text-cells.ts';

/** The text up to the first zero or unwritten byte: what printf("%s") would print. */
export const textOf = ({ bytes, written, unit }: ValueView & { kind: 'bytes' }): string => {
  const ends = (at: number): boolean => (bytes[at] === 0 && (unit === 1 || bytes[at + 1] === 0)) || written[at] !== 1;
  let end = 0;
  while (end < Math.min(48 * unit, bytes.length) && !ends(end)) end += unit;
  const text = bytes.subarray(0, end);
  return unit === 1 ? narrowText(text) : new TextDecoder('utf-16le').decode(text);
};

/** Characters of UTF-8 as they are, other bytes as escapes. */
const narrowText = (bytes: Uint8Array): string =>
  textCells(bytes, new Uint8Array(bytes.length).fill(1), 'utf-8')
    .map(({ kind, text, start, length }) =>
      kind === 'character' && length > 1 ? text : bytesAsText(bytes.subarray(start, start + length)),
    )
    .join('');

const quoted = (value: ValueView & { kind: 'bytes' }): string => `${value.unit === 2 ? 'L' : ''}"${textOf(value)}"`;

/** A value in one line. */
export const valueText = (words: LabWords, value: ValueView): string => {
  switch (value.kind) {
    case 'number':
      return value.text;
    case 'pointer': {
      if (value.string?.kind === 'bytes') return quoted(value.string);
      return value.to === null ? value.text : `→ ${value.to}`;
    }
    case 'bytes':
      return quoted(value);
    case 'list':
      return fill(words.variables.items, { count: value.total });
    case 'fields':
      return fill(words.variables.fields, { count: value.fields.length });
    case 'unwritten':
      return words.variables.unwritten;
  }
};
