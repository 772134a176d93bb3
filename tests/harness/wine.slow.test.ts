import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LIMITS, runScenario, type NativeRun } from '../../harness/native/run-scenario.ts';
import { command, mingwArguments, versionOf, type NativeSystem } from '../../harness/native/system.ts';
import { findWine } from '../../harness/native/wine.ts';
import { generateShim } from '../../harness/shim/generate.ts';
import { readScenario, type Scenario } from '../../src/simulator/session/scenario.ts';
import { winapi } from '../../src/simulator/winapi/table.ts';
import { hardPrograms } from './native-programs.ts';

/*
 * The shim and the driver with real compilers and Wine. Where a machine lacks them, these tests count as skipped.
 */
const able = (await versionOf('x86_64-w64-mingw32-g++')) !== null && (await versionOf('wine')) !== null;
const folder = mkdtempSync(join(tmpdir(), 'overlapped-harness-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const scenarioOf = (json: unknown): Scenario => {
  const read = readScenario(json);
  return 'scenario' in read ? read.scenario : expect.fail(read.problems.join());
};

describe.skipIf(!able)('the shim under Wine', () => {
  let system: NativeSystem;
  beforeAll(async () => {
    const found = await findWine('wine-of-tests');
    system = 'system' in found ? found.system : expect.fail(found.missing.join('\n'));
  });
  afterAll(() => system.close());

  const run = (text: string, name = 'main.cpp', restMs = 3000): Promise<NativeRun> => {
    writeFileSync(join(folder, name), text);
    return runScenario(system, scenarioOf({ processes: [{ name: 'main', source: name }] }), folder, { ...LIMITS, restMs });
  };

  it.each(['c', 'cpp'])('wraps every function of the table in a form that the real headers take: main.%s', async (ending) => {
    const words = new Set(winapi.map(({ name }) => name));
    const headers = ['winsock2.h', 'ws2tcpip.h', 'mswsock.h', 'windows.h', 'process.h', 'mmsystem.h', 'shellapi.h', 'functional'];
    const runtime = readFileSync(join(import.meta.dirname, '../../harness/shim/runtime.h'), 'utf8');
    writeFileSync(join(folder, 'shim.h'), generateShim({ words, preamble: ['#define _WIN32_WINNT 0x0A00'], headers }, runtime));
    writeFileSync(join(folder, `all.${ending}`), 'int main(void) { return 0; }\n');
    const args = mingwArguments(join(folder, `all.${ending}`), join(folder, 'all.exe'), join(folder, 'shim.h'));
    const made = await command(`x86_64-w64-mingw32-${ending === 'c' ? 'gcc' : 'g++'}`, ['-fsyntax-only', ...args]);
    expect(made.errors).toBe('');
    expect(made.status).toBe(0);
  });

  it.each(hardPrograms)('$title', async ({ name, text, calls }) => {
    const traced = await run(text, name);
    const plain = join(folder, 'plain.exe');
    await system.compile(join(folder, name), plain, null);
    const child = system.start(plain, [], {});
    let printed = '';
    child.stdout?.on('data', (piece: Buffer) => (printed += piece.toString()));
    await new Promise((resolve) => child.on('close', resolve));
    expect(traced).toMatchObject({ ended: 'exited', processes: [{ console: printed.replaceAll('\r\n', '\n') }] });
    expect(printed).not.toBe('');
    expect(traced.calls.filter(({ thread }) => thread === 0).map(({ api }) => api)).toEqual(calls);
    expect(traced.calls.filter(({ line }) => line === 0)).toEqual([]);
  });

  it('numbers threads as the program makes them, and writes what a call was given and gave', async () => {
    const text = hardPrograms.find(({ title }) => title.startsWith('threads'))?.text ?? '';
    const { calls } = await run(text);
    const find = (api: string) => calls.find((call) => call.api === api) ?? expect.fail(api);
    expect(find('Sleep')).toMatchObject({ thread: 1, n: 0, args: { dwMilliseconds: 1 } });
    expect(find('_endthreadex')).toMatchObject({ thread: 2, leave: null });
    const created = find('CreateThread');
    expect(created).toMatchObject({
      args: { lpThreadAttributes: null, lpStartAddress: 'ptr', dwCreationFlags: 0 },
      result: { handle: expect.any(Number) },
    });
    expect(find('WaitForMultipleObjects')).toMatchObject({
      args: { nCount: 2, lpHandles: [created.result, find('_beginthreadex').result], bWaitAll: 1 },
      result: 0,
    });
    expect(find('GetExitCodeThread')).toMatchObject({ out: { lpExitCode: 42 } });
  });

  it('a crash is one', async () => {
    const ended = await run('#include <windows.h>\nint main() { Sleep(0); *(volatile int *)0 = 1; }');
    expect(ended).toMatchObject({
      ended: 'crashed',
      why: 'main ended with exception 0xc0000005',
      processes: [{ exitCode: 0xc0000005 | 0 }],
    });
  });

  it('a program that waits for ever is stopped, and its call stays open', async () => {
    const ended = await run('#include <windows.h>\n#include <stdio.h>\nint main() { printf("here"); Sleep(INFINITE); }', 'main.cpp', 1500);
    expect(ended).toMatchObject({ ended: 'stopped', processes: [{ exitCode: null, console: 'here' }] });
    expect(ended.calls).toMatchObject([{ api: 'Sleep', args: { dwMilliseconds: 0xffffffff }, leave: null, line: 3 }]);
  });

  it('03-01 is recorded afresh: what was typed comes back, call by call', async () => {
    const example = join(import.meta.dirname, '../../src/content/examples/03-01');
    const scenario = scenarioOf(JSON.parse(readFileSync(join(example, 'two-talkers.json'), 'utf8')));
    const ended = await runScenario(system, scenario, example, { ...LIMITS, restMs: 2000 });
    expect(ended).toMatchObject({ ended: 'stopped', why: 'at rest: server' });
    expect(ended.processes.map(({ name, exitCode }) => [name, exitCode])).toEqual([
      ['server', null],
      ['client', 0],
      ['client-2', 0],
    ]);
    expect(ended.processes[1]?.console).toBe('\n> sent 3 bytes\nreceived 3 bytes: abc\n\n> ');
    const received = ended.calls.filter(
      ({ process, api, result }) => process === 'server' && api === 'recv' && result !== 0 && result !== undefined,
    );
    expect(received.map(({ bytes }) => Buffer.from(bytes ?? '', 'base64').toString()).sort()).toEqual(['ABCDE', 'abc']);
    expect(
      ended.calls
        .filter(({ leave }) => leave === null)
        .map(({ api }) => api)
        .sort(),
    ).toEqual(['WaitForSingleObject', 'accept']);
  });

  it("05-01's window is closed", async () => {
    const example = join(import.meta.dirname, '../../src/content/examples/05-01');
    const scenario = scenarioOf(JSON.parse(readFileSync(join(example, 'two-talkers.json'), 'utf8')));
    const ended = await runScenario(system, scenario, example);
    expect(ended.processes[0]).toMatchObject({ name: 'server', exitCode: 0 });
  });
});
