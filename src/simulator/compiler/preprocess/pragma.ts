/** `#pragma pack`, and the operators that write pragmas in macros. Pragmas that change nothing here are ignored, as every compiler does. */
import { lex } from '../lex.ts';
import { readNumber } from '../literal.ts';
import type { Reporter } from '../report.ts';
import type { Token } from '../token.ts';

export interface PackChange {
  readonly at: number;
  readonly pack: number | null;
}

export class Pragmas {
  readonly packs: PackChange[] = [];
  /** How many tokens the parser will have seen by now. */
  position = 0;
  readonly #reporter: Reporter;
  readonly #stack: { readonly label: string; readonly pack: number | null }[] = [];
  #pack: number | null = null;

  constructor(reporter: Reporter) {
    this.#reporter = reporter;
  }

  /** Acts on the tokens after `#pragma`. */
  run(line: readonly Token[]): void {
    if (line[0]?.text === 'pack' && line[1]?.text === '(') this.#packDirective(line);
  }

  /** Acts on `__pragma(…)` and `_Pragma("…")`, whose name was read already. */
  operator(name: Token, next: () => Token): void {
    const inner: Token[] = [];
    let depth = 0;
    for (let token = next(); token.kind !== 'end'; token = next()) {
      if (token.text === '(') depth += 1;
      if (token.text === ')') depth -= 1;
      if (depth === 0) break;
      inner.push(token);
    }
    const [, first] = inner;
    if (name.text === '__pragma' || first?.kind !== 'string') this.run(inner.slice(1));
    else this.run(lex(first.file, first.text.slice(1, -1).replaceAll('\\"', '"')).slice(0, -1));
  }

  /** `pack()`, `pack(n)`, `pack(push[, label][, n])`, `pack(pop[, label][, n])`, as Microsoft documents them. */
  #packDirective(line: readonly Token[]): void {
    let label = '';
    let action = '';
    let pack: number | null | undefined;
    for (const token of line.slice(2)) {
      if (token.text === ')') break;
      if (token.text === 'push' || token.text === 'pop' || token.text === 'show') action = token.text;
      else if (token.kind === 'identifier') label = token.text;
      else if (token.kind === 'number') {
        const number = readNumber(token.text);
        if (number.kind !== 'integer' || ![1n, 2n, 4n, 8n, 16n].includes(number.value)) {
          this.#reporter.warning('invalid-pack', token, { data: { text: token.text } });
          return;
        }
        pack = Number(number.value);
      }
    }
    if (action === 'show') return;
    if (action === 'push') this.#stack.push({ label, pack: this.#pack });
    else if (action === 'pop') pack = this.#pop(label, line[0]) ?? pack;
    else pack ??= null;
    if (pack === undefined && action === 'push') return;
    this.#pack = pack ?? null;
    this.packs.push({ at: this.position, pack: this.#pack });
  }

  #pop(label: string, place: Token | undefined): number | null {
    const index = label === '' ? this.#stack.length - 1 : this.#stack.findLastIndex((entry) => entry.label === label);
    const [entry] = index < 0 ? [] : this.#stack.splice(index);
    if (entry === undefined && place !== undefined) this.#reporter.warning('pack-pop-without-push', place);
    return entry?.pack ?? null;
  }
}
