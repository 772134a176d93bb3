import { execFileSync, spawn, spawnSync } from 'node:child_process';
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
  const program = join(folder, `${id}-${source.replace('.cpp', '')}.exe`);
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

describe.skipIf(!able)('the simulator prints what a native run under Wine prints', () => {
  it.each(['01-01', '02-01', '02-02', '09-02', '09-03'])('%s', (id) => {
    const native = execFileSync('wine', [compile(id, 'main.cpp')], { env: environment, encoding: 'utf8', timeout: 300_000 });
    expect(runToEnd(buildExample(id)).consoleText('main')).toBe(plain(native));
  });

  it.each(['03-01', '07-01', '07-02', '08-01'])('%s: the echo server and a client that types two lines', async (id) => {
    const program = compile('03-01', 'client.cpp');
    const server = spawn('wine', [compile(id, 'server.cpp')], { env: environment, stdio: ['ignore', 'pipe', 'ignore'] });
    try {
      // The server says nothing when it begins to listen; the client is tried until it gets in.
      let typed = '';
      for (let attempt = 0; attempt < 60 && !typed.includes('received'); attempt++) {
        typed = spawnSync('wine', [program], { env: environment, input: 'abc\nABCDE\n\n', encoding: 'utf8', timeout: 60_000 }).stdout;
        if (!typed.includes('received')) await new Promise((resolve) => setTimeout(resolve, 500));
      }
      const run = runToEnd(
        buildExample(id, 'scenario.json', (scenario) => ({
          ...scenario,
          processes: scenario.processes
            .filter(({ name }) => name === 'server' || name === 'client')
            .map((process) => (process.name === 'client' ? { ...process, count: 1, stdin: ['abc', 'ABCDE', ''] } : process)),
        })),
      );
      expect(comparable(run.consoleText('client'))).toBe(comparable(typed));
    } finally {
      server.kill('SIGKILL');
      spawnSync('wineserver', ['-k'], { env: environment });
    }
  });
});
