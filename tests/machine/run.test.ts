import { describe, expect, test } from 'vitest';
import { finish, load } from './harness.ts';

const counting = `
  function main
    ENTER 2 0
    STEP
    LDI 0 0
  loop:
    STEP
    ADD32SI 0 0 1
    STEP
    JLTSI 0 1000 loop
    STEP
    RET`;

describe('steps', () => {
  test('one at a time, each stopping before a statement', () => {
    const { machine, thread } = load(counting);
    const first = machine.run(thread, 1, Infinity);
    expect(first).toEqual({ reason: 'steps', steps: 1, instructions: 1, value: 0n });
    expect(machine.frames(thread)[0]?.pc).toBe(1);
    expect(machine.run(thread, 1, Infinity)).toMatchObject({ steps: 1, instructions: 2 });
    expect(machine.frames(thread)[0]?.pc).toBe(3);
  });

  test('one at a time and all at once are the same', () => {
    const whole = load(counting);
    const all = finish(whole);
    const { machine, thread } = load(counting);
    let steps = 0;
    let instructions = 0;
    for (let exit = machine.run(thread, 1, Infinity); ; exit = machine.run(thread, 1, Infinity)) {
      steps += exit.steps;
      instructions += exit.instructions;
      if (exit.reason === 'returned') break;
    }
    expect({ steps, instructions }).toEqual({ steps: all.steps, instructions: all.instructions });
    expect(all).toMatchObject({ reason: 'returned', value: 1000n, steps: 2002 });
  });

  test('the budget of instructions is met at the next statement', () => {
    const { machine, thread } = load(counting);
    const exit = machine.run(thread, Infinity, 100);
    expect(exit.reason).toBe('steps');
    expect(exit.instructions).toBeGreaterThanOrEqual(100);
    expect(exit.instructions).toBeLessThan(104);
    expect(machine.run(thread, Infinity, 0)).toMatchObject({ reason: 'steps', steps: 1 });
  });

  test('a loop without statements is cut all the same', () => {
    const { machine, thread } = load('function main\nENTER 1 0\nSTEP\nloop:\nJMP loop');
    expect(machine.run(thread, 1, Infinity).steps).toBe(1);
    expect(machine.run(thread, 1, Infinity)).toMatchObject({ reason: 'steps', steps: 1 });
    expect(machine.run(thread, 3, Infinity)).toMatchObject({ reason: 'steps', steps: 3 });
  });
});

describe('calls', () => {
  const waiting = `
    function main
      ENTER 4 0
      STEP
      LDI 1 5
      LDI 2 6
      NATIVE 1 2 wait
      STEP
      MOV 0 1
      RET
    function twice arguments=1
      ENTER 2 0
      STEP
      ADD32S 0 0 0
      RET`;

  test('a native that does not answer suspends the thread until it is completed', () => {
    const { machine, thread } = load(waiting);
    const exit = machine.run(thread, Infinity, Infinity);
    expect(exit).toMatchObject({ reason: 'call', steps: 2 });
    const pending = machine.pending(thread);
    expect(machine.program.natives[pending?.native ?? -1]).toBe('wait');
    expect([pending?.args.count, pending?.args.int(0), pending?.args.int(1)]).toEqual([2, 5, 6]);
    machine.complete(thread, 77n);
    expect(machine.pending(thread)).toBeNull();
    expect(machine.run(thread, Infinity, Infinity)).toMatchObject({ reason: 'returned', value: 77n });
  });

  test('a function can be called on top of a pending call, which is pending again afterwards', () => {
    const { machine, thread } = load(waiting);
    machine.run(thread, Infinity, Infinity);
    machine.call(thread, machine.functionAddress(1), [21n]);
    expect(machine.depth(thread)).toBe(2);
    expect(machine.pending(thread)).toBeNull();
    expect(machine.run(thread, 1, Infinity)).toMatchObject({ reason: 'steps', steps: 1 });
    expect(machine.frames(thread).map((frame) => frame.function.name)).toEqual(['twice', 'main']);
    expect(machine.run(thread, Infinity, Infinity)).toMatchObject({ reason: 'returned', value: 42n });
    expect(machine.pending(thread)?.args.int(1)).toBe(6);
    machine.complete(thread, 1n);
    expect(machine.run(thread, Infinity, Infinity)).toMatchObject({ reason: 'returned', value: 1n });
  });

  test('a function called at a statement leaves the thread at that statement', () => {
    const { machine, thread } = load(counting.replace('function main', 'function main') + '\nfunction f\nENTER 1 0\nLDI 0 9\nRET');
    machine.run(thread, 3, Infinity);
    const before = machine.frames(thread)[0]?.pc;
    machine.call(thread, machine.functionAddress(1), []);
    expect(machine.run(thread, Infinity, Infinity)).toMatchObject({ reason: 'returned', value: 9n, steps: 0 });
    expect(machine.frames(thread)[0]?.pc).toBe(before);
    expect(machine.run(thread, 1, Infinity)).toMatchObject({ reason: 'steps', steps: 1, instructions: 2 });
  });

  test('a call put on top of one that has not begun leaves its arguments alone', () => {
    const { machine } = load(`
      function main arguments=2
        ENTER 4 0
        SUB32S 0 0 1
        RET
      function first arguments=1
        ENTER 6 0
        LDI 4 99
        RET`);
    const thread = machine.createThread() ?? -1;
    machine.call(thread, machine.functionAddress(0), [50n, 8n]);
    const saved = machine.save();
    for (let i = 0; i < 2; i++) {
      machine.call(thread, machine.functionAddress(1), [1n]);
      expect(machine.run(thread, Infinity, Infinity)).toMatchObject({ reason: 'returned', value: 1n });
      expect(machine.run(thread, Infinity, Infinity)).toMatchObject({ reason: 'returned', value: 42n });
      machine.restore(saved);
    }
  });

  test('through an address', () => {
    const { machine, thread } = load(`
      function twice arguments=1
        ENTER 2 0
        ADD32S 0 0 0
        RET
      function main
        ENTER 3 0
        LEAF 2 twice
        LDI 0 4
        CALLI 0 2
        RET`);
    expect(machine.run(thread, Infinity, Infinity).value).toBe(8n);
  });

  test.each(['LDI 2 0', 'LDI 2 0x7ff600010008', 'LEAS 2 0'])('through a bad address: %s', (line) => {
    const { machine, thread, reports } = load(`function main\nENTER 3 0\n${line}\nCALLI 0 2\nRET`);
    expect(machine.run(thread, Infinity, Infinity)).toMatchObject({ reason: 'fault', value: 0xc0000005n });
    expect(reports.map(({ code }) => code)).toEqual(['bad-function-pointer']);
  });

  test('a trap', () => {
    const { machine, thread, reports } = load('function main\nENTER 1 0\nTRAP 0');
    expect(machine.run(thread, Infinity, Infinity).reason).toBe('fault');
    expect(reports.map(({ code, data }) => [code, data['function']])).toEqual([['missing-return', 'main']]);
  });
});

test('threads run apart and share memory', () => {
  const { machine, thread } = load(`
    global g 8
    function main arguments=1
      ENTER 4 0
      STEP
      LEAG 1 g
      LD64 2 1 0
      ADD64 2 2 0
      ST64 2 1 0
      STEP
      MOV 0 2
      RET`);
  const other = machine.createThread() ?? -1;
  machine.call(other, machine.functionAddress(0), [30n]);
  machine.run(thread, 2, Infinity);
  machine.run(other, 2, Infinity);
  expect(machine.run(other, Infinity, Infinity)).toMatchObject({ reason: 'returned', value: 30n });
  expect(machine.run(thread, Infinity, Infinity)).toMatchObject({ reason: 'returned', value: 0n });
  expect(machine.peek(machine.imageAddress(16), 8).bytes[0]).toBe(30);
});

test('frames show variables of every kind and what of them was written', () => {
  const { machine, thread } = load(`
    function f arguments=1
      var n int slot=0
      var d double slot=2
      var u int slot=3
      var s pair stack=16
      ENTER 6 48
      DECLARE 16 8
      LEAS 1 16
      LDI 2 0.5
      ST32 0 1 0
      UNDEF 3 0
      STEP
      RET
    function main
      ENTER 2 0
      LDI 1 -7
      CALL 1 f
      RET`);
  machine.run(thread, 1, Infinity);
  const [frame, outer] = machine.frames(thread);
  expect(outer?.function.name).toBe('main');
  const values = Object.fromEntries((frame?.variables ?? []).map((variable) => [variable.name, frame?.value(variable)]));
  expect(values['n']).toMatchObject({ address: null, bytes: Uint8Array.of(0xf9, 0xff, 0xff, 0xff), written: Uint8Array.of(1, 1, 1, 1) });
  expect(values['d']?.bytes).toEqual(new Uint8Array(Float64Array.of(0.5).buffer));
  expect(values['u']?.written).toEqual(Uint8Array.of(0, 0, 0, 0));
  expect(values['s']?.written).toEqual(Uint8Array.of(1, 1, 1, 1, 0, 0, 0, 0));
  expect(machine.objectAt((values['s']?.address ?? 0n) + 4n)).toMatchObject({ place: 's.y', object: { name: 's', size: 8 } });
});
