import { describe, expect, it } from 'vitest';
import { afterCall, rightCall, select, type Sets, type World } from './select-model.ts';

const world: World = new Set(['listening:client', 'one:data', 'one:room', 'two:room', 'three:ended']);

describe('select', () => {
  it('leaves a listening socket with a client, a socket with data and one whose other side has ended in the read set', () => {
    const sets: Sets = new Set(['read:listening', 'read:one', 'read:two', 'read:three']);
    expect(select(sets, world, 'forever')).toEqual({
      kind: 'returns',
      value: 3,
      sets: new Set(['read:listening', 'read:one', 'read:three']),
    });
  });

  it('counts over all sets: one socket twice', () => {
    expect(select(new Set(['read:one', 'write:one', 'except:one']), world, 'forever')).toMatchObject({ value: 2 });
  });

  it('tells urgent data in the third set only', () => {
    const urgent: World = new Set(['one:urgent']);
    expect(select(new Set(['read:one', 'except:one']), urgent, 'look')).toMatchObject({ sets: new Set(['except:one']) });
  });

  it('waits without a limit, or comes back with nothing', () => {
    expect(select(new Set(['read:two']), world, 'forever')).toEqual({ kind: 'waits' });
    expect(select(new Set(['read:two']), world, 'look')).toEqual({ kind: 'returns', value: 0, sets: new Set() });
  });

  it('refuses sets that are all empty', () => {
    expect(select(new Set(), world, 'look')).toEqual({ kind: 'invalid' });
  });
});

describe('the call that follows', () => {
  it('depends on the set, and in the read set on the socket', () => {
    expect([rightCall('read', 'listening'), rightCall('read', 'one'), rightCall('write', 'one'), rightCall('except', 'one')]).toEqual([
      'accept',
      'recv',
      'send',
      'recv-oob',
    ]);
  });

  it('takes what was there; an end stays', () => {
    expect(afterCall(world, 'one', 'recv').has('one:data')).toBe(false);
    expect(afterCall(world, 'three', 'recv')).toEqual(world);
    expect(afterCall(world, 'listening', 'accept').has('listening:client')).toBe(false);
  });
});
