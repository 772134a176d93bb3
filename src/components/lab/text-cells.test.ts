import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { controlText, rowPieces, textCells, type Encoding } from './text-cells.ts';

const all = (bytes: Uint8Array): Uint8Array => new Uint8Array(bytes.length).fill(1);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const told = (bytes: Uint8Array, encoding: Encoding = 'utf-8', readable = all(bytes)): string[] =>
  textCells(bytes, readable, encoding).map(({ kind, length, text, missing }) =>
    kind === 'character' || kind === 'control'
      ? `${text.codePointAt(0) === 0 ? '0' : text}${length}`
      : `${kind}${length}${missing > 0 ? `-${missing}` : ''}`,
  );

describe('text in bytes', () => {
  it('gives a character of several bytes one cell', () => {
    expect(told(utf8('a가😀'))).toEqual(['a1', '가3', '😀4']);
  });

  it('shows a Korean character cut in the middle, with what is missing', () => {
    expect(told(utf8('가나').subarray(0, 4))).toEqual(['가3', 'cut1-2']);
    expect(told(utf8('가나').subarray(0, 5))).toEqual(['가3', 'cut2-1']);
  });

  it('shows the rest of one whose beginning came before', () => {
    expect(told(utf8('가나').subarray(2))).toEqual(['stray1', '나3']);
  });

  it('ends a character where bytes were never written', () => {
    const bytes = utf8('가나');
    expect(told(bytes, 'utf-8', Uint8Array.from([1, 1, 1, 1, 0, 0]))).toEqual(['가3', 'cut1-2', 'none1', 'none1']);
  });

  it('reads no surrogates, overlong forms or numbers beyond Unicode', () => {
    expect(told(Uint8Array.of(0xed, 0xa0, 0x80))).toEqual(['cut1-2', 'stray1', 'stray1']);
    expect(told(Uint8Array.of(0xc0, 0x80))).toEqual(['stray1', 'stray1']);
    expect(told(Uint8Array.of(0xf5))).toEqual(['stray1']);
  });

  it('reads Korean in code page 949, cut or whole', () => {
    const bytes = Uint8Array.of(0xb0, 0xa1, 0x41, 0xb3, 0xaa);
    expect(told(bytes, 'cp949')).toEqual(['가2', 'A1', '나2']);
    expect(told(bytes.subarray(0, 4), 'cp949')).toEqual(['가2', 'A1', 'cut1-1']);
  });

  it('reads wide characters, pairs included', () => {
    expect(told(Uint8Array.of(0x41, 0, 0x3d, 0xd8, 0x00, 0xde), 'wide')).toEqual(['A2', '😀4']);
  });

  it('writes control characters as C does', () => {
    expect(['\0', '\n', '\x1b'].map(controlText)).toEqual(['\\0', '\\n', '\\x1b']);
  });

  it('puts every byte into one cell, in order, and every cell into rows without gap', () => {
    const encodings = fc.constantFrom<Encoding>('utf-8', 'cp949', 'latin', 'wide');
    const byte = fc.oneof(fc.nat(255), fc.constantFrom(0xed, 0x95, 0x9c, 0xea, 0xb0, 0x80, 0xb0, 0xa1, 0xd8, 0xdc));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(byte, fc.boolean()), { maxLength: 40 }),
        encodings,
        fc.integer({ min: 1, max: 9 }),
        (given, encoding, width) => {
          const bytes = Uint8Array.from(given, ([one]) => one);
          const readable = Uint8Array.from(given, ([, written]) => Number(written));
          const cells = textCells(bytes, readable, encoding);
          expect(cells.flatMap(({ start, length }) => Array.from({ length }, (_, i) => start + i))).toEqual([...bytes.keys()]);
          for (const { start, length, kind } of cells)
            expect(readable.subarray(start, start + length).every((one) => (one === 1) === (kind !== 'none'))).toBe(true);
          for (let from = 0; from < bytes.length; from += width) {
            const columns = rowPieces(cells, from, width).flatMap(({ column, width: wide }) =>
              Array.from({ length: wide }, (_, i) => column + i),
            );
            expect(columns).toEqual(Array.from({ length: Math.min(width, bytes.length - from) }, (_, i) => i));
          }
        },
      ),
    );
  });

  it('reads whole UTF-8 as the characters that it is of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const cells = textCells(utf8(text), all(utf8(text)), 'utf-8');
        expect(cells.map((cell) => cell.text).join('')).toBe(new TextDecoder('utf-8', { ignoreBOM: true }).decode(utf8(text)));
      }),
    );
  });
});
