import { expect } from 'vitest';
import { Discipline } from '../kernel/discipline.ts';
import { faultsOf } from '../kernel/invariant.ts';
import { type FAMILIES, start, type Acts } from './any-program.ts';
import { Rig, type RigOptions } from './rig.ts';

/** Families of calls that meet each other, and all of them. */
export const MEETINGS: readonly (readonly (keyof typeof FAMILIES)[])[] = [
  ['SOCKETS', 'OVERLAPPED'],
  ['WAITS', 'LOCKING'],
  ['WINDOWS', 'WAITS'],
  ['OVERLAPPED', 'WAITS', 'ENDS'],
  ['POOL', 'WAITS'],
  ['FILES', 'OVERLAPPED', 'ENDS'],
  ['SOCKETS', 'OVERLAPPED', 'WAITS', 'LOCKING', 'WINDOWS', 'POOL', 'FILES', 'ENDS'],
];

/** Timers that never end may go on for ever. */
const MOST_STEPS = 500;

/** Runs programs, and expects that after every step all invariants hold. */
export const expectInvariants = (acts: Acts, options: RigOptions): void => {
  const rig = new Rig(options);
  start(rig, acts);
  const discipline = new Discipline(rig.kernel);
  let seen = 0;
  for (let steps = 0, end: unknown = null; steps < MOST_STEPS && end === null; steps++) {
    end = rig.run(1);
    const events = rig.events.slice(seen);
    seen = rig.events.length;
    const faults = [...faultsOf(rig.kernel), ...discipline.faultsOf(events)];
    expect(faults, faults.length > 0 ? `step ${steps}: ${JSON.stringify(events)}` : '').toEqual([]);
  }
};

/** All that happens when programs run: after `back` steps, if given, some more are made and taken back. */
export const traceOf = (acts: Acts, options: RigOptions, back: number | null = null): string => {
  const rig = new Rig(options);
  start(rig, acts);
  if (back !== null) {
    rig.run(back);
    const [snapshot, seen] = [rig.save(), rig.events.length];
    rig.run(AHEAD);
    rig.restore(snapshot);
    rig.events.length = seen;
  }
  rig.run(MOST_STEPS - (back ?? 0));
  return rig.events.map((event) => JSON.stringify(event)).join('\n');
};

const AHEAD = 50;
