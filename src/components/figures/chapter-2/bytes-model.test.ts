import { describe, expect, it } from 'vitest';
import { bytesOf, hex, portHeard, toNetwork, valueOf, type Order } from './bytes-model.ts';

const ORDERS: readonly Order[] = ['little', 'big'];

describe('byte order', () => {
  it('puts the least significant byte first or last', () => {
    expect(bytesOf(0x12345678, 4, 'little')).toEqual([0x78, 0x56, 0x34, 0x12]);
    expect(bytesOf(0x12345678, 4, 'big')).toEqual([0x12, 0x34, 0x56, 0x78]);
    expect(bytesOf(0xffffffff, 4, 'big')).toEqual([255, 255, 255, 255]);
  });

  it.each(ORDERS)('of a %s-endian machine reads what it stored', (order) => {
    for (const value of [0, 1, 0x9ca4, 0xffff]) expect(valueOf(bytesOf(value, 2, order), order)).toBe(value);
  });

  it('is turned round by htons on a little-endian machine and left alone on the other; twice gives back the number', () => {
    expect(hex(toNetwork(0x1234, 2, 'little'), 4)).toBe('3412');
    expect(hex(toNetwork(0x12345678, 4, 'little'), 8)).toBe('78563412');
    expect(toNetwork(0x1234, 2, 'big')).toBe(0x1234);
    expect(toNetwork(toNetwork(40100, 2, 'little'), 2, 'little')).toBe(40100);
  });

  it('makes another port of 40100 when htons is left out, and only on a little-endian machine', () => {
    expect(portHeard(40100, true, 'little')).toBe(40100);
    expect(portHeard(40100, false, 'little')).toBe(42140);
    expect(portHeard(40100, false, 'big')).toBe(40100);
  });
});
