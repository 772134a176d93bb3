import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { playRunLog } from '../../src/components/figures/run-log.ts';
import { openSession } from '../../src/simulator/session/open.ts';
import { readScenario } from '../../src/simulator/session/scenario.ts';
import type { Session } from '../../src/simulator/session/session.ts';
import type { ProcessView, ThreadView } from '../../src/simulator/session/view.ts';

/** What chapter 3 says about its programs, run. */

const FOLDER = 'src/content/examples/03-01';
const SLICE = 20_000;

type Edit = readonly [file: string, from: string, to: string];

function open(variant: string, ...edits: readonly Edit[]): Session {
  const read = readScenario(JSON.parse(readFileSync(`${FOLDER}/${variant}.json`, 'utf8')));
  if (!('scenario' in read)) throw new Error(read.problems.join('\n'));
  const sources = Object.fromEntries(read.scenario.processes.map(({ source }) => [source, readFileSync(`${FOLDER}/${source}`, 'utf8')]));
  for (const [file, from, to] of edits) {
    const text = sources[file] ?? '';
    expect(text.split(from), `${from} stands once in ${file}`).toHaveLength(2);
    sources[file] = text.replace(from, to);
  }
  const { session, result } = openSession({ scenario: read.scenario, sources, schedule: 'd' });
  if (session === null) throw new Error(JSON.stringify(result));
  return session;
}

/** Goes on, past findings, until nothing can happen or `limit` steps have gone by. */
function rest(session: Session, limit = SLICE): Session {
  const last = session.view.step + limit;
  for (let from = -1; session.view.step > from && session.view.step < last;) {
    from = session.view.step;
    session.advance({ kind: 'run', limit: last - from });
  }
  return session;
}

function process(session: Session, name: string): ProcessView {
  const found = session.view.processes.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`no process ${name}`);
  return found;
}

const printed = (session: Session, name: string): readonly string[] =>
  process(session, name)
    .console.filter(({ input, text }) => !input && text.trim() !== '')
    .map(({ text }) => text);
const waiting = (session: Session, name: string): readonly (string | null)[] =>
  process(session, name)
    .threads.filter(({ state }) => state === 'blocked')
    .map((thread: ThreadView) => thread.call);
const findings = (session: Session): readonly string[] => session.view.findings.map(({ code }) => code);

describe('the server at rest', () => {
  it('has four threads, each blocked where the text says', () => {
    expect(waiting(rest(open('scenario')), 'server')).toEqual(['WaitForSingleObject', 'accept', 'recv', 'recv']);
  });

  it('answers one client while the other is silent, and only the thread of that client runs', () => {
    const session = rest(open('scenario'));
    const before = process(session, 'server').threads.map(({ cpu }) => cpu);
    session.type('client#2', 'hello');
    rest(session);
    expect(printed(session, 'client#2').join('\n')).toContain('received 5 bytes: hello');
    const after = process(session, 'server').threads.map(({ cpu }) => cpu);
    expect(after.map((cpu, index) => cpu > (before[index] ?? 0))).toEqual([false, false, false, true]);
  });

  it('an empty line makes a client leave', () => {
    const session = rest(open('scenario'));
    session.type('client', 'x');
    rest(session);
    session.type('client', '');
    rest(session);
    expect(process(session, 'client').exitCode).toBe(0);
    expect(waiting(session, 'server')).toEqual(['WaitForSingleObject', 'accept', 'recv']);
  });
});

describe('the prepared runs', () => {
  it('never-reads: its thread hangs in send, and so does the client; the other client gets its answer', () => {
    const session = rest(open('never-reads'));
    expect(waiting(session, 'deaf-client')).toEqual(['send']);
    expect(waiting(session, 'server')).toContain('send');
    session.type('client', 'abc');
    rest(session);
    expect(printed(session, 'client').join('\n')).toContain('received 3 bytes: abc');
    expect(findings(session)).toEqual([]);
  });

  it('two-talkers: three threads of the server print, each client gets its own text back', () => {
    const { processes, lines } = playRunLog(open('two-talkers'));
    expect(processes).toEqual(['server', 'client', 'client-2']);
    expect(lines.filter((line) => line.process === 'client').map(({ text }) => text.trim())).toEqual([
      '>',
      'abc',
      'sent 3 bytes',
      'received 3 bytes: abc',
      '>',
    ]);
    expect(new Set(lines.filter((line) => line.process === 'server').map((line) => line.thread?.letter)).size).toBe(3);
    const received = lines.filter(({ text }) => text.startsWith('received')).map(({ text }) => text);
    expect(received.toSorted()).toEqual(['received 3 bytes: abc', 'received 5 bytes: ABCDE']);
    expect(lines.filter(({ text }) => text.startsWith('joined')).every(({ after }) => after === 'accept')).toBe(true);
    expect(lines.filter(({ text }) => text.startsWith('[')).every(({ after }) => after === 'getpeername')).toBe(true);
    expect(
      lines
        .filter(({ thread }) => thread === null)
        .map(({ text }) => text)
        .toSorted(),
    ).toEqual(['ABCDE', 'abc']);
  });

  it('leave-at-once: prints an address that was never filled in', () => {
    const session = rest(open('leave-at-once'));
    expect(findings(session)[0]).toBe('uninitialised-argument');
    expect(printed(session, 'server').at(-1)).toBe('left 204.204.204.204:52428');
  });

  it('leave-at-once: asking for the peer first mends it', () => {
    const source = readFileSync(`${FOLDER}/server.cpp`, 'utf8');
    const asking = /        int peerSize = sizeof\(peer\);\n.*?continue;\n        }\n/s.exec(source)?.[0] ?? '';
    const session = rest(
      open(
        'leave-at-once',
        ['server.cpp', asking, ''],
        ['server.cpp', '    SOCKADDR_IN peer;\n', `    SOCKADDR_IN peer;\n${asking.replace('continue;', 'return 0;')}`],
      ),
    );
    expect(findings(session)).toEqual([]);
    expect(printed(session, 'server').at(-1)).toMatch(/^left 127\.0\.0\.1:/);
  });

  it('exactly-1024: writes one past the end, and not with one byte less', () => {
    expect(findings(rest(open('exactly-1024')))[0]).toMatch(/out-of-bounds/);
    const mended = rest(
      open('exactly-1024', ['server.cpp', 'recv(clientSocket, buffer, BUFFER_SIZE, 0)', 'recv(clientSocket, buffer, BUFFER_SIZE - 1, 0)']),
    );
    expect(findings(mended)).toEqual([]);
    expect(printed(mended, 'rude-client').at(-1)).toBe('received 1024 bytes');
  });

  it('two-servers: the second cannot bind and leaves', () => {
    const session = rest(open('two-servers'));
    expect(printed(session, 'second-server')[0]).toMatch(/^bind: /);
    expect(process(session, 'second-server').exitCode).toBe(-1);
    expect(process(session, 'second-server').console.every(({ text }) => !text.startsWith('accept'))).toBe(true);
  });

  it('pipelined: three sends, one recv', () => {
    expect(printed(rest(open('pipelined')), 'pipelined-client')).toEqual(['sent 3 messages, 9 bytes', 'recv returned 9: abcDEFGhi']);
  });

  it('small-segments: recvn puts the pieces together', () => {
    const session = rest(open('small-segments'));
    expect(printed(session, 'client')).toContain('received 5 bytes: 12345');
    const client = process(session, 'client').threads[0]?.id;
    expect(
      session
        .timeline({ from: 0, to: Infinity, buckets: 600, threads: [client ?? 0], focus: null })
        .lanes[0]?.calls.filter(({ api }) => api === 'recv').length,
    ).toBeGreaterThan(1);
  });

  it('half-echo: the client takes half an answer for a whole one', () => {
    const session = rest(open('half-echo'));
    expect(printed(session, 'client')).toContain('received 3 bytes: 123');
    expect(process(session, 'client').exitCode).toBe(0);
  });
});

describe('the edits that the text proposes', () => {
  it('asking the listening socket for its peer loses the data and leaves the client waiting', () => {
    const session = rest(open('two-talkers', ['server.cpp', 'getpeername(clientSocket,', 'getpeername(listenSocket,']));
    expect(waiting(session, 'client')).toEqual(['recv']);
    expect(printed(session, 'server').some((text) => text.startsWith('getpeername:'))).toBe(true);
  });

  it('without a listening thread the server ends without a word', () => {
    const session = rest(open('two-servers', ['server.cpp', '(HANDLE)_beginthreadex(NULL, 0, acceptClients, NULL, 0, NULL)', 'NULL']));
    expect(process(session, 'server').exitCode).toBe(0);
    expect(printed(session, 'server')).toEqual([]);
  });

  it('with a dead listening socket accept spins for ever', () => {
    const start = 'unsigned WINAPI acceptClients(void *)\n{\n';
    const session = rest(open('leave-at-once', ['server.cpp', start, `${start}    closesocket(listenSocket);\n`]), 2000);
    expect(session.view.step).toBeGreaterThan(1000);
    expect(printed(session, 'server').filter((text) => text.startsWith('accept:')).length).toBeGreaterThan(100);
  });

  it('one byte less and the client waits for ever', () => {
    const session = rest(
      open('two-talkers', ['server.cpp', 'send(clientSocket, buffer, received, 0)', 'send(clientSocket, buffer, received - 1, 0)']),
    );
    expect(waiting(session, 'client')).toEqual(['recv']);
    expect(waiting(session, 'client-2')).toEqual(['recv']);
  });
});
