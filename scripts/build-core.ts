/**
 * Compiles the machine's core (src/simulator/machine/core, AssemblyScript) to WebAssembly and writes it as a TypeScript module,
 * core.generated.ts, that both the browser and Node can load without fetching anything. Does nothing when the sources are
 * those of the last time. `--text FILE` also writes the WebAssembly text.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OPS } from '../src/simulator/compiler/bytecode.ts';

const machine = join(import.meta.dirname, '../src/simulator/machine');
const core = join(machine, 'core');
const target = join(machine, 'core.generated.ts');

/** What is used of the AssemblyScript compiler. Its own declarations bring global types along that are not JavaScript's. */
interface Asc {
  main(
    argv: readonly string[],
    host: {
      readFile(name: string, folder: string): string | null;
      writeFile(name: string, content: string | Uint8Array): void;
      listFiles(): string[];
      stderr?: { write(text: string): void };
    },
  ): Promise<{ readonly error: Error | null }>;
}
const FLAGS = '--runtime stub --optimizeLevel 3 --shrinkLevel 0 --converge --noAssert --importMemory --maximumMemory 32800'.split(' ');

const sources = new Map(
  readdirSync(core)
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => [name, readFileSync(join(core, name), 'utf8')]),
);
sources.set('ops.ts', OPS.map((name, number) => `export const ${name}: i32 = ${number};\n`).join(''));

const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../node_modules/assemblyscript/package.json'), 'utf8')) as {
  readonly version: string;
};
const hash = createHash('sha256')
  .update(JSON.stringify([...sources, FLAGS, version]))
  .digest('hex')
  .slice(0, 16);
const textAt = process.argv.indexOf('--text');
if (textAt < 0 && existsSync(target) && readFileSync(target, 'utf8').includes(`sources ${hash}`)) process.exit(0);

// Loading the compiler takes seconds, and nothing is to be compiled most of the time.
const compiler: string = 'assemblyscript/asc';
const { default: asc } = (await import(compiler)) as { readonly default: Asc };
const written = new Map<string, string | Uint8Array>();
const { error } = await asc.main(['index.ts', '--outFile', 'core.wasm', '--textFile', 'core.wat', ...FLAGS], {
  readFile: (name) => sources.get(name.replace(/^\.\//, '')) ?? null,
  writeFile: (name, contents) => void written.set(name, contents),
  listFiles: () => [],
  stderr: { write: (text: string | Uint8Array) => void process.stderr.write(text) },
});
if (error) process.exit(1);

const wasm = written.get('core.wasm');
if (!(wasm instanceof Uint8Array)) throw new Error('asc wrote no module');
const base64 = Buffer.from(wasm).toString('base64');
writeFileSync(
  target,
  `// Made by scripts/build-core.ts from sources ${hash}. Not to be edited.
const base64 =
  '${base64}';

/** The WebAssembly module of the machine's core. */
export const coreBytes = (): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
`,
);
const text = process.argv[textAt + 1];
if (textAt >= 0 && text !== undefined) writeFileSync(text, String(written.get('core.wat')));
console.log(`core: ${wasm.length} bytes, ${hash}`);
