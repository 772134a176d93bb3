import { describe, expect, it } from 'vitest';
import { CUTTABLE, findWay, LINKS, type LinkName } from './internet-model.ts';

describe('the way of a packet', () => {
  it('has the fewest links', () => {
    expect(findWay('phone', 'server', new Set())).toEqual(['phone', 'R1', 'R2', 'R4', 'server']);
  });

  it('goes round a link that is cut', () => {
    expect(findWay('phone', 'server', new Set<LinkName>(['R2–R4']))).toEqual(['phone', 'R1', 'R3', 'R4', 'server']);
  });

  it('is made of links that are there', () => {
    for (const cut of CUTTABLE) {
      const way = findWay('console', 'server', new Set([cut.name])) ?? [];
      for (const [index, station] of way.slice(1).entries()) {
        const before = way[index];
        expect(
          LINKS.some(({ name, ends }) => name !== cut.name && ends.includes(station) && before !== undefined && ends.includes(before)),
        ).toBe(true);
      }
    }
  });

  it('does not exist when every way is cut', () => {
    expect(findWay('phone', 'server', new Set<LinkName>(['R1–R2', 'R1–R3']))).toBeNull();
  });
});
