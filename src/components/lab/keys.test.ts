import { describe, expect, it } from 'vitest';
import { lab as english } from '../../catalogue/en/lab.ts';
import { lab as korean } from '../../catalogue/ko/lab.ts';
import { commandOf, commands, goesBack, rows, type CommandName } from './keys.ts';

const names = Object.keys(commands) as CommandName[];
const held = { key: '', altKey: false, ctrlKey: false, shiftKey: false, metaKey: false };
const press = (some: Partial<typeof held>): CommandName | null => commandOf({ ...held, ...some } as KeyboardEvent);

describe('keys of the lab', () => {
  it('are each of one action only', () => {
    const keys = names.map((name) => commands[name].keys);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('have a name in both languages, and a meaning in the list of keys', () => {
    const listed: readonly CommandName[] = [...rows.map(({ on }) => on), 'first', 'breakpoint'];
    for (const { stepping } of [english, korean]) {
      expect(Object.keys(stepping.name).sort()).toEqual([...names].sort());
      expect(Object.keys(stepping.meaning).sort()).toEqual([...listed].sort());
    }
  });

  it('are read from what is held, in any order of pressing', () => {
    expect(press({ key: 'F10' })).toBe('over');
    expect(press({ key: 'F10', altKey: true })).toBe('overBack');
    expect(press({ key: 'F11', altKey: true, shiftKey: true })).toBe('outBack');
    expect(press({ key: 'F10', ctrlKey: true, shiftKey: true })).toBe('hereBack');
    expect(press({ key: 'F5', metaKey: true })).toBeNull();
    expect(press({ key: 'a' })).toBeNull();
    for (const name of names) {
      const parts = commands[name].keys.split('+');
      const found = press({
        key: parts.at(-1) ?? '',
        altKey: parts.includes('Alt'),
        ctrlKey: parts.includes('Control'),
        shiftKey: parts.includes('Shift'),
      });
      expect(found).toBe(name);
    }
  });

  it('go back in time in the second place of each row', () => {
    for (const { on, back } of rows) {
      expect(goesBack(on)).toBe(false);
      if (back !== null) expect(goesBack(back)).toBe(true);
    }
  });
});
