import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildExample, runToEnd } from '../session/example.ts';

/*
 * The examples, compiled by MinGW and run under Wine, must print what the simulator prints. Where a machine
 * lacks either, these tests count as skipped.
 */
const has = (program: string): boolean => spawnSync(program, ['--version']).status === 0;
const able = has('x86_64-w64-mingw32-g++') && has('wine');
const folder = mkdtempSync(join(tmpdir(), 'overlapped-wine-'));
const environment = { ...process.env, WINEDEBUG: '-all', WINEPREFIX: join(folder, 'prefix') };

function compile(id: string, source: string): string {
  const program = join(folder, `${id}-${source.replaceAll(/[./]|cpp$/g, '')}.exe`);
  execFileSync('x86_64-w64-mingw32-g++', [
    '-static',
    '-o',
    program,
    join(import.meta.dirname, '../../src/content/examples', id, source),
    '-lws2_32',
  ]);
  return program;
}

const plain = (text: string): string => text.replaceAll('\r\n', '\n');
/** Ports are the system's to choose; the text for error 0 is Wine's own. */
const comparable = (text: string): string =>
  plain(text)
    .replaceAll(/(127\.0\.0\.1:)\d+/g, '$1PORT')
    .replaceAll(/^(recv: ).*$/gm, '$1TEXT');

/** A server of ours under Wine, what it has printed so far, and its clients. */
class Served {
  readonly #server: ChildProcess;
  #printed = '';

  constructor(id: string) {
    this.#server = spawn('wine', [compile(id, 'server.cpp')], { env: environment, stdio: ['ignore', 'pipe', 'ignore'] });
    this.#server.stdout?.on('data', (piece: Buffer) => (this.#printed += piece.toString()));
  }

  /** Runs a client to its end; tried until it gets in, for a server does not say when it begins to listen. */
  async client(program: string, input: string, args: readonly string[] = []): Promise<string> {
    for (let attempt = 0; attempt < 60; attempt++) {
      const { status, stdout } = spawnSync('wine', [program, ...args], { env: environment, input, encoding: 'utf8', timeout: 60_000 });
      if (status === 0) return plain(stdout);
      await pause();
    }
    throw new Error('no client gets in');
  }

  /** What the server has printed when so many clients have left. */
  async printed(left: number): Promise<string> {
    for (let attempt = 0; attempt < 60 && (this.#printed.match(/^left /gm) ?? []).length < left; attempt++) await pause();
    return plain(this.#printed);
  }

  end(): void {
    this.#server.kill('SIGKILL');
    spawnSync('wineserver', ['-k'], { env: environment });
  }
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 500));

describe.skipIf(!able)('the simulator prints what a native run under Wine prints', () => {
  it.each(['01-01', '02-01', '02-02', '09-02', '09-03'])('%s', (id) => {
    const native = execFileSync('wine', [compile(id, 'main.cpp')], { env: environment, encoding: 'utf8', timeout: 300_000 });
    expect(runToEnd(buildExample(id)).consoleText('main')).toBe(plain(native));
  });

  it.each(['03-01', '04-02', '05-01', '06-01', '07-01', '07-02', '08-01'])(
    '%s: the echo server and a client that types two lines',
    async (id) => {
      // Windows without a screen: Wine's null driver.
      const drivers = ['reg', 'add', 'HKCU\\Software\\Wine\\Drivers', '/v', 'Graphics', '/d', 'null', '/f'];
      spawnSync('wine', drivers, { env: environment, timeout: 120_000 });
      const served = new Served(id);
      try {
        const typed = await served.client(compile('03-01', 'client.cpp'), 'abc\nABCDE\n\n');
        const run = runToEnd(
          buildExample(id, 'scenario.json', (scenario) => ({
            ...scenario,
            processes: scenario.processes
              .filter(({ name }) => name === 'server' || name === 'client')
              .map((process) => (process.name === 'client' ? { ...process, count: 1, stdin: ['abc', 'ABCDE', ''] } : process)),
          })),
        );
        expect(comparable(run.consoleText('client'))).toBe(comparable(typed));
        expect(comparable(run.consoleText('server'))).toBe(comparable(await served.printed(1)));
      } finally {
        served.end();
      }
    },
  );

  it.each(['04-02', '06-01'])('%s: the 64th client is turned away', async (id) => {
    const served = new Served(id);
    try {
      await served.client(compile('04-02', 'crowd-client.cpp'), '', ['64']);
      const kinds = (text: string): readonly string[] =>
        ['joined', 'left', 'no room', 'turned away'].map((word) => `${word}: ${(text.match(new RegExp(`^${word} `, 'gm')) ?? []).length}`);
      const run = runToEnd(buildExample(id, 'one-too-many.json'));
      expect(kinds(run.consoleText('server'))).toEqual(kinds(await served.printed(63)));
    } finally {
      served.end();
    }
  });
});
