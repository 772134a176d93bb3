import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generateShim } from '../shim/generate.ts';
import { readSource } from '../shim/source.ts';
import { CACHE, type NativeSystem } from './system.ts';

const runtime = readFileSync(join(import.meta.dirname, '../shim/runtime.h'), 'utf8');

/** The local headers of a source, by the names that it includes them by. */
const localHeaders = (folder: string, text: string, found = new Map<string, string>()): ReadonlyMap<string, string> => {
  for (const [, name] of text.matchAll(/^\s*#\s*include\s*"([^"]+)"/gm)) {
    const path = name === undefined ? '' : join(folder, name.replaceAll('\\', '/'));
    if (name === undefined || found.has(name) || !existsSync(path)) continue;
    const header = readFileSync(path, 'utf8');
    found.set(name, header);
    localHeaders(folder, header, found);
  }
  return found;
};

/** Compiles a source so that it records its calls; what was compiled before is used again. Returns the program's path. */
export async function tracedProgram(system: NativeSystem, source: string): Promise<string> {
  const text = readFileSync(source, 'utf8');
  const local = localHeaders(dirname(source), text);
  const shim = generateShim(readSource({ text, local }), runtime);
  const hash = createHash('sha256')
    .update(JSON.stringify([source, text, ...local, shim, system.compiler]))
    .digest('hex')
    .slice(0, 16);
  const folder = join(CACHE, 'programs', hash);
  const program = join(folder, 'program.exe');
  if (existsSync(program)) return program;
  mkdirSync(folder, { recursive: true });
  const header = join(folder, 'shim.h');
  writeFileSync(header, shim);
  await system.compile(source, program, header);
  return program;
}

/** The driver's helper on that system. */
export async function launcher(system: NativeSystem): Promise<string> {
  const source = join(import.meta.dirname, 'launcher.c');
  const hash = createHash('sha256').update(readFileSync(source)).update(system.compiler).digest('hex').slice(0, 16);
  const program = join(CACHE, 'programs', hash, 'launcher.exe');
  if (!existsSync(program)) {
    mkdirSync(dirname(program), { recursive: true });
    await system.compile(source, program, null);
  }
  return program;
}
