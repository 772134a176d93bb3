import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { SourceFile } from '../../../src/simulator/compiler/source.ts';
import type { Judged } from './native.ts';

/** A program of the corpus, told by its path below `tests/compiler/corpus`. */
export interface CorpusProgram extends Judged {
  readonly path: string;
  readonly input: string;
}

const root = join(import.meta.dirname, '../corpus');
const isProgram = (path: string): boolean => /\.(c|cpp)$/.test(path);
const isHeader = (path: string): boolean => /\.(h|hpp|inl)$/.test(path);

const below = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
const read = (path: string): string => readFileSync(path, 'utf8');

const headersIn = (folder: string): SourceFile[] =>
  below(folder)
    .filter(isHeader)
    .map((name) => ({ name, text: read(join(folder, name)) }));

/**
 * Every program of the corpus. The first line says `LLP64` if Windows' sizes, headers or C runtime matter, and `UCRT` if it has to be the
 * present C runtime. Headers in the program's
 * folder can be included; `NAME.in` beside `NAME.cpp` is typed into it.
 */
export const corpus = (): CorpusProgram[] =>
  below(root)
    .filter(isProgram)
    .map((path) => {
      const file = join(root, path);
      const text = read(file);
      const typed = file.replace(/\.\w+$/, '.in');
      return {
        path,
        files: [{ name: basename(path), text }, ...(dirname(path) === '.' ? [] : headersIn(dirname(file)))],
        target: /^\/\/.*\bLLP64\b/.test(text) ? 'windows' : 'linux',
        ucrt: /^\/\/.*\bUCRT\b/.test(text),
        input: existsSync(typed) ? read(typed) : '',
      };
    });
