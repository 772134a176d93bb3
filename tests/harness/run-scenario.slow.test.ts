import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runScenario, type NativeRun } from '../../harness/native/run-scenario.ts';
import type { NativeSystem } from '../../harness/native/system.ts';
import { readScenario, type Scenario } from '../../src/simulator/session/scenario.ts';

/*
 * The driver on a system that is none: a "program" is JavaScript, run by Node, that does what launcher and shim do. What a native run can
 * do wrong is tried here; tests/harness/wine.slow.test.ts has the real ones.
 */
const folder = mkdtempSync(join(tmpdir(), 'overlapped-harness-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PRELUDE = `
const { appendFileSync, readFileSync } = require('node:fs');
const [, result, , args] = process.argv.slice(-4);
const trace = (...lines) => appendFileSync(process.env.OVERLAPPED_TRACE, lines.map((line) => JSON.stringify(line) + '\\n').join(''));
let n = 0;
const call = (api, result, more = {}) => {
  trace({ t: 0, n, api, at: 7, args: {}, enter: 100 * n }, { t: 0, n: n++, leave: 100 * n, result, ...more });
};
const exit = (code) => { appendFileSync(result, 'exit ' + (code >>> 0) + '\\n'); process.exit(0); };
const forever = () => setInterval(() => undefined, 1000);
appendFileSync(result, 'pid ' + process.pid + '\\n');
`;

const system: NativeSystem = {
  name: 'wine',
  version: 'none',
  compiler: `JavaScript ${folder}`,
  path: (path) => path,
  compile: (source, program) => copyFile(source, program),
  start: (_launcher, args, variables) =>
    spawn(process.execPath, ['-e', PRELUDE + readFileSync(args[2] ?? '', 'utf8'), '--', ...args], {
      env: { ...process.env, ...variables },
      stdio: 'pipe',
    }),
  run: (_launcher, [, pid]) => Promise.resolve(process.kill(Number(pid), 'SIGUSR2')),
  kill: (child) => void child.kill('SIGKILL'),
  lines: (_program, offsets) => Promise.resolve(new Map(offsets.map((offset) => [offset, 6 * offset]))),
  close: () => Promise.resolve(),
};

let runs = 0;
const run = (programs: Record<string, string>, processes: readonly object[], restMs = 10_000, totalMs = 60_000): Promise<NativeRun> => {
  const own = join(folder, String(runs++));
  mkdirSync(own);
  for (const [name, text] of Object.entries(programs)) writeFileSync(join(own, name), text);
  const read = readScenario({ processes });
  const scenario: Scenario = 'scenario' in read ? read.scenario : expect.fail(read.problems.join());
  return runScenario(system, scenario, own, { restMs, totalMs });
};

const main = [{ name: 'main', source: 'main.cpp' }];

describe.concurrent('a native run', () => {
  it('ends when its processes do: consoles, exit codes, calls with their lines', async () => {
    const text = `call('WSAStartup', 0); call('recv', 3, { bytes: 'YWJj' }); process.stdout.write('typed: ' + readFileSync(0, 'utf8') + args + '\\r\\n', () => exit(-1));`;
    const ended = await run({ 'main.cpp': text }, [{ name: 'main', source: 'main.cpp', stdin: ['a', 'b'], args: '1 2' }]);
    expect(ended).toMatchObject({ ended: 'exited', why: '' });
    expect(ended.processes).toEqual([{ name: 'main', source: 'main.cpp', exitCode: -1, console: 'typed: a\nb\n1 2\n' }]);
    expect(ended.calls).toMatchObject([
      { process: 'main', thread: 0, n: 0, api: 'WSAStartup', line: 42, enter: 0, leave: 100 },
      { api: 'recv', bytes: 'YWJj', enter: 100, leave: 200 },
    ]);
  });

  it('starts clients when the server listens, and what waits for an end after it; stops what is at rest', async () => {
    const programs = {
      'server.cpp': `process.stdout.write(String(process.pid)); setTimeout(() => { call('listen', 0); trace({ t: 0, n: 1, api: 'accept', at: 7, args: {}, enter: 110 }); }, 50); forever();`,
      'client.cpp': `call('connect', 0); exit(0);`,
    };
    const processes = [
      { name: 'server', source: 'server.cpp' },
      { name: 'client', source: 'client.cpp', count: 2, startAfter: 'server:listening' },
      { name: 'last', source: 'client.cpp', startAfter: 'client:ended' },
    ];
    const ended = await run(programs, processes, 1500);
    expect(ended).toMatchObject({ ended: 'stopped', why: 'at rest: server' });
    expect(ended.processes.map(({ name, exitCode }) => [name, exitCode])).toEqual([
      ['server', null],
      ['client', 0],
      ['client#2', 0],
      ['last', 0],
    ]);
    expect(ended.calls.at(-1)).toMatchObject({ process: 'server', api: 'accept', leave: null });
    expect(() => process.kill(Number(ended.processes[0]?.console), 0)).toThrow('ESRCH');
  });

  it('closes a window when the scenario says so', async () => {
    const ended = await run(
      { 'main.cpp': `process.on('SIGUSR2', () => exit(0)); forever();` },
      [{ name: 'main', source: 'main.cpp', close: 10 }],
      10_000,
    );
    expect(ended.ended).toBe('exited');
  });
});

describe.concurrent('what goes wrong is said', () => {
  it.each([
    ['a crash', `call('send', 1); exit(0xc0000005);`, 'crashed', 'main ended with exception 0xc0000005'],
    [
      'too much output',
      `const page = 'x'.repeat(1 << 20); process.stdout.write(page); process.stdout.write(page); forever();`,
      'garbage',
      'main printed more than 1 MiB',
    ],
    [
      'output that is no text',
      `process.stdout.write(Buffer.from([0x61, 0xff, 0xfe]), () => exit(0));`,
      'garbage',
      'main printed what is no text',
    ],
    ['a trace that the shim has not written', `trace('?'); forever();`, 'garbage', `main's trace has the line "?"`],
  ])('%s', async (_, text, ended, why) => {
    expect(await run({ 'main.cpp': text }, main)).toMatchObject({ ended, why });
  });

  it('a run that still moves when its time is up', async () => {
    const ended = await run({ 'main.cpp': `setInterval(() => call('send', n), 10);` }, main, 10_000, 800);
    expect(ended).toMatchObject({ ended: 'hung', why: 'it still moved when its time was up' });
  });

  it('a process that polls is at rest', async () => {
    const ended = await run({ 'main.cpp': `setInterval(() => call('recv', -1, { error: 10035 }), 5);` }, main, 500);
    expect(ended).toMatchObject({ ended: 'stopped', why: 'at rest: main' });
    expect(ended.calls).toHaveLength(1);
    expect(ended.calls[0]?.repeated).toBeGreaterThan(3);
  });

  it('a source that does not compile rejects', async () => {
    await expect(run({}, [{ name: 'main', source: 'absent.cpp' }])).rejects.toThrow('absent.cpp');
  });
});
