import { describe, expect, it } from 'vitest';
import { buildExample, echoed, returned, runToEnd, told } from './example.ts';

const seeds = ['d', 'r1', 'r2'];
const exits = (run: ReturnType<typeof runToEnd>): readonly (number | null)[] => run.processes.map(({ exitCode }) => exitCode);

describe('chapters 1 and 2: programs without a network', () => {
  it.each(seeds)('01-01 starts Winsock and leaves it (schedule %s)', (token) => {
    const run = runToEnd(buildExample('01-01'), token);
    expect(exits(run)).toEqual([0]);
    expect(run.consoleText('main').match(/\n/g)).toHaveLength(1);
    expect(run.findings).toEqual([]);
  });

  it.each(seeds)('02-01 makes a number of an address and back: the number is that of a little-endian machine (schedule %s)', (token) => {
    const run = runToEnd(buildExample('02-01'), token);
    expect(run.consoleText('main').match(/050cc8e6/gi)).not.toBeNull();
    expect(run.consoleText('main').match(/230\.200\.12\.5/g)).toHaveLength(2);
    expect(run.findings).toEqual([]);
  });

  it.each(seeds)('02-02 turns the bytes round, there and back (schedule %s)', (token) => {
    const run = runToEnd(buildExample('02-02'), token);
    expect(exits(run)).toEqual([0]);
    expect(run.consoleText('main')).not.toBe('');
    expect(run.findings).toEqual([]);
  });
});

describe('chapter 2: the server for one client at a time (02-03)', () => {
  it.each(seeds)('prints what two clients type, one after the other (schedule %s)', (token) => {
    const run = runToEnd(buildExample('02-03', 'two-talkers.json'), token);
    expect(run.end).toBe('quiescent');
    expect(echoed(run)).toEqual(['ABCDE', 'abc']);
    const order = [...run.consoleText('server').matchAll(/^(joined|left) /gm)].map(([, word]) => word);
    expect(order).toEqual(['joined', 'left', 'joined', 'left']); // 02-03S-1
    expect(run.consoleText('server').match(/left 127\.0\.0\.1:\d+/g)).toHaveLength(2); // 02-03S-3: the address is accept's
    expect(run.consoleText('client')).toContain('sent 3 bytes');
    expect(run.findings).toEqual([]);
  });

  it.each(seeds)('a silent client keeps the others waiting; what they sent meanwhile comes glued together (schedule %s)', (token) => {
    const run = runToEnd(buildExample('02-03', 'glued.json'), token);
    const text = run.consoleText('server');
    // 02-03S-1 and S-2: if the silent one is first in the queue.
    if (text.indexOf('left') < text.indexOf('one')) expect(text).toContain('] onetwothree\n');
    expect(run.consoleText('client').match(/sent/g)).toHaveLength(3);
    // 02-03S-4: nothing that was sent before FIN is lost.
    expect(echoed(run)).toEqual(['onetwothree']);
  });

  it('1024 bytes at once make it write one past its buffer', () => {
    expect(told('02-03', runToEnd(buildExample('02-03', 'exactly-1024.json')))[0]).toBe("out-of-bounds-write: buffer[received] = '\\0';");
  });

  it('a line of more than 1023 characters is sent in pieces (02-03C-1)', () => {
    const run = runToEnd(buildExample('02-03', 'long-line.json'));
    expect(returned(run, 'client', 'send')).toEqual(['1023', '477']);
  });

  it('a line that begins with NUL has the length 0: the byte before the buffer is read (02-03C-2)', () => {
    const run = runToEnd(buildExample('02-03', 'nul-line.json'));
    expect(told('02-03', run)[0]).toBe("out-of-bounds-read: if (buffer[length - 1] == '\\n')");
    expect(run.findings[0]?.data).toMatchObject({ object: 'buffer', offset: -1 });
  });

  it('after the server has closed, sending succeeds until its RST has come; only then it fails (02-03C-3)', () => {
    const results = returned(runToEnd(buildExample('02-03', 'server-gone.json')), 'client', 'send');
    expect(results[0]).toBe('3');
    expect(results.at(-1)).toMatch(/^1005[34]$/);
  });

  it('its client never reads: against an echo server both come to hang in send (02-03C-4)', () => {
    const run = runToEnd(buildExample('03-01', 'never-listens.json'));
    expect(run.end).toBe('quiescent');
    const waits = run.kernel.state.blocked.map((id) => run.kernel.thread(id).wait?.target.kind);
    expect(waits.filter((kind) => kind === 'socket-room')).toHaveLength(2);
  });

  it('an empty line cannot be sent: it is the end (02-03C-5)', () => {
    const run = runToEnd(buildExample('02-03', 'two-talkers.json'));
    expect(returned(run, 'client', 'send')).toEqual(['3']);
    expect(exits(run)).toEqual([null, 0, 0]);
  });
});
