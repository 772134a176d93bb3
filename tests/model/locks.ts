import { findSection } from '../../src/simulator/kernel/critical-section.ts';
import type { CriticalSection, SrwLock } from '../../src/simulator/kernel/state.ts';
import { notYet, type Driver } from './driver.ts';
import type { Actor } from './stage.ts';

// Ways along the locks that live in a program's memory. Each thread that waits for one goes on waiting.

export const criticalSection: Driver = {
  machine: 'critical-section',
  begin: (stage) => {
    const address = stage.program.allocate(40);
    stage.call(stage.main, 'InitializeCriticalSection', address);
    const object: CriticalSection | null = findSection(stage.rig.kernel, stage.process, address);
    if (!object) throw new Error('no section');
    let used = 1;
    const owner = (): Actor => stage.withId(object.owner) ?? stage.main;
    const leave = (): unknown => stage.call(owner(), 'LeaveCriticalSection', address);
    const enter = (actor: Actor): unknown => stage.begin(actor, 'EnterCriticalSection', address);
    const enterFirst = (): unknown => enter(stage.actor(used++));
    return {
      object: () => object,
      prepare: (name, state) => {
        // While the section is free a thread that has waited may take it: who is to enter is there before.
        if (state !== 'free' || used === 1) stage.actor(used);
        if (name === 'leave-inner' && object.recursion === 1) enter(owner());
        while (name === 'leave' && object.recursion > 1) leave();
      },
      act: {
        enter: enterFirst,
        'enter-again': () => enter(owner()),
        contend: enterFirst,
        'leave-inner': leave,
        leave,
        delete: () => stage.call(owner(), 'DeleteCriticalSection', address),
      },
    };
  },
};

/** A free lock is forgotten, and another when it is taken again. */
export const srwLock: Driver = {
  machine: 'srw-lock',
  begin: (stage) => {
    const address = stage.program.allocate(8);
    const lock = (): SrwLock | undefined => stage.rig.kernel.process(stage.process).locks.get(Number(address));
    const holders: Actor[] = [];
    let used = 0;
    const acquire = (manner: string): void => {
      const holder = stage.actor(++used);
      holders.push(holder);
      stage.call(holder, `AcquireSRWLock${manner}`, address);
    };
    const release = (): void => {
      const manner = (lock()?.readers ?? 0) > 0 ? 'Shared' : 'Exclusive';
      stage.call(holders.pop() ?? stage.main, `ReleaseSRWLock${manner}`, address);
    };
    return {
      object: () => lock() ?? notYet('srw-lock'),
      prepare: (name) => {
        if (name === 'release-inner' && lock()?.readers === 1) acquire('Shared');
        while (name === 'release' && (lock()?.readers ?? 0) > 1) release();
      },
      act: {
        'acquire-exclusive': () => acquire('Exclusive'),
        'acquire-shared': () => acquire('Shared'),
        release,
        'release-inner': release,
      },
    };
  },
};
