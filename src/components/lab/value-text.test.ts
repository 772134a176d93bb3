import { expect, it } from 'vitest';
import { textOf } from './value-text.ts';

const text = (bytes: readonly number[]): string =>
  textOf({ kind: 'bytes', bytes: Uint8Array.from(bytes), written: new Uint8Array(bytes.length).fill(1), unit: 1, total: bytes.length });

it('a text is told in its own letters, bytes that make none of them as escapes', () => {
  const bytes = [...new TextEncoder().encode('가 "나"')];
  expect(text([...bytes, 0, 65])).toBe('가 \\"나\\"');
  expect(text([0xea, 0xb0, 65])).toBe('\\xea\\xb0A');
  expect(text([10, 0x80])).toBe('\\n\\x80');
});
