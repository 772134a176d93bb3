import { afterEach, describe, expect, it, vi } from 'vitest';
import { lab as words } from '../../catalogue/en/lab.ts';
import { breakpointMarks } from './breakpoint-marks.ts';
import type { Breakpoints } from './breakpoints.svelte.ts';
import { forSession, keepBreakpoints, readBreakpoints, type KeptBreakpoint } from './kept-breakpoint.ts';

const line = { kind: 'line', file: 'server.cpp', line: 91, enabled: true, condition: '', hit: null } as const;
const data = { kind: 'data', expression: 'received', process: 'server', enabled: true, level: null } as const;

const storage = (): void => {
  const entries = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => entries.get(key) ?? null,
    removeItem: (key: string) => void entries.delete(key),
    setItem: (key: string, value: string) => void entries.set(key, value),
  });
};

afterEach(() => void vi.unstubAllGlobals());

describe('breakpoints kept in the browser', () => {
  it('come back with their example, but for those that watch a variable of a call in progress', () => {
    storage();
    keepBreakpoints('03-01', [
      { ...line, id: 1, condition: 'received > 3', hit: 2 },
      { ...data, id: 2, thread: 4, level: 1 },
      { ...data, id: 3, thread: null },
    ]);
    expect(readBreakpoints('03-01').map((one) => (one.kind === 'line' ? [one.line, one.condition, one.hit] : one.kind))).toEqual([
      [91, 'received > 3', 2],
      'data',
    ]);
    expect(readBreakpoints('02-03')).toEqual([]);
  });

  it('are none when what is kept is damaged or nothing can be kept', () => {
    storage();
    localStorage.setItem('overlapped:1:breakpoints:03-01', '[{"kind":"line","line":"ten"}]');
    expect(readBreakpoints('03-01')).toEqual([]);
    vi.stubGlobal('localStorage', undefined);
    expect(readBreakpoints('03-01')).toEqual([]);
    expect(() => keepBreakpoints('03-01', [{ ...line, id: 1 }])).not.toThrow();
  });

  it('have no condition for the run where nothing was written', () => {
    expect(forSession({ ...line, id: 1, condition: '  ', hit: 3 })).toEqual({
      kind: 'line',
      file: 'server.cpp',
      line: 91,
      condition: null,
      hit: 3,
    });
  });
});

describe('breakpoints in the margin', () => {
  const marks = (list: readonly KeptBreakpoint[], told: Breakpoints['told'] = new Map()) =>
    breakpointMarks(words, { list, told, lineOf: ({ line }) => line }, 'server.cpp');

  it('tell those that stop from those that do not, and what they wait for', () => {
    const [plain, off, conditional] = marks([
      { ...line, id: 1 },
      { ...line, id: 2, line: 92, enabled: false },
      { ...line, id: 3, line: 93, condition: 'received > 3' },
      { ...line, id: 4, file: 'client.cpp' },
    ]);
    expect(plain).toMatchObject({ line: 91, live: true, conditional: false });
    expect(off).toMatchObject({ line: 92, live: false, title: words.breakpoints.gutterOff });
    expect(conditional).toMatchObject({ line: 93, live: true, conditional: true });
    expect(conditional?.title).toContain('received > 3');
  });

  it('do not stop where the run could not place them', () => {
    expect(marks([{ ...line, id: 1 }], new Map([[1, { kind: 'unbound', code: 'x', data: {} }]])).map(({ live }) => live)).toEqual([false]);
  });

  it('are one a line, live if one of them is', () => {
    expect(
      marks([
        { ...line, id: 1 },
        { ...line, id: 2, enabled: false },
      ]),
    ).toMatchObject([{ line: 91, live: true }]);
  });
});
