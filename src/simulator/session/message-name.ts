import type { SourceFile } from '../compiler/source.ts';

const known = new WeakMap<readonly SourceFile[], ReadonlyMap<number, string>>();

/** What a program calls a message: a macro of its own before one of Windows; its number in hex when there is none. */
export function messageName(sources: readonly SourceFile[], number: number): string {
  let names = known.get(sources);
  if (names === undefined) known.set(sources, (names = namesIn(sources)));
  return names.get(number) ?? `0x${number.toString(16).toUpperCase().padStart(4, '0')}`;
}

const definition =
  /^[ \t]*#[ \t]*define[ \t]+(\w+)[ \t]+\(?[ \t]*(0[xX][0-9A-Fa-f]+|(WM_USER|WM_APP)(?:[ \t]*\+[ \t]*(0[xX][0-9A-Fa-f]+|\d+))?)[ \t]*\)?[ \t]*(?:\/[/*].*)?\r?$/gm;
const bases: Readonly<Record<string, number>> = { WM_USER: 0x400, WM_APP: 0x8000 };

/** Headers define WM_ names as numbers; programs define their own from WM_USER or WM_APP. */
function namesIn(sources: readonly SourceFile[]): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  for (const { name: file, text } of sources) {
    for (const [, name = '', value = '', base, more = '0'] of text.matchAll(definition)) {
      const number = base === undefined ? Number(value) : (bases[base] ?? 0) + Number(more);
      const own = !file.startsWith('<') && base !== undefined;
      if (own || (name.startsWith('WM_') && !names.has(number))) names.set(number, name);
    }
  }
  return names;
}
