import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readSourceText } from '../simulator/compiler/source-text.ts';

/** Bad usage, said in one sentence; the program ends with status 64. */
export class UsageError extends Error {}

export interface Arguments {
  readonly operands: readonly string[];
  readonly options: ReadonlyMap<string, readonly string[]>;
  readonly flags: ReadonlySet<string>;
}

/** Splits a command line. `--` ends the options; `--name=value` and `--name value` are the same. */
export function readArguments(
  argv: readonly string[],
  known: { readonly options: readonly string[]; readonly flags: readonly string[] },
): Arguments {
  const operands: string[] = [];
  const options = new Map<string, string[]>();
  const flags = new Set<string>();
  for (let i = 0; i < argv.length; i++) {
    const argument = argv[i] ?? '';
    if (argument === '--') {
      operands.push(...argv.slice(i + 1));
      break;
    }
    if (!argument.startsWith('--')) {
      operands.push(argument);
      continue;
    }
    const equals = argument.indexOf('=');
    const name = equals < 0 ? argument.slice(2) : argument.slice(2, equals);
    if (known.flags.includes(name) && equals < 0) {
      flags.add(name);
    } else if (known.options.includes(name)) {
      const value = equals < 0 ? argv[++i] : argument.slice(equals + 1);
      if (value === undefined) throw new UsageError(`--${name} wants a value`);
      options.set(name, [...(options.get(name) ?? []), value]);
    } else {
      throw new UsageError(`there is no option '--${name}' here`);
    }
  }
  return { operands, options, flags };
}

/** Reads a whole number from `least` up. */
export function readNumber(text: string, name: string, least: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(value) || value < least) {
    throw new UsageError(`--${name} wants a whole number from ${least} up, not '${text}'`);
  }
  return value;
}

/** A path as the caller means it: npm changes the working folder but tells where the caller stands. */
export function callersPath(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
}

/** Reads a text file in any encoding that source-text.ts knows; a missing or unreadable one is bad usage. */
export function readText(path: string): string {
  try {
    return readSourceText(readFileSync(callersPath(path)), (label, bytes) => new TextDecoder(label).decode(bytes)).text;
  } catch {
    throw new UsageError(`cannot read '${path}'`);
  }
}
