import { describe, expect, test } from 'vitest';
import { createMachine, initialTransition, transition, type AnyMachineSnapshot, type AnyStateMachine, type StateValue } from 'xstate';
import { MACHINES, TABLES } from '../../src/simulator/kernel/machines.ts';
import { compileTable, nextState, type Table } from '../../src/simulator/kernel/table.ts';

/** Every machine of the folder, found by directory, so that none can be forgotten. */
const files = import.meta.glob<{ readonly machine: AnyStateMachine }>('../../src/simulator/kernel/machines/*.ts', { eager: true });

/** Machines with what ours do not use yet: the table must be right for them too. */
const samples: readonly AnyStateMachine[] = [
  createMachine({
    id: 'compound',
    initial: 'off',
    states: {
      off: { on: { power: 'on' } },
      on: {
        initial: 'idle',
        on: { power: 'off', again: '.busy', restart: 'on', jump: '#far' },
        states: {
          idle: { on: { work: 'busy' } },
          busy: { initial: 'light', on: { work: 'idle', again: '.heavy' }, states: { light: { on: { more: 'heavy' } }, heavy: {} } },
        },
      },
      aside: { initial: 'near', states: { near: { on: { back: '#compound.on.busy' } }, distant: { id: 'far' } }, on: { home: 'off' } },
    },
  }),
  createMachine({
    id: 'parallel',
    initial: 'apart',
    states: {
      apart: { on: { join: 'both', 'join-deep': { target: ['both.left.b', 'both.right.b'] } } },
      both: {
        type: 'parallel',
        on: { leave: 'apart', left: '.left.a' },
        states: {
          left: { initial: 'a', states: { a: { on: { next: 'b', 'next-left': 'b' } }, b: { on: { next: 'a', leave: '#done' } } } },
          right: { initial: 'a', states: { a: { on: { next: 'b' } }, b: {} } },
        },
      },
      done: { id: 'done', type: 'final' },
    },
  }),
  createMachine({
    id: 'root',
    initial: 'a',
    on: { reset: '.a' },
    states: { a: { on: { go: 'b' } }, b: { on: { stay: 'b', go: { target: 'c' } } }, c: {} },
  }),
];

const leaves = (value: StateValue, path: readonly string[] = []): string[] =>
  typeof value === 'string'
    ? [[...path, value].join('.')]
    : Object.entries(value).flatMap(([key, inner]) =>
        inner && Object.keys(inner).length > 0 ? leaves(inner, [...path, key]) : [[...path, key].join('.')],
      );

const nameOf = (snapshot: AnyMachineSnapshot): string =>
  leaves(snapshot.value as StateValue)
    .sort()
    .join(' ');
const sorted = (name: string | undefined): string => (name ?? '').split(' ').sort().join(' ');

/** Walks every reachable state with every event, in XState and in the table side by side; gives the pairs that differ. */
const differences = (machine: AnyStateMachine, table: Table): string[] => {
  const found: string[] = [];
  const [initial] = initialTransition(machine) as [AnyMachineSnapshot, unknown];
  const seen = new Set([0]);
  const open: { readonly snapshot: AnyMachineSnapshot; readonly state: number }[] = [{ snapshot: initial, state: 0 }];
  for (let pair = open.shift(); pair; pair = open.shift()) {
    const { snapshot, state } = pair;
    if (nameOf(snapshot) !== sorted(table.states[state])) found.push(`${nameOf(snapshot)} ≠ ${table.states[state]}`);
    for (const type of [...table.events, 'never-heard-of']) {
      const next = nextState(table, state, type);
      const taken = snapshot.status === 'active' && snapshot.can({ type });
      if (taken !== (next !== null)) found.push(`${nameOf(snapshot)} × ${type}: ${taken ? 'taken' : 'refused'} by XState alone`);
      if (next === null || !taken) continue;
      const [after] = transition(machine, snapshot, { type }) as [AnyMachineSnapshot, unknown];
      if (nameOf(after) !== sorted(table.states[next]))
        found.push(`${nameOf(snapshot)} × ${type}: ${nameOf(after)} ≠ ${table.states[next]}`);
      if (!seen.has(next)) open.push({ snapshot: after, state: next });
      seen.add(next);
    }
  }
  if (seen.size !== table.states.length) found.push(`${table.states.length - seen.size} states are not reachable`);
  return found;
};

describe('the tables that the kernel runs on', () => {
  test('stand for every machine of the folder, and for no other', () => {
    const found = Object.values(files).map(({ machine }) => machine);
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found)).toEqual(new Set(Object.values(MACHINES)));
    for (const [name, machine] of Object.entries(MACHINES)) expect(machine.id).toBe(name);
  });

  test.each(Object.entries(MACHINES))('agree with XState: %s', (name, machine) => {
    expect(differences(machine, TABLES[name as keyof typeof TABLES])).toEqual([]);
  });

  test.each(samples.map((machine) => [machine.id, machine] as const))('agree with XState: sample %s', (_, machine) => {
    expect(differences(machine, compileTable(machine))).toEqual([]);
  });

  test('a wrong cell would be found', () => {
    const table = compileTable(MACHINES.thread);
    const wrong = { ...table, next: table.next.map((cell, index) => (index === 0 ? (cell + 1) % table.states.length : cell)) };
    expect(differences(MACHINES.thread, wrong)).not.toEqual([]);
  });
});

describe('a definition that a table cannot express is refused:', () => {
  const refused: readonly (readonly [string, AnyStateMachine])[] = [
    ['guard', createMachine({ initial: 'a', states: { a: { on: { go: { target: 'b', guard: () => true } } }, b: {} } })],
    ['action', createMachine({ initial: 'a', states: { a: { on: { go: { target: 'b', actions: () => undefined } } }, b: {} } })],
    ['several candidates', createMachine({ initial: 'a', states: { a: { on: { go: [{ target: 'b' }] } }, b: {} } })],
    ['reenter', createMachine({ initial: 'a', states: { a: { on: { go: { target: 'a', reenter: true } } } } })],
    ['delay', createMachine({ initial: 'a', states: { a: { after: { 10: 'b' } }, b: {} } })],
    ['always', createMachine({ initial: 'a', states: { a: { always: 'b' }, b: {} } })],
    ['entry', createMachine({ initial: 'a', states: { a: { entry: () => undefined } } })],
    ['onDone', createMachine({ initial: 'a', states: { a: { initial: 'x', states: { x: { type: 'final' } }, onDone: 'b' }, b: {} } })],
    ['invoke', createMachine({ initial: 'a', states: { a: { invoke: { src: 'x' } } } })],
    ['wildcard', createMachine({ initial: 'a', states: { a: { on: { '*': 'b' } }, b: {} } })],
    ['history', createMachine({ initial: 'a', states: { a: { initial: 'x', states: { x: {}, h: { type: 'history' } } } } })],
    ['context', createMachine({ context: { count: 0 }, initial: 'a', states: { a: {} } })],
  ];
  test.each(refused)('%s', (_, machine) => {
    expect(() => compileTable(machine)).toThrow();
  });
});
