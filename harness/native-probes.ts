import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { linesOf, type Probe } from './probe.ts';
import { PROBES_FOLDER } from './probes.ts';

/** A real Winsock that probes can be run on. */
export interface NativeProbes {
  /** `wine-8.0`: the name of the folder of its recordings. */
  readonly system: string;
  /** What the system says of itself, one line. */
  readonly version: string;
  /**
   * The lines that each of the probes prints, in their order. What a run printed before it was stopped or crashed has one more
   * line that says so.
   */
  run(probes: readonly Probe[]): Promise<readonly (readonly string[])[]>;
  /** Leaves no process and no file behind. */
  end(): void;
}

const COMPILER = 'x86_64-w64-mingw32-g++';

/** Probes end by themselves within a second; a loaded computer may be slow, and a compiler is. */
const PATIENCE_MS = 15_000;
const COMPILER_PATIENCE_MS = 300_000;

/** What probes need and this computer has not, by the names of Debian's packages. */
export const missingTools = (): readonly string[] =>
  [
    { program: COMPILER, from: 'g++-mingw-w64-x86-64' },
    { program: 'wine', from: 'wine64' },
  ].flatMap(({ program, from }) => (spawnSync(program, ['--version']).status === 0 ? [] : [from]));

/** Wine, with a configuration of its own that is thrown away in the end. {@link missingTools} must be none. */
export const openWine = (): NativeProbes => {
  const folder = mkdtempSync(join(tmpdir(), 'overlapped-probes-'));
  const environment = { ...process.env, WINEDEBUG: '-all', WINEPREFIX: join(folder, 'prefix') };
  const version = spawnSync('wine', ['--version'], { encoding: 'utf8', env: environment }).stdout.trim();
  // Windows without a screen: Wine's null driver.
  const drivers = ['reg', 'add', 'HKCU\\Software\\Wine\\Drivers', '/v', 'Graphics', '/d', 'null', '/f'];
  spawnSync('wine', drivers, { env: environment, timeout: 120_000 });
  return {
    system: /^wine-[\d.]+/.exec(version)?.[0] ?? 'wine',
    version,
    run: async (probes) => {
      const folders = [...new Set(probes.map(({ id }) => dirname(id)))];
      const programs = new Map<string, string>();
      await inPairs(folders, async (name) => {
        const source = join(folder, `${name}.cpp`);
        writeFileSync(source, bundle(probes.filter(({ id }) => dirname(id) === name)));
        const program = join(folder, `${name}.exe`);
        const options = ['-std=c++20', '-O0', '-w', '-static', '-o', program, source, '-lws2_32', '-lmswsock', '-lsynchronization'];
        const { status, output } = await finished(COMPILER, options, folder, environment, COMPILER_PATIENCE_MS);
        if (status !== 0) throw new Error(`${COMPILER} rejects a probe of ${name}:\n${output}`);
        programs.set(name, program);
      });
      return inPairs(probes, async ({ id }) => {
        const own = join(folder, 'runs', id);
        mkdirSync(own, { recursive: true });
        const once = (): Promise<Finished> => finished('wine', [programs.get(dirname(id)) ?? '', id], own, environment, PATIENCE_MS);
        const first = await once();
        // Wine 8.0, starting many programs one after another, has been seen to end one before it began.
        const ran = first.output === '' ? await once() : first;
        return [...linesOf(ran.output), ...(ran.status === 0 ? [] : [`[${ran.status === null ? 'hung' : `ended with ${ran.status}`}]`])];
      });
    },
    end: () => {
      spawnSync('wineserver', ['-k'], { env: environment });
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/**
 * One program of several probes, each a namespace, since the system's headers take longer to compile than they do. It runs the
 * probe that its argument names.
 */
const bundle = (probes: readonly Probe[]): string => {
  const path = (file: string): string => join(PROBES_FOLDER, file).replaceAll('\\', '/');
  const spaces = probes.map(({ id }, index) => `namespace probe${index}\n{\n#include "${path(`${id}.cpp`)}"\n}\n`);
  const choices = probes.map(({ id }, index) => `    if (strcmp(argv[1], "${id}") == 0) return probe${index}::main_of_probe();\n`);
  return `#include "${path('probe.h')}"
#define main main_of_probe
${spaces.join('')}#undef main
int main(int argc, char *argv[])
{
    setvbuf(stdout, NULL, _IONBF, 0);
${choices.join('')}    return 99;
}
`;
};

interface Finished {
  /** null: it was stopped. */
  readonly status: number | null;
  readonly output: string;
}

const finished = (program: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv, timeout: number): Promise<Finished> =>
  new Promise((resolve) => {
    execFile(program, args, { cwd, env, encoding: 'utf8', timeout, killSignal: 'SIGKILL' }, (error, output, errors) => {
      const status = error === null ? 0 : typeof error.code === 'number' ? error.code : null;
      resolve({ status, output: program === COMPILER ? output + errors : output });
    });
  });

/** At most two at a time: the computers that run the tests have two processors. */
const inPairs = async <T, R>(items: readonly T[], make: (item: T) => Promise<R>): Promise<readonly R[]> => {
  const made = new Map<number, R>();
  let next = 0;
  const work = async (): Promise<void> => {
    for (let index = next++; index < items.length; index = next++) {
      const item = items[index];
      if (item !== undefined) made.set(index, await make(item));
    }
  };
  await Promise.all([work(), work()]);
  return items.flatMap((_, index) => {
    const result = made.get(index);
    return result === undefined ? [] : [result];
  });
};
