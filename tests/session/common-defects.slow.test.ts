import { describe, expect, it } from 'vitest';
import { stateOf } from '../../src/simulator/kernel/machines.ts';
import type { Simulation } from '../../src/simulator/session/simulation.ts';
import { buildExample, returned, runToEnd, told, typing, withBuffer } from './example.ts';

/** Defects that the servers of chapters 2 to 8 have in common (CD2 … CD17); those of one server stand in its chapter's tests. */
const SERVERS = ['02-03', '03-01', '04-01', '04-02', '05-01', '06-01', '07-01', '07-02', '08-01'];
const seeds = ['d', 'r1', 'r2'];

/** The server of 04-01 polls without end. */
const limitOf = (id: string): number => (id === '04-01' ? 8_000 : 1_000_000);
const exitOf = (run: Simulation, name: string): number | null | undefined => run.processes.find((each) => each.name === name)?.exitCode;
const count = (text: string, word: string): number => text.split(word).length - 1;

describe('CD2: the error of a farewell that is none', () => {
  it.each(['02-03', '03-01'])('%s prints the text of whatever code was left: of success', (id) => {
    const run = runToEnd(buildExample(id, 'two-talkers.json'));
    expect(run.consoleText('server')).toContain('recv: The operation completed successfully.');
  });
});

describe('CD3: the printer of errors', () => {
  it('ends its text twice, so that an empty line follows', () => {
    expect(runToEnd(buildExample('02-03', 'two-servers.json')).consoleText('second-server')).toMatch(/permitted\.\s*\r?\n\s*\r?\n/);
  });

  it('in a build for Unicode prints one letter of the text', () => {
    const unicode = (text: string): string => `#define UNICODE\n#define _UNICODE\n${text}`;
    const run = runToEnd(buildExample('02-03', 'two-servers.json', undefined, unicode));
    expect(run.consoleText('second-server')).toBe('bind: O\n');
  });

  it('05-01 does not compile in a build for Unicode', () => {
    expect(() => buildExample('05-01', 'two-talkers.json', undefined, (text) => `#define UNICODE\n${text}`)).toThrow();
  });

  it('frees what FormatMessage never gave when there is no text for a code', () => {
    const unknown = (text: string): string => text.replace('WSAGetLastError(), MAKELANGID', '29999, MAKELANGID');
    const [first] = runToEnd(buildExample('02-03', 'two-servers.json', undefined, unknown)).findings;
    expect(first).toMatchObject({ code: 'uninitialised-argument', severity: 'error', process: 'second-server' });
  });
});

describe('CD4: an early return leaves open what was opened', () => {
  it.each(seeds)('a second server cannot bind, and its socket is never closed (schedule %s)', (token) => {
    const run = runToEnd(buildExample('02-03', 'two-servers.json'), token);
    expect(exitOf(run, 'second-server')).toBe(-1);
    expect(told('02-03', run)).toEqual(['handle-leak: SOCKET listenSocket = socket(AF_INET, SOCK_STREAM, 0);']);
    expect(run.findings[0]).toMatchObject({ severity: 'note', process: 'second-server', data: { form: 'socket', count: 1 } });
  });
});

describe('CD5: no way to end', () => {
  it.each(SERVERS.filter((id) => id !== '05-01'))('%s goes on listening when everyone has left', (id) => {
    const run = runToEnd(buildExample(id, 'two-talkers.json'), 'd', limitOf(id));
    expect(count(run.consoleText('server'), 'left')).toBe(2);
    expect(exitOf(run, 'server')).toBeNull();
    expect([...run.kernel.state.network.sockets.values()].some((socket) => stateOf(socket) === 'listening')).toBe(true);
  });

  it('05-01 ends with its window, and leaves its listening socket to WSACleanup', () => {
    const run = runToEnd(buildExample('05-01', 'two-talkers.json'));
    expect(exitOf(run, 'server')).toBe(0);
    expect(returned(run, 'server', 'closesocket')).toHaveLength(2);
  });
});

describe('CD6: accept that fails is asked again for ever', () => {
  it.each(['02-03', '03-01', '04-01', '07-01', '07-02', '08-01'])('%s with a listening socket that somebody has closed', (id) => {
    const close = (text: string, source: string): string =>
      source === 'server.cpp' ? text.replace(/(SOCKET )?clientSocket = accept\(/, 'closesocket(listenSocket); $&') : text;
    const run = runToEnd(buildExample(id, 'two-talkers.json', undefined, close), 'd', 20_000);
    expect(count(run.consoleText('server'), 'accept: ')).toBeGreaterThan(100);
    expect(run.end).toBeNull();
  });
});

describe('CD8: bytes taken for a string', () => {
  it('a NUL among them cuts what is printed; all of them are echoed', () => {
    const run = runToEnd(buildExample('03-01', 'pipelined.json', undefined, (text) => text.replace('"DEFG"', '"D\\0FG"')));
    expect(run.consoleText('server')).toMatch(/\] D\n/);
    expect(returned(run, 'server', 'send')).toEqual(['3', '6']);
  });

  it.each(['r1', 'r2', 'r3'])('a character of several bytes that comes in two parts is printed in two (schedule %s)', (token) => {
    const run = runToEnd(buildExample('03-01', 'small-segments.json', typing({ client: ['가나', ''] })), token);
    expect(run.consoleText('client')).toContain('가나');
    expect(run.consoleText('server')).not.toContain('가나');
  });
});

describe('CD9: the branch for memory that is not there', () => {
  // Of records this large a process has room for two.
  const huge = withBuffer(130_000_000);
  it.each([
    ['04-02', 'full-table'],
    ['05-01', 'full-table'],
    ['06-01', 'full-table'],
    ['07-01', 'full-table'],
    ['08-01', 'crowd'],
  ])('%s is ended by std::bad_alloc, which nothing catches', (id, file) => {
    const run = runToEnd(buildExample(id, `${file}.json`, undefined, huge));
    expect(told(id, run)[0]).toBe('memory-exhausted: Client *client = new Client;');
    expect(exitOf(run, 'server')).toBe(3);
    expect(run.consoleText('server')).not.toContain('no memory');
  });
});

describe('CD16: a thread that could not be made', () => {
  // As when its stack has no room any more: the second time.
  const second = (text: string, source: string): string =>
    source === 'server.cpp'
      ? text
          .replace('unsigned WINAPI acceptClients', 'int made;\nunsigned WINAPI acceptClients')
          .replace('(HANDLE)_beginthreadex(NULL, 0, communicate,', 'made++ > 0 ? NULL : (HANDLE)_beginthreadex(NULL, 0, communicate,')
      : text;
  it.each(['03-01', '04-01'])('%s: the client is accepted, its socket forgotten, and it waits for ever', (id) => {
    const run = runToEnd(buildExample(id, 'two-talkers.json', undefined, second), 'd', limitOf(id));
    expect(count(run.consoleText('server'), 'joined')).toBe(2);
    expect(count(run.consoleText('server'), 'left')).toBe(1);
    const answers = ['client', 'client-2'].filter((name) => run.consoleText(name).includes('received'));
    expect(answers).toHaveLength(1);
    expect(returned(run, 'server', 'CloseHandle')).toContain('0');
  });
});

describe('03-01-4: a thread for each client, however many', () => {
  it.each(seeds)('64 clients make 66 threads, each with a stack of its own (schedule %s)', (token) => {
    const run = runToEnd(buildExample('03-01', 'crowd.json'), token);
    const server = run.processes.find(({ name }) => name === 'server')?.id;
    expect([...run.kernel.state.threads.values()].filter(({ process }) => process === server)).toHaveLength(66);
  });
});

describe('CD17: a client that vanishes without a word', () => {
  it.each(SERVERS)('%s keeps what it has of it for ever', (id) => {
    const run = runToEnd(buildExample(id, 'cable-pulled.json'), 'd', limitOf(id));
    expect(run.consoleText('server')).toContain('] hello');
    expect(run.consoleText('server')).not.toContain('left');
    if (id === '04-01') return;
    expect(exitOf(run, 'vanishing-client')).toBe(0);
    const states = [...run.kernel.state.network.sockets.values()].map(stateOf);
    if (id !== '05-01') expect(states).toContain('connected');
  });
});
