import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSignaled } from '../../src/simulator/kernel/dispatcher.ts';
import type { Kernel } from '../../src/simulator/kernel/kernel.ts';
import { stateOf } from '../../src/simulator/kernel/machines.ts';
import type { Thread } from '../../src/simulator/kernel/state.ts';
import { Rig, type Script } from './rig.ts';

/** One call on the objects, or one of two objects, with these numbers. */
interface Act {
  readonly api: string;
  readonly first: number;
  readonly second: number;
}

const APIS = [
  'WaitForSingleObject',
  'WaitForMultipleObjects',
  'WaitForSingleObjectEx',
  'SignalObjectAndWait',
  'SetEvent',
  'ResetEvent',
  'PulseEvent',
  'ReleaseMutex',
  'ReleaseSemaphore',
  'SetWaitableTimer',
  'CancelWaitableTimer',
  'CloseHandle',
  'SuspendThread',
  'ResumeThread',
  'TerminateThread',
  'SetThreadPriority',
  'EnterCriticalSection',
  'LeaveCriticalSection',
  'AcquireSRWLockShared',
  'SleepConditionVariableCS',
  'WakeAllConditionVariable',
  'Sleep',
];

const act = (api: string, first: number, second = 0): Act => ({ api, first, second });

/** What threads do that use locks well: they meet while one of them holds what another wants. */
const HELD: readonly (readonly Act[])[] = [
  [act('WaitForSingleObject', 2), act('Sleep', 0, 2), act('ReleaseMutex', 2)],
  [act('WaitForSingleObject', 3), act('Sleep', 0, 1), act('ReleaseMutex', 3)],
  [act('WaitForSingleObject', 4), act('Sleep', 0, 3), act('ReleaseSemaphore', 4, 1)],
  [act('WaitForSingleObject', 1), act('Sleep', 0, 1), act('SetEvent', 1)],
  [act('EnterCriticalSection', 0), act('Sleep', 0, 2), act('LeaveCriticalSection', 0)],
  [act('AcquireSRWLockExclusive', 0), act('Sleep', 0, 1), act('ReleaseSRWLockExclusive', 0)],
];

const acts = fc
  .array(
    fc.oneof(
      { weight: 2, arbitrary: fc.constantFrom(...HELD) },
      { weight: 1, arbitrary: fc.tuple(fc.record({ api: fc.constantFrom(...APIS), first: fc.nat(7), second: fc.nat(7) })) },
    ),
    { maxLength: 10 },
  )
  .map((chunks) => chunks.flat());

const SECTION = 0x10000n;
const LOCK = 0x10100n;
const CONDITION = 0x10200n;
const MILLISECONDS = [0xffff_ffff, 1, 0xffff_ffff, 0] as const;

/** Handles: two events, two mutexes, a semaphore, a timer, then the threads. */
const acting = (list: readonly Act[], handles: readonly bigint[]): Script =>
  function* (program) {
    const array = program.allocate(16);
    for (const { api, first, second } of list) {
      const [one, two] = [handles[first] ?? 0n, handles[second] ?? 0n];
      const [index, time] = [BigInt(first % 2), MILLISECONDS[second % 4] ?? 0];
      program.memory.setU64(array, one);
      program.memory.setU64(array + 8n, two);
      if (api === 'WaitForMultipleObjects') yield* program.call(api, 2, array, index, time);
      else if (api === 'WaitForSingleObjectEx') yield* program.call(api, one, time, 1);
      else if (api === 'SignalObjectAndWait') yield* program.call(api, one, two, time, 0);
      else if (api === 'ReleaseSemaphore') yield* program.call(api, one, second, 0);
      else if (api === 'SetWaitableTimer') {
        program.memory.setU64(array, BigInt.asUintN(64, BigInt(second) * -10_000n));
        yield* program.call(api, one, array, second, 0, 0, 0);
      } else if (api.includes('Section')) yield* program.call(api, SECTION + index * 64n);
      else if (api.includes('SRW')) yield* program.call(api, LOCK + index * 8n);
      else if (api === 'SleepConditionVariableCS') yield* program.call(api, CONDITION, SECTION, time);
      else if (api === 'WakeAllConditionVariable') yield* program.call(api, CONDITION);
      else if (api === 'SetThreadPriority') yield* program.call(api, one, second % 3);
      else if (api === 'Sleep') yield* program.call(api, second);
      else yield* program.call(api, one, time);
    }
    return 0;
  };

/** Is a thread asleep although what it waits for is there. */
const oversleeps = (kernel: Kernel, { id, suspensions, process, wait }: Thread): boolean => {
  const target = wait?.target;
  if (suspensions > 0) return false;
  if (target?.kind === 'object') {
    const there = target.objects.map((object) => isSignaled(kernel, object, id));
    return target.all ? !there.includes(false) : there.includes(true);
  }
  if (target?.kind === 'lock') return ![...kernel.process(process).sections.values()].some(({ owner }) => owner !== 0);
  if (target?.kind === 'srw-lock') return ![...kernel.process(process).locks.values()].some((lock) => stateOf(lock) !== 'free');
  return false;
};

test('no sequence of waits and signals, however wrong, makes the kernel fail or a thread sleep on', () => {
  fc.assert(
    fc.property(acts, acts, acts, fc.nat(10_000), fc.integer({ min: 1, max: 3 }), (one, two, three, seed, processors) => {
      const handles: bigint[] = [];
      const workers = [one, two, three].map((list) => acting(list, handles));
      const play = (interrupted: boolean): string => {
        const rig = new Rig({ token: `r${seed}`, processors });
        rig.functions(...workers);
        rig.start('program', function* (program) {
          const made: bigint[] = [];
          made.push(yield* program.call('CreateEventA', 0, 1, 0, 0), yield* program.call('CreateEventA', 0, 0, 1, 0));
          made.push(yield* program.call('CreateMutexA', 0, 0, 0), yield* program.call('CreateMutexA', 0, 0, 0));
          made.push(yield* program.call('CreateSemaphoreA', 0, 1, 3, 0), yield* program.call('CreateWaitableTimerA', 0, 0, 0));
          for (const worker of workers) made.push(yield* program.call('CreateThread', 0, 0, program.address(worker), 0, 4, 0));
          handles.splice(0, handles.length, ...made);
          for (const handle of made.slice(6)) yield* program.call('ResumeThread', handle);
          yield* program.call('ExitThread', 0);
          return 0;
        });
        if (interrupted) {
          rig.run(40);
          const snapshot = rig.save();
          rig.run(60);
          rig.restore(snapshot);
        }
        rig.run(20_000);
        const { kernel } = rig;
        for (const id of kernel.state.blocked) expect(oversleeps(kernel, kernel.thread(id))).toBe(false);
        return [...kernel.state.threads.values()].map((thread) => `${stateOf(thread)} ${thread.exitCode} ${thread.cpu}`).join();
      };
      expect(play(true)).toBe(play(false));
    }),
    { numRuns: 60 },
  );
});
