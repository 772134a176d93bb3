import { describe, expect, it } from 'vitest';
import { apiViews } from '../../src/simulator/session/names.ts';
import { openSession } from '../../src/simulator/session/open.ts';

const text = `#include <winsock2.h>
#define PORT 9000
struct Client { SOCKET socket; char buffer[64]; };
Client clients[4];
int add(int left, long long right) {
  int sum = left + (int)right;
  return sum;
}
int main() {
  sockaddr_in address{};
  address.sin_port = htons(PORT);
  clients[0].socket = 0;
  return add(1, 2);
}`;
const { names } = openSession({
  scenario: {
    processes: [{ name: 'program', source: 'program.cpp', count: 1 }],
    network: { latencyUs: 50, maxSegment: 1460 },
    machine: { processors: 1 },
    files: {},
  } as never,
  sources: { 'program.cpp': text },
  schedule: 'd',
});

describe("a program's names", () => {
  const view = names?.of('program.cpp');
  it('are its functions, its variables with their extent, and the fields of the types that it uses', () => {
    expect(view?.functions).toContainEqual({
      name: 'add',
      returns: 'int',
      parameters: [
        { name: 'left', type: 'int' },
        { name: 'right', type: 'long long' },
      ],
      line: 5,
    });
    expect(view?.variables).toContainEqual({ name: 'sum', type: 'int', from: 6, to: 8 });
    expect(view?.variables).toContainEqual({ name: 'clients', type: 'Client[4]', from: 4, to: Infinity });
    expect(view?.types.find(({ name }) => name === 'Client')?.fields.map(({ name }) => name)).toEqual(['socket', 'buffer']);
    expect(view?.types.find(({ name }) => name === 'sockaddr_in')?.fields.map(({ name }) => name)).toContain('sin_addr');
    expect(names?.of('other.cpp')).toBeNull();
  });

  it('have their values where they stand for a number', () => {
    expect(view?.constants).toEqual(expect.arrayContaining(['PORT', 'WSAEWOULDBLOCK', 'SOMAXCONN']));
    expect(view?.constants).not.toContain('_WINSOCK2API_');
    expect(names?.constant('program.cpp', 'WSAEWOULDBLOCK')).toEqual({ type: 'long', text: '10035' });
    expect(names?.constant('program.cpp', 'PORT')?.text).toBe('9000');
    expect(names?.constant('program.cpp', 'clients')).toBeNull();
    expect(names?.constant('program.cpp', 'nobody')).toBeNull();
    expect(names?.constant('program.cpp', 'FD_SET')).toBeNull();
  });

  it('are beside those of Windows and the C runtime, with their parameters', () => {
    const api = new Map(apiViews().map((one) => [one.name, one]));
    expect(api.get('recv')?.parameters.map(({ name, direction }) => [name, direction])).toEqual([
      ['s', 'in'],
      ['buf', 'out'],
      ['len', 'in'],
      ['flags', 'in'],
    ]);
    expect(api.get('recv')?.errors).toContain('WSAEWOULDBLOCK');
    expect(api.get('memcpy')?.parameters).toHaveLength(3);
    expect(api.get('printf')?.prototype).toContain('...');
  });
});
