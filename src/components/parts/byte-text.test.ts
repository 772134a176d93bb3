import { expect, it } from 'vitest';
import { byteText, bytesAsText } from './byte-text.ts';
import { threadHue } from './thread-hue.ts';

it('draws a byte as its character, or as hex when it has none that shows', () => {
  expect([0x41, 0x20, 0x0a, 0xff].map(byteText)).toEqual([
    { text: 'A', hex: false },
    { text: '20', hex: true },
    { text: '0A', hex: true },
    { text: 'FF', hex: true },
  ]);
});

it('writes bytes as a string literal would', () => {
  expect(bytesAsText(new Uint8Array([0x61, 0x0a, 0x22, 0x5c, 0x00, 0xec]))).toBe('a\\n\\"\\\\\\0\\xec');
});

it('gives every letter a hue, and begins again after H', () => {
  expect(['A', 'H', 'I'].map(threadHue)).toEqual(['var(--thread-a)', 'var(--thread-h)', 'var(--thread-a)']);
});
