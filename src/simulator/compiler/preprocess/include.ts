/** Finds the text of an `#include`. Names compare as Windows compares them: either slash, any case. */
import type { CompileInput } from '../compile.ts';
import type { SourceTable } from '../source.ts';
import { lex } from '../lex.ts';
import { nearest } from '../spelling.ts';
import type { Token } from '../token.ts';

export interface OpenedFile {
  readonly file: number;
  readonly tokens: readonly Token[];
  readonly system: boolean;
}

const normal = (name: string): string => {
  const parts: string[] = [];
  for (const part of name.replaceAll('\\', '/').toLowerCase().split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
};

const folder = (name: string): string => {
  const plain = name.replaceAll('\\', '/');
  return plain.slice(0, plain.lastIndexOf('/') + 1);
};

export class Includes {
  readonly #sources: SourceTable;
  readonly #headers: ReadonlyMap<string, string>;
  readonly #local: ReadonlyMap<string, { readonly name: string; readonly text: string }>;
  readonly #opened = new Map<string, OpenedFile>();

  constructor(input: CompileInput, sources: SourceTable) {
    this.#sources = sources;
    this.#headers = input.headers;
    this.#local = new Map(input.files.map((file) => [normal(file.name), file]));
  }

  /** The file to be compiled itself. */
  openMain(input: CompileInput): OpenedFile {
    const [main] = input.files;
    return this.#open(`local ${normal(main.name)}`, main.name, main.text, false);
  }

  /** The text of `<name>` (or `"name"` when `local`) as included from file `from`; null when there is none. */
  find(name: string, local: boolean, from: OpenedFile): OpenedFile | null {
    const includer = folder((this.#sources.files[from.file]?.name ?? '').replace(/^<|>$/g, ''));
    if (local && !from.system) {
      const key = normal(includer + name);
      const found = this.#local.get(key);
      if (found !== undefined) return this.#open(`local ${key}`, found.name, found.text, false);
    }
    const beside = from.system && local ? normal(includer + name) : '';
    for (const key of [beside, normal(name)]) {
      const text = this.#headers.get(key);
      if (text !== undefined) return this.#open(`system ${key}`, `<${key}>`, text, true);
    }
    return null;
  }

  /** The known name most like one that was not found. */
  suggest(name: string, local: boolean): string | null {
    const known = [...this.#headers.keys()];
    return nearest(name, local ? [...[...this.#local.values()].map((file) => file.name), ...known] : known);
  }

  #open(key: string, name: string, text: string, system: boolean): OpenedFile {
    const known = this.#opened.get(key);
    if (known !== undefined) return known;
    const file = this.#sources.add({ name, text });
    const opened = { file, tokens: lex(file, text), system };
    this.#opened.set(key, opened);
    return opened;
  }
}
