import { execFile, spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import type { Scenario } from '../../../src/simulator/session/scenario.ts';
import type { SourceFile } from '../../../src/simulator/compiler/source.ts';
import { command, compilerOf, laidOut, remembered, standardOf, versionOf, WINE_ENVIRONMENT } from './native.ts';

/** What a process of a scenario printed, and how it ended. */
export interface NativeProcess {
  readonly name: string;
  readonly console: string;
  readonly exitCode: number | null;
}

const libraries = ['-lws2_32', '-lmswsock', '-lwinmm', '-lgdi32'];

/** Compiles a program with MinGW; rejects with what it says. Returns the program's path. */
const compiled = async (source: SourceFile): Promise<string> => {
  const compiler = compilerOf(source.name, 'windows');
  // Linux tells upper from lower case in the names of headers.
  const text = source.text.replace(/^\s*#\s*include\s*<.*>/gm, (line) => line.toLowerCase());
  const path = laidOut([{ name: source.name, text }]);
  const wide = /\bw(?:main|WinMain)\s*\(/.test(text) ? ['-municode'] : [];
  const options = ['-O0', '-w', '-static', standardOf(source.name), ...wide, '-o', `${path}.exe`, path, ...libraries];
  const { status, errors } = await command(compiler, options);
  if (status !== 0) throw new Error(`${compiler} rejects ${source.name}:\n${errors}`);
  return `${path}.exe`;
};

/** Whether MinGW takes a program. */
export const nativelyAccepted = (source: SourceFile): Promise<boolean> =>
  remembered([versionOf(compilerOf(source.name, 'windows')), libraries, source, 'accepted'], async () => (await compiled(source)) !== '');

const attempts = 60;
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 300));

/**
 * Runs a server and its clients under Wine: the first process to its end, meanwhile every other one, one after another. A client that
 * ends with an error came too early and is started again.
 */
export const nativeScenario = (scenario: Scenario, sources: readonly SourceFile[]): Promise<readonly NativeProcess[]> =>
  remembered([versionOf('wine'), versionOf(compilerOf('a.cpp', 'windows')), libraries, scenario, sources], async () => {
    const programs = new Map<string, string>();
    for (const source of sources) programs.set(source.name, await compiled(source));
    const programOf = (source: string): string => programs.get(source) ?? '';
    const [server, ...clients] = scenario.processes;
    if (server === undefined) return [];
    const folder = dirname(programOf(server.source));
    // Wine's services begin with the first program and would keep its pipes open.
    spawnSync('wine', ['cmd', '/c', 'exit'], { env: WINE_ENVIRONMENT, stdio: 'ignore', timeout: 120_000 });
    const words = (args: string): string[] => args.split(' ').filter((word) => word !== '');
    let serverEnds: (done: NativeProcess) => void = () => undefined;
    const serverDone = new Promise<NativeProcess>((resolve) => (serverEnds = resolve));
    const running = execFile(
      'wine',
      [programOf(server.source), ...words(server.args)],
      { cwd: folder, encoding: 'utf8', env: WINE_ENVIRONMENT, timeout: 120_000 },
      (error, output) =>
        serverEnds({
          name: server.name,
          console: plain(output),
          exitCode: error === null ? 0 : typeof error.code === 'number' ? error.code : null,
        }),
    );
    running.stdin?.end();
    const ended: NativeProcess[] = [];
    for (const { name, source, count, stdin, args } of clients) {
      for (let i = 0; i < count; i++) {
        const input = (stdin ?? []).map((line) => `${line}\n`).join('');
        const once = () => command('wine', [programOf(source), ...words(args)], input, folder);
        let done = await once();
        for (let tried = 1; tried < attempts && done.status !== 0; tried++) {
          await pause();
          done = await once();
        }
        ended.push({ name: i === 0 ? name : `${name}#${i + 1}`, console: plain(done.output), exitCode: done.status });
      }
    }
    return [await serverDone, ...ended];
  });

const plain = (text: string): string => text.replace(/\r+\n/g, '\n');
