import { describe, expect, it } from 'vitest';
import { LAYERS, sizeOf, wrap } from './encapsulation-model.ts';

describe('encapsulation', () => {
  it('puts each layer’s header before what came from above', () => {
    expect(wrap('transport', 5).map(({ name }) => name)).toEqual(['tcp', 'data']);
    expect(wrap('internet', 5).map(({ name }) => name)).toEqual(['ip', 'tcp', 'data']);
    expect(wrap('access', 100).map(({ name }) => name)).toEqual(['ethernet', 'ip', 'tcp', 'data', 'check']);
  });

  it('fills a short frame up to 64 bytes, and no other', () => {
    expect(sizeOf(wrap('access', 0))).toBe(64);
    expect(sizeOf(wrap('access', 5))).toBe(64);
    expect(sizeOf(wrap('access', 6))).toBe(64);
    expect(wrap('access', 6).some(({ name }) => name === 'padding')).toBe(false);
    expect(sizeOf(wrap('access', 1460))).toBe(1518);
  });

  it('never loses a byte of the message', () => {
    for (const layer of LAYERS) expect(wrap(layer, 321).find(({ name }) => name === 'data')?.bytes).toBe(321);
  });
});
