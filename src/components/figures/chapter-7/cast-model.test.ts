import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { find, layout, RECORD } from './cast-model.ts';

describe('from the OVERLAPPED to the record', () => {
  it('has the members in the order of 07-02', () => {
    const source = readFileSync(new URL('../../../content/examples/07-02/server.cpp', import.meta.url), 'utf8');
    const places = layout('first').map(({ name }) => source.indexOf(` ${name}`, source.indexOf('struct Client')));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('is the same address when the OVERLAPPED comes first', () => {
    for (const way of ['cast', 'containing-record'] as const)
      expect(find('first', way)).toEqual({ given: RECORD, client: RECORD, socket: RECORD + 32, what: 'socket' });
  });

  it('goes wrong by a cast when it does not: Internal is taken for the socket', () => {
    expect(find('second', 'cast')).toEqual({ given: RECORD + 8, client: RECORD + 8, socket: RECORD + 8, what: 'Internal' });
  });

  it('takes the distance off with CONTAINING_RECORD', () => {
    expect(find('second', 'containing-record')).toEqual({ given: RECORD + 8, client: RECORD, socket: RECORD, what: 'socket' });
  });
});
