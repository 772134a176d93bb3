import { describe, expect, it } from 'vitest';
import { classicText, readClassicAddress, readIpBytes } from '../../../simulator/winapi/ip-text.ts';
import { dotted, INADDR_NONE, numberOf, readNew, readOld } from './address-model.ts';

const TEXTS = ['230.200.12.5', '127.1', '7', '1.2.3', '010.0.0.1', '0x10.0.0.1', '255.255.255.255', '256.0.0.1', '1.2.3.256', '4294967295'];
const WRONG = ['4294967296', 'hello', '1..2.3', '1.2.3.4.5', '1.2.3.4 x', ' 1.2.3.4', '1.2.3.4x', '08.0.0.1', '1.2.3.'];

describe('an address', () => {
  it.each([...TEXTS, ...WRONG])('%j is read as the simulator reads it, by inet_addr and by inet_pton', (text) => {
    const old = readOld(text);
    const number = readClassicAddress(text);
    expect(old && dotted(old)).toBe(number === null ? null : classicText(number));
    const fresh = readIpBytes(text, 4);
    expect(readNew(text)).toEqual(fresh === null ? null : [...fresh]);
  });

  it('is the number that example 02-01 prints', () => {
    expect(numberOf(readOld('230.200.12.5'))).toBe(0x050cc8e6);
  });

  it('of 255.255.255.255 is what stands for an error', () => {
    expect(numberOf(readOld('255.255.255.255'))).toBe(INADDR_NONE);
    expect(numberOf(readOld('hello'))).toBe(INADDR_NONE);
  });
});
