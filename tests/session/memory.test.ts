import { describe, expect, it } from 'vitest';
import { Schedule } from '../../src/simulator/kernel/schedule.ts';
import { byteStates, type MemoryPart, type MemoryView } from '../../src/simulator/session/memory-view.ts';
import { Run } from '../../src/simulator/session/run.ts';
import { Simulation } from '../../src/simulator/session/simulation.ts';
import { buildExample, typing } from './example.ts';
import { standing } from './standing.ts';

const pictureOf = (run: Run, process = 'program'): MemoryView => {
  const picture = run.memory(process);
  if (picture === null) throw new Error(`${process} is not running`);
  return picture;
};

const named = (parts: readonly MemoryPart[] | undefined, name: string): MemoryPart => {
  const found = parts?.find((part) => part.name === name);
  if (found === undefined) throw new Error(`no part ${name}`);
  return found;
};

const partsOf = (part: MemoryPart | undefined): readonly MemoryPart[] => (part !== undefined && 'parts' in part ? part.parts : []);

const bytesOf = (part: MemoryPart): MemoryPart & { kind: 'bytes' } => {
  if (part.kind !== 'bytes') throw new Error(`${part.name} is no bytes`);
  return part;
};

/** Where a pointer leads. */
const leadsOf = (part: MemoryPart): string | undefined => (part.kind === 'value' ? part.leads?.to : undefined);

const has = (part: MemoryPart, state: keyof typeof byteStates): boolean => (part.marks & byteStates[state]) !== 0;

const program = `#include <stdlib.h>
#include <string.h>
#include <windows.h>
struct Node { int value; Node *next; char name[8]; };
Node first = {1, NULL, "one"};
char text[16];
const int limit = 3;
int *gone() { int local = 5; int *volatile p = &local; return p; }
int twice(int n) { return 2 * n; }
int main() {
  Node *second = new Node;
  second->value = 2;
  second->next = &first;
  first.next = second;
  void *raw = malloc(24);
  Node *cast = (Node *)malloc(2 * sizeof(Node));
  int *freed = new int[4];
  delete[] freed;
  int *ended = gone();
  int *past = &first.value + sizeof(Node) / sizeof(int);
  int (*function)(int) = twice;
  HANDLE handle = (HANDLE)0x44;
  int *wild;
  char buffer[8];
  buffer[2] = 'x';
  strcpy(text, "abc");
  int after = 1; // here
  return after + limit + (handle == raw) + (wild == ended) + (past == NULL) + function(buffer[2]) + (cast == NULL);
}
`;

describe('the picture of a memory', () => {
  const picture = pictureOf(standing(program));
  const frame = picture.stacks[0]?.frames[0];
  const local = (name: string): MemoryPart => named(frame?.variables, name);

  it('has the frames of each thread with their variables by address, and the globals', () => {
    expect(frame?.function).toBe('main');
    expect(local('buffer').address).toMatch(/^0x000000D5[0-9A-F]{8}$/);
    expect(picture.globals.map(({ name, type }) => `${type} ${name}`)).toEqual(['Node first', 'char[16] text', 'const int limit']);
    expect(has(named(picture.globals, 'limit'), 'readOnly')).toBe(true);
    expect(partsOf(named(picture.globals, 'first')).map(({ name, size }) => [name, size])).toEqual([
      ['value', 4],
      ['next', 8],
      ['name', 8],
    ]);
  });

  it('gives blocks of the heap their types: from the expression that got them, or none', () => {
    expect(picture.heap.map(({ allocator, size, allocated, content }) => [allocator, size, allocated.line, content.type])).toEqual([
      ['new', 24, 11, 'Node'],
      ['malloc', 24, 15, ''],
      ['malloc', 48, 16, 'Node[2]'],
    ]);
    expect(picture.inUse).toEqual({ blocks: 3, bytes: 96 });
  });

  it('tells of freed blocks where they were given back, their bytes marked', () => {
    expect(picture.freed.map(({ allocator, size, freed }) => [allocator, size, freed?.function, freed?.line])).toEqual([
      ['new[]', 16, 'main', 18],
    ]);
    expect(picture.freed.every(({ content }) => has(content, 'freed'))).toBe(true);
  });

  it('tells where each pointer leads', () => {
    expect(['second', 'freed', 'ended', 'past', 'function', 'handle', 'wild'].map((name) => leadsOf(local(name)))).toEqual([
      'object',
      'freed',
      'ended',
      'edge',
      'function',
      undefined,
      undefined,
    ]);
    const [node] = picture.heap;
    expect(leadsOf(named(partsOf(node?.content), 'next'))).toBe('object');
  });

  it('marks bytes never written one by one', () => {
    const { states } = bytesOf(local('buffer'));
    expect(Array.from(states, (state) => state & byteStates.unwritten)).toEqual([1, 1, 0, 1, 1, 1, 1, 1]);
  });

  it('marks what the last step has changed, and nothing else', () => {
    const { states } = bytesOf(named(picture.globals, 'text'));
    expect(Array.from(states, (state) => Number((state & byteStates.changed) !== 0)).join('')).toBe('1110000000000000');
    expect(picture.heap.some(({ content }) => has(content, 'changed'))).toBe(false);
  });

  it('is null of a process that has not started', () => {
    const run = new Run(new Simulation(buildExample('03-01'), new Schedule()));
    expect(run.memory('client')).toBeNull();
  });

  it('leaves the run where it was, and the same', () => {
    const run = standing(program);
    const { view } = run;
    pictureOf(run);
    expect(run.view).toBe(view);
    run.advance({ kind: 'step' });
    const again = standing(program);
    again.advance({ kind: 'step' });
    expect(run.view).toEqual(again.view);
  });
});

describe('bytes asked for', () => {
  it('are at most 4096, and those of no memory are nobody’s', () => {
    const run = standing(program);
    const text = named(pictureOf(run).globals, 'text');
    const asked = run.bytes('program', text.address, 1e9);
    expect(asked?.bytes.length).toBe(4096);
    expect(String.fromCharCode(...(asked?.bytes.subarray(0, 3) ?? []))).toBe('abc');
    expect(run.bytes('program', '0x10', 4)?.states).toEqual(new Uint8Array(4).fill(byteStates.nobodys));
  });
});

describe('the chapters’ programs', () => {
  it('07-01: an OVERLAPPED and the buffer of a pending WSARecv are lent, the record found by its type', () => {
    const run = new Run(new Simulation(buildExample('07-01', 'scenario.json', typing({ client: ['가나', ''] })), new Schedule()));
    while (run.view.end === null && (run.memory('server')?.lent.length ?? 0) === 0) run.advance({ kind: 'call' });
    const picture = pictureOf(run, 'server');
    const [lent] = picture.lent;
    expect(lent).toMatchObject({ api: 'WSARecv', part: 'overlapped' });
    const record = picture.heap.find(({ address }) => address === lent?.address);
    expect(record?.content.type).toBe('Client');
    const buffer = bytesOf(named(partsOf(record?.content), 'buffer'));
    expect(buffer.states.every((state) => (state & byteStates.lentToWrite) !== 0)).toBe(true);
    const overlapped = named(partsOf(record?.content), 'overlapped');
    expect(partsOf(overlapped).map(({ marks }) => marks & (byteStates.lentToRead | byteStates.lentToWrite))).toEqual([4, 8, 4, 4]);
    expect(has(named(partsOf(record?.content), 'socket'), 'lentToRead')).toBe(false);
  });

  it('03-01: what recv has written into the buffer, and what it has not', () => {
    const run = new Run(
      new Simulation(buildExample('03-01', 'scenario.json', typing({ client: ['가나', ''], 'client#2': [''] })), new Schedule()),
    );
    const buffer = (): (MemoryPart & { kind: 'bytes' }) | null => {
      const parts = run.memory('server')?.stacks.flatMap(({ frames }) => frames.flatMap(({ variables }) => variables)) ?? [];
      const found = parts.find(({ kind, name }) => kind === 'bytes' && name === 'buffer');
      return found === undefined ? null : bytesOf(found);
    };
    const written = (): number => buffer()?.states.filter((state) => (state & byteStates.unwritten) === 0).length ?? 0;
    while (run.view.end === null && written() === 0) run.advance({ kind: 'call' });
    expect(new TextDecoder().decode(buffer()?.bytes.subarray(0, 6))).toBe('가나');
    expect(written()).toBe(6);
  });
});
