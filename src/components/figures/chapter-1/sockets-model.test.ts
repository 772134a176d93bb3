import { describe, expect, it } from 'vitest';
import { act, hindrance, MOST, type Plug, type PlugDeed } from './sockets-model.ts';

const after = (...deeds: readonly PlugDeed[]): readonly Plug[] => deeds.reduce<readonly Plug[]>(act, []);
const create = (program: 'a' | 'b'): PlugDeed => ({ kind: 'create', program });

describe('sockets and their handles', () => {
  it('differ within a program and are multiples of four', () => {
    const handles = after(create('a'), create('a'), create('a')).map(({ handle }) => handle);
    expect(new Set(handles).size).toBe(MOST);
    expect(handles.every((handle) => handle % 4 === 0)).toBe(true);
  });

  it('connect one of each program, and only free ones', () => {
    expect(hindrance(after(create('a')), { kind: 'connect' })).toBe('no-pair');
    const plugs = after(create('a'), create('b'), { kind: 'connect' });
    expect(plugs.map(({ peer }) => peer)).toEqual([plugs[1]?.handle, plugs[0]?.handle]);
    expect(hindrance(plugs, { kind: 'connect' })).toBe('no-pair');
  });

  it('leave their partner alone when they are closed, and give their number back', () => {
    const plugs = after(create('a'), create('b'), { kind: 'connect' });
    const handle = plugs[0]?.handle ?? 0;
    const closed = act(plugs, { kind: 'close', program: 'a', handle });
    expect(closed).toEqual([{ ...plugs[1], peer: null }]);
    expect(act(closed, create('a'))[1]?.handle).toBe(handle);
  });

  it('are no more than the figure has room for', () => {
    expect(hindrance(after(create('b'), create('b'), create('b')), create('b'))).toBe('full');
  });
});
