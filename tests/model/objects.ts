import { stateOf } from '../../src/simulator/kernel/machines.ts';
import type { DispatcherObject, EventObject, Mutex, Semaphore, WaitableTimer } from '../../src/simulator/kernel/state.ts';
import type { Driver } from './driver.ts';
import type { Actor, Stage } from './stage.ts';

// Ways along the objects that threads wait for through handles.

const dispatcherObject = <Name extends DispatcherObject['machine']>(
  stage: Stage,
  machine: Name,
  handle: bigint,
): Extract<DispatcherObject, { machine: Name }> => {
  const object = stage.rig.kernel.state.objects.get(stage.objectOf(handle));
  if (object?.machine !== machine) throw new Error(`no ${machine}`);
  return object as Extract<DispatcherObject, { machine: Name }>;
};

export const event: Driver = {
  machine: 'event',
  begin: (stage) => {
    const handle = stage.call(stage.main, 'CreateEventA', 0, 0, 0, 0);
    const object: EventObject = dispatcherObject(stage, 'event', handle);
    return {
      object: () => object,
      act: {
        set: () => stage.call(stage.main, 'SetEvent', handle),
        reset: () => stage.call(stage.main, 'ResetEvent', handle),
        consume: () => stage.call(stage.main, 'WaitForSingleObject', handle, 0),
      },
    };
  },
};

/** Threads take turns as owners: those that have been one may have ended. */
export const mutex: Driver = {
  machine: 'mutex',
  begin: (stage) => {
    const handle = stage.call(stage.main, 'CreateMutexA', 0, 0, 0);
    const object: Mutex = dispatcherObject(stage, 'mutex', handle);
    let owners = 0;
    const owner = (): Actor => stage.actor(owners);
    const acquire = (): bigint => stage.call(owner(), 'WaitForSingleObject', handle, 0);
    const release = (): bigint => stage.call(owner(), 'ReleaseMutex', handle);
    return {
      object: () => object,
      prepare: (name) => {
        if (name === 'acquire') stage.actor(++owners);
        if (name === 'release-inner' && object.recursion === 1) acquire();
        while (name === 'release' && object.recursion > 1) release();
      },
      act: {
        acquire,
        'acquire-again': acquire,
        release,
        'release-inner': release,
        abandon: () => stage.order(owner(), 'end'),
      },
    };
  },
};

export const semaphore: Driver = {
  machine: 'semaphore',
  begin: (stage) => {
    const handle = stage.call(stage.main, 'CreateSemaphoreA', 0, 0, 100, 0);
    const object: Semaphore = dispatcherObject(stage, 'semaphore', handle);
    const release = (): bigint => stage.call(stage.main, 'ReleaseSemaphore', handle, 1, 0);
    const take = (): bigint => stage.call(stage.main, 'WaitForSingleObject', handle, 0);
    return {
      object: () => object,
      prepare: (name) => {
        if (name === 'take' && object.count === 1) release();
        while (name === 'take-last' && object.count > 1) take();
      },
      act: { release, take, 'take-last': take },
    };
  },
};

const MILLISECOND = 10_000;

export const waitableTimer: Driver = {
  machine: 'waitable-timer',
  begin: (stage) => {
    const handle = stage.call(stage.main, 'CreateWaitableTimerA', 0, 0, 0);
    const object: WaitableTimer = dispatcherObject(stage, 'waitable-timer', handle);
    const due = stage.program.allocate(8);
    stage.program.memory.setU64(due, BigInt.asUintN(64, BigInt(-50 * MILLISECOND)));
    const set = (period: number): bigint => stage.call(stage.main, 'SetWaitableTimer', handle, due, period, 0, 0, 0);
    const wait = (): void => undefined;
    return {
      object: () => object,
      prepare: (name) => {
        if (stateOf(object) !== 'running') return;
        if (name === 'expire' && object.period === 0) set(100);
        if (name === 'expire-last' && object.period > 0) set(0);
      },
      act: {
        set: () => set(0),
        cancel: () => stage.call(stage.main, 'CancelWaitableTimer', handle),
        consume: () => stage.call(stage.main, 'WaitForSingleObject', handle, 0),
        expire: wait,
        'expire-last': wait,
      },
    };
  },
};
