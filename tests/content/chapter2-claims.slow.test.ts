import { describe, expect, it } from 'vitest';
import { buildExample, returned, runToEnd } from '../session/example.ts';

/** What chapter 2 says about its programs beyond what tests/session/chapter2.slow.test.ts shows, run. */

const LIMIT = 200_000;
type Edit = readonly [from: string | RegExp, to: string];

/** Runs an example with changes to its server, or to its only program. */
function run(id: string, file: string, ...edits: readonly Edit[]) {
  const edit = (text: string, source: string): string => {
    if (source !== 'server.cpp' && source !== 'main.cpp') return text;
    return edits.reduce((before, [from, to]) => {
      const after = before.replace(from, to);
      expect(after, String(from)).not.toBe(before);
      return after;
    }, text);
  };
  return runToEnd(
    buildExample(id, file, (same) => same, edit),
    'd',
    LIMIT,
  );
}
const lines = (text: string): readonly string[] => text.split('\n').filter((line) => line.trim() !== '');

describe('2.1', () => {
  it('two texts of inet_ntoa in one printf are the same', () => {
    const printed = run('02-01', 'scenario.json', [
      /( *)WSACleanup\(\);/,
      'IN_ADDR other; other.s_addr = inet_addr("127.0.0.1"); printf("%s %s\\n", inet_ntoa(address), inet_ntoa(other));\nWSACleanup();',
    ]);
    const [one, two] = lines(printed.consoleText('main')).at(-1)?.split(' ') ?? [];
    expect(one).toBe(two);
  });

  it.each([
    ['230.200.12.500', '255.255.255.255'],
    ['7', '0.0.0.7'],
    ['010.0.0.1', '8.0.0.1'],
  ])('%s is read as %s', (text, address) => {
    const printed = run('02-01', 'scenario.json', ['230.200.12.5', text]);
    expect(lines(printed.consoleText('main')).at(-1)).toBe(`again  : ${address}`);
  });
});

describe('2.4', () => {
  it('without WSAStartup socket fails with 10093, and the text says why', () => {
    const printed = run('02-03', 'two-talkers.json', [/ {4}if \(WSAStartup[^}]*\}\n/, '']);
    expect(returned(printed, 'server', 'socket')).toEqual(['10093']);
    expect(printed.consoleText('server')).toContain('WSAStartup');
  });

  it('without htons the server starts and says nothing, and connect is refused', () => {
    const changed = run('02-03', 'two-talkers.json', ['htons(PORT)', 'PORT']);
    expect(changed.consoleText('server')).toBe('');
    expect(returned(changed, 'client', 'connect')).toEqual(['10061']);
  });

  it('without listen accept fails with WSAEINVAL again and again', () => {
    const changed = run('02-03', 'two-talkers.json', [/ {4}if \(listen\([^}]*\}\n/, '']);
    expect(changed.end).toBeNull();
    const texts = lines(changed.consoleText('server'));
    expect(texts.length).toBeGreaterThan(10);
    expect(new Set(texts)).toEqual(new Set(['accept: An invalid argument was supplied.']));
  });

  it('the second client has sent all its lines before the server accepts it', () => {
    const order = run('02-03', 'glued.json').trace.events.flatMap((event) =>
      event.kind === 'returned' && (event.api === 'accept' || (event.api === 'send' && event.process === 'client')) ? [event.api] : [],
    );
    expect(order).toHaveLength(5);
    expect(order.at(-1)).toBe('accept');
  });

  it('a client that vanished leaves recv waiting', () => {
    const vanished = run('02-03', 'cable-pulled.json');
    expect(vanished.end).toBe('quiescent');
    expect(returned(vanished, 'server', 'accept')).toHaveLength(1);
    expect(vanished.consoleText('server')).not.toContain('left');
  });
});
