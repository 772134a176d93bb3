import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { linesOf, type Probe } from '../probe.ts';
import { PROBES_FOLDER } from '../probes.ts';
import { CACHE, type NativeSystem } from './system.ts';

/** Probes end by themselves within a second; a loaded computer may be slow. */
const PATIENCE_MS = 15_000;

/**
 * The lines that each of the probes prints on a native system, in their order. What a run printed before it was stopped or crashed has
 * one more line that says so.
 */
export async function runProbes(system: NativeSystem, probes: readonly Probe[]): Promise<readonly (readonly string[])[]> {
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(join(CACHE, 'probes-'));
  try {
    const programs = new Map<string, string>();
    await inPairs([...new Set(probes.map(({ id }) => dirname(id)))], async (name) => {
      const source = join(folder, `${name}.cpp`);
      const program = join(folder, `${name}.exe`);
      writeFileSync(source, bundle(probes.filter(({ id }) => dirname(id) === name)));
      await system.compile(source, program, null);
      programs.set(name, program);
    });
    return await inPairs(probes, async ({ id }) => {
      const program = programs.get(dirname(id)) ?? '';
      const first = await finished(system, program, id);
      // Wine 8.0, starting many programs one after another, has been seen to end one before it began.
      const ran = first.output === '' ? await finished(system, program, id) : first;
      return [...linesOf(ran.output), ...(ran.status === 0 ? [] : [`[${ran.status === null ? 'hung' : `ended with ${ran.status}`}]`])];
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

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

const finished = (system: NativeSystem, program: string, id: string): Promise<Finished> =>
  new Promise((resolve) => {
    const child = system.start(program, [id], {});
    let output = '';
    const patience = setTimeout(() => system.kill(child), PATIENCE_MS);
    const end = (status: number | null): void => {
      clearTimeout(patience);
      resolve({ status, output });
    };
    child.stdin?.end();
    child.stderr?.resume();
    child.stdout?.setEncoding('utf8').on('data', (piece: string) => (output += piece));
    child.on('error', () => end(null));
    child.on('close', end);
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
