import { describe, expect, it } from 'vitest';
import { Schedule } from '../../src/simulator/kernel/schedule.ts';
import { Run } from '../../src/simulator/session/run.ts';
import { Simulation } from '../../src/simulator/session/simulation.ts';
import { buildExample, runToEnd } from './example.ts';

const count = (text: string, word: string): number => text.split(word).length - 1;

describe('chapter 9: the game server', () => {
  it.each(['d', 'r1', 'r2'])('two players see each other come, move and leave (schedule %s)', (token) => {
    const run = runToEnd(buildExample('09-01', 'two-players.json'), token);
    expect(run.end).toBe('quiescent');
    expect(run.findings).toEqual([]);
    const [one, two] = [run.consoleText('client'), run.consoleText('client-2')];
    const id = Number(/you are guest (\d)/.exec(one)?.[1]);
    expect([0, 1]).toContain(id);
    // u and r of the one, u, u, l, l of the other, each seen by both.
    for (const text of [one, two]) {
      expect(count(text, `\n${id} to `)).toBe(2);
      expect(count(text, `\n${1 - id} to `)).toBe(4);
      expect(text).toContain(`here is guest ${text === one ? 1 - id : id}`);
    }
    expect(two).toContain(`${id} has left`);
    expect(two).toContain('8 . # . # . # . # ');
    // The piece that nobody plays is moved by what the timer thread posts.
    expect(two).toContain('10 to f5');
    expect(count(run.consoleText('server'), 'left')).toBe(2);
  });

  it.each(['d', 'r1', 'r2'])('a move that comes a byte at a time, and two that come glued, are three moves (schedule %s)', (token) => {
    const run = runToEnd(buildExample('09-01', 'byte-by-byte.json'), token);
    expect(run.consoleText('trickle-client')).toBe('0 to b1\n0 to b2\n0 to a2\n');
    expect(run.findings).toEqual([]);
  });

  it.each(['size-zero', 'size-too-large'])('a client that lies about a size is put out, and the game goes on (%s)', (scenario) => {
    const run = runToEnd(buildExample('09-01', `${scenario}.json`));
    expect(run.end).toBe('quiescent');
    expect(run.consoleText('server')).toContain('no packet has the size');
    expect(run.consoleText('hostile-client')).toContain('the server has ended the connection');
    expect(run.consoleText('client')).toContain('0 to a2');
    expect(run.findings).toEqual([]);
  });

  it('the eleventh player is told that the board is full', () => {
    const run = runToEnd(buildExample('09-01', 'eleven.json'));
    expect(count(run.consoleText('server'), 'entered')).toBe(10);
    expect(count(run.consoleText('server'), 'refused a player')).toBe(1);
    const refused = run.processes.filter(({ name }) => run.consoleText(name).includes('the board is full'));
    expect(refused).toHaveLength(1);
    expect(run.findings).toEqual([]);
  });

  it('packets posted to the port end the workers when somebody types quit', () => {
    const run = new Run(new Simulation(buildExample('09-01'), new Schedule({ kind: 'default' })));
    run.advance({ kind: 'run', limit: 20_000 });
    run.type('server', 'quit');
    const { processes } = run.advance({ kind: 'run', limit: 20_000 });
    const server = processes.find(({ name }) => name === 'server');
    expect(server?.exitCode).toBe(0);
    expect(server?.console.at(-1)?.text).toContain('stopped');
  });
});

describe('chapter 9: reassembly that believes every size', () => {
  it.each(['d', 'r1', 'r2'])('puts the same packets together however the bytes are cut (schedule %s)', (token) => {
    const text = runToEnd(buildExample('09-02'), token).consoleText('main');
    for (const word of ['north', 'east', 'south']) expect(count(text, word)).toBe(3);
  });

  it('a size of 0 consumes nothing: the loop never ends', () => {
    const run = runToEnd(buildExample('09-02', 'size-zero.json'), 'd', 50_000);
    expect(run.end).toBeNull();
    expect(run.consoleText('main')).toBe('6 bytes came\n');
  });

  it('a size of 1 leaves the type and the text of the packet before', () => {
    expect(runToEnd(buildExample('09-02', 'size-one.json')).consoleText('main')).toContain('packet of 1 bytes, type 9: ok');
  });

  it('a size larger than the buffer overruns it', () => {
    const run = runToEnd(buildExample('09-02', 'size-too-large.json'));
    expect(run.findings[0]).toMatchObject({ code: 'out-of-bounds-write', data: { object: 'packet', size: 16 } });
  });
});

describe('chapter 9: packets without padding', () => {
  it.each(['d', 'r1', 'r2'])('have the sizes 3, 5 and 45; padding makes 46 (schedule %s)', (token) => {
    expect(runToEnd(buildExample('09-03'), token).consoleText('main')).toBe(
      'gone      3 bytes\nposition  5 bytes\nplayer    45 bytes, name at 5\npadded    46 bytes, name at 6\nsecond letter 0075 is read as 7500\n',
    );
  });
});
