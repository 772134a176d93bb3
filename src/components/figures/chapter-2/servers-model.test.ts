import { describe, expect, it } from 'vitest';
import { accepted, comes, leaves, listeningWaits, MOST, opened, talks, type Guest, type Serving } from './servers-model.ts';

const guest = ({ guests }: Serving, index: number): Guest => {
  const found = guests[index];
  if (!found) throw new Error(`no client ${index}`);
  return found;
};
const two = (kind: 'iterative' | 'concurrent'): Serving => comes(comes(opened(kind)));

describe('an iterative server', () => {
  it('serves who came first; what the other sends lies unread until the first has left', () => {
    const busy = two('iterative');
    const waiting = talks(busy, guest(busy, 1));
    expect(talks(busy, guest(busy, 0)).happened.kind).toBe('heard');
    expect(waiting.happened.kind).toBe('unheard');
    expect(guest(waiting, 1).unread).toBe(1);
    const free = leaves(waiting, guest(waiting, 0));
    expect(guest(free, 0)).toMatchObject({ number: 2, unread: 0 });
    expect(accepted(free, guest(free, 0))).toBe(true);
  });

  it('does not wait in accept while it has a client', () => {
    expect(listeningWaits(opened('iterative'))).toBe(true);
    expect(listeningWaits(two('iterative'))).toBe(false);
  });
});

describe('a concurrent server', () => {
  it('has accepted everyone, hears everyone, and waits in accept besides', () => {
    const busy = two('concurrent');
    expect(busy.guests.every((one) => accepted(busy, one))).toBe(true);
    expect(talks(busy, guest(busy, 1)).happened.kind).toBe('heard');
    expect(listeningWaits(busy)).toBe(true);
  });
});

it('clients have ports that differ, and there is room for a few', () => {
  let serving = opened('concurrent');
  for (let index = 0; index <= MOST; index += 1) serving = comes(serving);
  expect(serving.guests).toHaveLength(MOST);
  expect(new Set(serving.guests.map(({ port }) => port)).size).toBe(MOST);
});
