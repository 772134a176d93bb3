import type { SimulatedProcess } from './process.ts';

/** How programs write the arguments of their calls. */
export class Naming {
  readonly #processes: readonly SimulatedProcess[];
  readonly #known = new Map<string, readonly string[]>();

  constructor(processes: readonly SimulatedProcess[]) {
    this.#processes = processes;
  }

  /** The arguments of a process's call on a line, as its source has them; empty where that cannot be told. */
  of(name: string, line: number, api: string): readonly string[] {
    const key = `${name}\n${line}\n${api}`;
    let found = this.#known.get(key);
    if (found === undefined) {
      const process = this.#processes.find((one) => one.name === name);
      const source = process?.sources.files.find((file) => file.name === process.plan.source) ?? process?.sources.files[0];
      found = source === undefined ? [] : argumentsIn(source.text.split('\n').slice(line - 1, line + 11), api);
      this.#known.set(key, found);
    }
    return found;
  }
}

/** Arguments of the one call of `api` that begins on the first of some lines. */
export function argumentsIn(lines: readonly string[], api: string): readonly string[] {
  const [first = ''] = lines;
  const calls = [...first.matchAll(new RegExp(`(?<![\\w.])${api}\\s*\\(`, 'g'))];
  const [call] = calls;
  if (call === undefined || calls.length > 1) return [];
  const found: string[] = [];
  let depth = 1;
  let text = '';
  let quote = '';
  for (const letter of lines.join('\n').slice(call.index + call[0].length)) {
    if (quote !== '') quote = letter === quote && !text.endsWith('\\') ? '' : quote;
    else if (letter === '"' || letter === "'") quote = letter;
    else if ('([{'.includes(letter)) depth++;
    else if (')]}'.includes(letter)) depth--;
    if (depth === 0 || (depth === 1 && letter === ',' && quote === '')) {
      found.push(withoutCast(text.replaceAll(/\s+/g, ' ').trim()));
      text = '';
      if (depth === 0) return found.length === 1 && found[0] === '' ? [] : found;
    } else text += letter;
  }
  return [];
}

/** `(SOCKADDR *)&peer` is called `&peer`. */
const withoutCast = (text: string): string => text.replace(/^(?:\((?:const )?[A-Za-z_][\w:]*(?: ?\*+)?\) ?)+(?=[\w&])/, '');

/** Is the text a variable, a member or an element: what a program calls an object? */
export const isName = (text: string): boolean =>
  /^[A-Za-z_]\w*(?:(?:->|\.|::)\w+|\[[^[\]]*\])*$/.test(text) && !/^(?:NULL|TRUE|FALSE|nullptr|[A-Z][A-Z0-9_]*)$/.test(text);

/** Arguments for a reader: variables with their values, pointers by what the source calls them, the rest by value. */
export function spellArguments(texts: readonly string[], values: readonly string[]): string {
  return values
    .map((value, i) => {
      const text = texts.length === values.length ? (texts[i] ?? '') : '';
      const pointer = value.startsWith('0x');
      if (text.length > 40) return value;
      if (isName(text)) return pointer ? text : `${text}: ${value}`;
      if (/^&\s*[A-Za-z_]/.test(text) && pointer) return text;
      return /^[A-Z][A-Z0-9_]+$/.test(text) ? text : pointer && /^"/.test(text) ? text : value;
    })
    .join(', ');
}
