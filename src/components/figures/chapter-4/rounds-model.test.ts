import { describe, expect, it } from 'vitest';
import { begin, BUFFER, MESSAGE, outside, step, type Deed, type Rounds } from './rounds-model.ts';

const connect: Deed = { kind: 'connect' };
const tell = (kind: 'data' | 'close' | 'slow', client: number): Deed => ({ kind, client });
/** Runs until select waits. */
function rest(rounds: Rounds): Rounds {
  let now = step(rounds);
  for (let steps = 0; now.happened.kind !== 'waits' && steps < 200; steps++) now = step(now);
  expect(now.happened.kind).toBe('waits');
  return now;
}
const served = (clients: number): Rounds => {
  let rounds = begin;
  for (let each = 0; each < clients; each++) rounds = rest(outside(rounds, connect));
  return rounds;
};

describe('the loop with select', () => {
  it('waits with only the listening socket in the read set when there is nobody (figure 4.5)', () => {
    const rounds = rest(begin);
    expect([rounds.read, rounds.write]).toEqual([[0], []]);
  });

  it('returns with the one socket that has data (figure 4.6)', () => {
    const rounds = step(outside(served(2), tell('data', 1)));
    expect(rounds).toMatchObject({ read: [1], write: [], happened: { kind: 'returned', value: 1 } });
  });

  it('moves a client that is owed something to the write set, where select finds it ready at once (figure 4.7)', () => {
    let rounds = outside(served(2), tell('data', 1));
    for (let each = 0; each < 5; each++) rounds = step(rounds);
    expect(rounds.happened.kind).toBe('round-over');
    const filled = step(rounds);
    expect([filled.read, filled.write]).toEqual([[0, 2], [1]]);
    expect(step(filled)).toMatchObject({ read: [], write: [1] });
  });

  it('calls select twice for one echo, and once more to wait', () => {
    const before = served(1);
    expect(rest(outside(before, tell('data', 1))).selects - before.selects).toBe(2);
  });

  it('takes nothing more of a client that does not read until it does', () => {
    let rounds = outside(served(1), tell('slow', 1));
    for (let each = 0; each < 4; each++) rounds = rest(outside(rounds, tell('data', 1)));
    expect(rounds.clients[0]).toMatchObject({ outbox: BUFFER });
    expect([rounds.read, rounds.write]).toEqual([[0], [1]]);
    expect(rounds.clients[0]?.inbox).toBeGreaterThan(0);
    const freed = rest(outside(rounds, tell('slow', 1)));
    expect(freed.clients[0]).toMatchObject({ inbox: 0, outbox: 0, received: 0, sent: 0 });
    expect(4 * MESSAGE).toBeGreaterThan(2 * BUFFER);
  });

  it('passes over the neighbour of a client that it removes until the next round', () => {
    let rounds = step(outside(outside(served(2), tell('close', 1)), tell('data', 2)));
    expect(rounds.read).toEqual([1, 2]);
    for (let each = 0; each < 3; each++) rounds = step(rounds);
    expect(rounds.happened.kind).toBe('round-over');
    expect(rounds.clients).toMatchObject([{ number: 2, inbox: MESSAGE }]);
    expect(rest(rounds).clients).toMatchObject([{ number: 2, inbox: 0 }]);
  });
});
