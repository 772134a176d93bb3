import { describe, expect, it } from 'vitest';
import { canStep, connect, leave, send, startLamps, step, type Lamps } from './lamps-model.ts';

const CAREFUL = { leavesOn: false, skipsRecv: false };

/** One round of the loop: wait, ask, act. */
const round = (lamps: Lamps, careless = CAREFUL): Lamps => step(step(step(lamps, careless), careless), careless);

/** A server that has accepted so many clients and has nothing to do. */
const serving = (clients: number): Lamps => {
  let lamps = startLamps();
  for (let client = 0; client < clients; client++) lamps = connect(lamps);
  while (canStep(lamps)) lamps = round(lamps);
  return lamps;
};
const entry = (lamps: Lamps, index: number) => lamps.entries[index] ?? expect.fail(`no entry ${index}`);

describe('lamps of figure 6.1', () => {
  it('a wait does not return while nothing is on', () => {
    expect(canStep(startLamps())).toBe(false);
    expect(canStep(connect(startLamps()))).toBe(true);
  });

  it('accept has FD_ACCEPT recorded again while clients wait, and a new socket can send at once', () => {
    const one = round(connect(connect(startLamps())));
    expect(entry(one, 0)).toMatchObject({ on: true, record: ['FD_ACCEPT'], pending: 1 });
    expect(entry(one, 1)).toMatchObject({ on: true, record: ['FD_WRITE'] });
  });

  it('asking hands the record out once and turns the event off', () => {
    const asked = step(step(send(serving(1), 1), CAREFUL), CAREFUL);
    expect(asked.phase).toEqual({ at: 'act', index: 1, news: ['FD_READ'] });
    expect(entry(asked, 1)).toMatchObject({ on: false, record: [] });
  });

  it('the lowest index comes first', () => {
    expect(step(send(send(serving(2), 2), 1), CAREFUL).phase).toEqual({ at: 'ask', index: 1 });
  });

  it('recv that leaves something has FD_READ recorded again', () => {
    const once = round(send(send(serving(1), 1), 1));
    expect(entry(once, 1)).toMatchObject({ on: true, record: ['FD_READ'], pending: 1 });
    expect(canStep(round(once))).toBe(false);
  });

  it('an FD_READ without recv is not told again, whatever arrives', () => {
    const skipped = send(round(send(serving(1), 1), { leavesOn: false, skipsRecv: true }), 1);
    expect(entry(skipped, 1)).toMatchObject({ on: false, record: [], pending: 2 });
    expect(canStep(skipped)).toBe(false);
  });

  it('an event that stays on makes the wait return for ever, with nothing new', () => {
    const careless = { leavesOn: true, skipsRecv: false };
    let lamps = round(send(serving(1), 1), careless);
    for (let rounds = 0; rounds < 5; rounds++) lamps = round(lamps, careless);
    expect(step(step(lamps, careless), careless).phase).toEqual({ at: 'act', index: 1, news: [] });
  });

  it('FD_CLOSE comes after the last line was received, and those behind move up', () => {
    const gone = leave(send(serving(2), 1), 1);
    expect(entry(gone, 1).record).toEqual(['FD_READ']);
    const closing = round(gone);
    expect(entry(closing, 1).record).toEqual(['FD_CLOSE']);
    expect(round(closing).entries.map(({ socket }) => socket)).toEqual([0, 2]);
  });
});
