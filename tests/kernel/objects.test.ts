import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stateOf } from '../../src/simulator/kernel/machines.ts';
import { hopeless } from '../../src/simulator/kernel/rest.ts';
import { Rig, type Program, type Script } from '../winapi/rig.ts';

const INFINITE = 0xffff_ffff;

const main = (rig: Rig, script: Script): void => {
  rig.start('program', script);
};

/** Handles of `count` threads that all begin at one function. */
function* threads(program: Program, script: Script, count: number) {
  const handles: bigint[] = [];
  for (let index = 0; index < count; index++) handles.push(yield* program.call('CreateThread', 0, 0, program.address(script), index, 0, 0));
  return handles;
}

function* waitForAll(program: Program, handles: readonly bigint[]) {
  const array = program.allocate(handles.length * 8);
  handles.forEach((handle, index) => program.memory.setU64(array + BigInt(index * 8), handle));
  return yield* program.call('WaitForMultipleObjects', handles.length, array, 1, INFINITE);
}

describe('threads', () => {
  test('WaitForSingleObject on a thread returns when it ends, and its exit code can be read', () => {
    const rig = new Rig();
    const notes: bigint[] = [];
    const worker: Script = function* (program) {
      yield* program.call('Sleep', 5);
      yield* program.call('ExitThread', 42);
      return 0;
    };
    rig.functions(worker);
    main(rig, function* (program) {
      const [thread = 0n] = yield* threads(program, worker, 1);
      const code = program.allocate(4);
      yield* program.call('GetExitCodeThread', thread, code);
      notes.push(BigInt(program.memory.u32(code)));
      notes.push(yield* program.call('WaitForSingleObject', thread, 1));
      notes.push(yield* program.call('WaitForSingleObject', thread, INFINITE));
      yield* program.call('GetExitCodeThread', thread, code);
      notes.push(BigInt(program.memory.u32(code)));
      notes.push(yield* program.call('CloseHandle', thread));
      notes.push(yield* program.call('CloseHandle', thread));
      return 0;
    });
    expect(rig.run()).toBe('exited');
    expect(notes).toEqual([259n, 258n, 0n, 42n, 1n, 0n]);
  });

  test('closing a thread handle does not end the thread; the end of main ends the others', () => {
    const rig = new Rig();
    const worker: Script = function* (program) {
      yield* program.call('Sleep', INFINITE);
      return 0;
    };
    rig.functions(worker);
    main(rig, function* (program) {
      const [thread = 0n] = yield* threads(program, worker, 1);
      yield* program.call('CloseHandle', thread);
      yield* program.call('Sleep', 1);
      return 7;
    });
    expect(rig.run()).toBe('exited');
    expect([...rig.kernel.state.threads.values()].map((thread) => [stateOf(thread), thread.exitCode])).toEqual([
      ['ended', 7],
      ['ended', 7],
    ]);
  });

  test('main ended by ExitThread leaves the process running until its last thread ends', () => {
    const rig = new Rig();
    const worker: Script = function* (program) {
      yield* program.call('Sleep', 5);
      return 3;
    };
    rig.functions(worker);
    main(rig, function* (program) {
      yield* threads(program, worker, 1);
      yield* program.call('ExitThread', 9);
      return 0;
    });
    expect(rig.run()).toBe('exited');
    expect([...rig.kernel.state.processes.values()].map(({ exitCode }) => exitCode)).toEqual([3]);
  });

  test('a thread created suspended runs after ResumeThread only', () => {
    const rig = new Rig();
    const order: string[] = [];
    const worker: Script = function* (program) {
      order.push('worker');
      yield* program.call('Sleep', 1);
      return 0;
    };
    rig.functions(worker);
    main(rig, function* (program) {
      const thread = yield* program.call('CreateThread', 0, 0, program.address(worker), 0, 4, 0);
      yield* program.call('Sleep', 5);
      order.push('main');
      yield* program.call('ResumeThread', thread);
      yield* program.call('WaitForSingleObject', thread, INFINITE);
      return 0;
    });
    expect(rig.run()).toBe('exited');
    expect(order).toEqual(['main', 'worker']);
  });

  test('two processors run two computing threads at once, one processor in turn', () => {
    const worker: Script = function* (program) {
      for (let turn = 0; turn < 100; turn++) yield* program.work(1_000_000);
      return 0;
    };
    const timeWith = (processors: number): number => {
      const rig = new Rig({ processors });
      rig.functions(worker);
      main(rig, function* (program) {
        yield* waitForAll(program, yield* threads(program, worker, 2));
        return 0;
      });
      rig.run();
      return rig.kernel.time;
    };
    expect(timeWith(2)).toBeLessThan(105e6);
    expect(timeWith(1)).toBeGreaterThan(200e6);
  });

  test('a thread that wakes does not wait for the others to use up their quantum', () => {
    const rig = new Rig({ processors: 1 });
    let late = 0;
    const worker: Script = function* (program) {
      for (let turn = 0; turn < 1000; turn++) yield* program.work(100_000);
      return 0;
    };
    const setter: Script = function* (program) {
      yield* program.work(3_000_000);
      yield* program.call('SetEvent', program.argument);
      for (let turn = 0; turn < 300; turn++) yield* program.work(100_000);
      return 0;
    };
    rig.functions(worker, setter);
    main(rig, function* (program) {
      const event = yield* program.call('CreateEventA', 0, 0, 0, 0);
      yield* program.call('CreateThread', 0, 0, program.address(setter), event, 0, 0);
      yield* program.call('CreateThread', 0, 0, program.address(worker), 0, 0, 0);
      yield* program.call('WaitForSingleObject', event, INFINITE);
      late = rig.kernel.now;
      return 0;
    });
    rig.run();
    expect(late).toBeGreaterThan(3e6);
    expect(late).toBeLessThan(4e6);
  });
});

describe('events', () => {
  /** How many of three waiters are woken by one SetEvent. */
  const woken = (manualReset: number, token = 'd'): bigint[] => {
    const rig = new Rig({ token });
    const order: bigint[] = [];
    let event = 0n;
    const waiter: Script = function* (program) {
      yield* program.call('WaitForSingleObject', event, INFINITE);
      order.push(program.argument);
      yield* program.call('Sleep', INFINITE);
      return 0;
    };
    rig.functions(waiter);
    main(rig, function* (program) {
      event = yield* program.call('CreateEventA', 0, manualReset, 0, 0);
      yield* threads(program, waiter, 3);
      yield* program.call('Sleep', 5);
      yield* program.call('SetEvent', event);
      yield* program.call('Sleep', INFINITE);
      return 0;
    });
    rig.run();
    return order;
  };

  test('an auto-reset event wakes one waiter, a manual-reset event all', () => {
    expect(woken(0)).toEqual([0n]);
    expect(woken(1).sort()).toEqual([0n, 1n, 2n]);
  });

  test('which waiter an auto-reset event wakes is the schedule’s choice', () => {
    const winners = new Set(Array.from({ length: 30 }, (_, seed) => woken(0, `r${seed}`)[0]));
    expect(winners.size).toBe(3);
  });

  test('an event set before the wait is not lost, an auto-reset one serves one wait', () => {
    const rig = new Rig();
    const notes: bigint[] = [];
    main(rig, function* (program) {
      const event = yield* program.call('CreateEventA', 0, 0, 0, 0);
      yield* program.call('SetEvent', event);
      yield* program.call('SetEvent', event);
      notes.push(yield* program.call('WaitForSingleObject', event, 10));
      notes.push(yield* program.call('WaitForSingleObject', event, 10));
      yield* program.call('SetEvent', event);
      yield* program.call('ResetEvent', event);
      notes.push(yield* program.call('WaitForSingleObject', event, 0));
      return 0;
    });
    rig.run();
    expect(notes).toEqual([0n, 258n, 258n]);
  });

  test('WaitForMultipleObjects for any gives the lowest index, for all takes none before all are signaled', () => {
    const rig = new Rig();
    const notes: bigint[] = [];
    main(rig, function* (program) {
      const events = [yield* program.call('CreateEventA', 0, 0, 0, 0), yield* program.call('CreateEventA', 0, 0, 1, 0)];
      const array = program.allocate(16);
      events.forEach((event, index) => program.memory.setU64(array + BigInt(index * 8), event));
      notes.push(yield* program.call('WaitForMultipleObjects', 2, array, 1, 10));
      notes.push(yield* program.call('WaitForMultipleObjects', 2, array, 0, 10));
      notes.push(yield* program.call('WaitForMultipleObjects', 2, array, 0, 10));
      return 0;
    });
    rig.run();
    expect(notes).toEqual([258n, 1n, 258n]);
  });
});

describe('critical sections', () => {
  const counting = (token: string, processors: number, locked: boolean): number => {
    const rig = new Rig({ token, processors });
    const section = 0x10000n;
    const counter = 0x10100n;
    const adder: Script = function* (program) {
      for (let turn = 0; turn < 5; turn++) {
        if (locked) yield* program.call('EnterCriticalSection', section);
        const value = new DataView(program.read(counter, 4).buffer).getUint32(0, true);
        yield* program.work(500);
        program.memory.setU32(counter, value + 1);
        if (locked) yield* program.call('LeaveCriticalSection', section);
      }
      return 0;
    };
    rig.functions(adder);
    main(rig, function* (program) {
      yield* program.call('InitializeCriticalSection', section);
      yield* waitForAll(program, yield* threads(program, adder, 3));
      return program.memory.u32(counter);
    });
    expect(rig.run()).toBe('exited');
    return [...rig.kernel.state.processes.values()][0]?.exitCode ?? -1;
  };

  test('let no count be lost and no waiter sleep on, under any schedule', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 1, max: 3 }), (seed, processors) => {
        expect(counting(`r${seed}`, processors, true)).toBe(15);
      }),
      { numRuns: 100 },
    );
  });

  test('without them counts are lost', () => {
    expect(counting('d', 2, false)).toBeLessThan(15);
  });

  test('two threads that each hold what the other wants are a deadlock', () => {
    const rig = new Rig();
    const sections = [0x10000n, 0x10040n] as const;
    const taker: Script = function* (program) {
      const [first, second] = program.argument === 0n ? sections : [sections[1], sections[0]];
      yield* program.call('EnterCriticalSection', first);
      yield* program.call('Sleep', 5);
      yield* program.call('EnterCriticalSection', second);
      return 0;
    };
    rig.functions(taker);
    main(rig, function* (program) {
      for (const section of sections) yield* program.call('InitializeCriticalSection', section);
      yield* waitForAll(program, yield* threads(program, taker, 2));
      return 0;
    });
    expect(rig.run()).toBe('deadlock');
    expect(hopeless(rig.kernel)).toHaveLength(3);
  });

  test('the waiter is shown whom it waits for, also after the owner has changed', () => {
    const rig = new Rig({ processors: 1 });
    const section = 0x10000n;
    const holder: Script = function* (program) {
      yield* program.call('EnterCriticalSection', section);
      yield* program.call('Sleep', 5);
      yield* program.call('LeaveCriticalSection', section);
      yield* program.call('EnterCriticalSection', section);
      yield* program.call('Sleep', INFINITE);
      return 0;
    };
    const waiter: Script = function* (program) {
      yield* program.call('Sleep', 1);
      yield* program.call('EnterCriticalSection', section);
      yield* program.call('Sleep', INFINITE);
      return 0;
    };
    rig.functions(holder, waiter);
    main(rig, function* (program) {
      yield* program.call('InitializeCriticalSection', section);
      yield* threads(program, holder, 1);
      yield* threads(program, waiter, 2);
      yield* program.call('Sleep', INFINITE);
      return 0;
    });
    rig.run();
    const [owner] = [...rig.kernel.state.processes.values()].flatMap(({ sections }) => [...sections.values()]);
    const waiting = [...rig.kernel.state.threads.values()].flatMap(({ wait }) => (wait?.target.kind === 'lock' ? [wait.target.owner] : []));
    expect(waiting.length).toBeGreaterThan(0);
    for (const shown of waiting) expect(shown).toBe(owner?.owner);
    expect(owner && stateOf(owner)).toBe('contended');
  });
});

describe('rest', () => {
  test('a main thread that waits for a thread that waits for clients is quiescent', () => {
    const rig = new Rig();
    const forever: Script = function* (program) {
      yield* program.call('Sleep', INFINITE);
      return 0;
    };
    rig.functions(forever);
    main(rig, function* (program) {
      const [thread = 0n] = yield* threads(program, forever, 1);
      yield* program.call('WaitForSingleObject', thread, INFINITE);
      return 0;
    });
    expect(rig.run()).toBe('quiescent');
  });

  test('a wait for an event that nobody is left to set is a deadlock', () => {
    const rig = new Rig();
    main(rig, function* (program) {
      const event = yield* program.call('CreateEventA', 0, 0, 0, 0);
      yield* program.call('WaitForSingleObject', event, INFINITE);
      return 0;
    });
    expect(rig.run()).toBe('deadlock');
  });
});
