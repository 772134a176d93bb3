/** Puts the headers together: the text of each (header-text.ts), and the prototypes of the functions that it declares. */
import { arrayOverloads } from './array-overload.ts';
import type { RuntimeEntry } from './entry.ts';
import { OLD_NAMES } from './old-name.ts';
import { cxxHeaders, headerTexts } from './header-text.ts';

/** Texts by lower-case name. C headers come first: who looks for the header of a name should find those. */
export const buildHeaders = (natives: readonly RuntimeEntry[]): ReadonlyMap<string, string> => {
  const prototypes = new Map<string, string[]>();
  const names = new Map<string, string[]>();
  for (const { header, name, prototype } of natives) {
    append(prototypes, header, prototype);
    if (isStandard(name)) append(names, header, name);
  }
  const texts = new Map<string, string>();
  for (const [name, { before, after = '', repeats = false }] of Object.entries(headerTexts)) {
    texts.set(
      name,
      `${repeats ? '' : '#pragma once\n'}${before}${externC(prototypes.get(name) ?? [])}${arrayOverloads(prototypes.get(name) ?? [])}${after}`,
    );
  }
  for (const [name, { of, names: others }] of Object.entries(cxxHeaders)) {
    const using = [...others, ...(names.get(of) ?? [])].map((member) => `using ::${member};\n`).join('');
    texts.set(name, `#pragma once\n#include <${of}>\n${using === '' ? '' : `namespace std {\n${using}}\n`}`);
  }
  return texts;
};

const append = (lists: Map<string, string[]>, key: string, value: string): void => {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
};

/** Microsoft's own functions are not in namespace std. */
const isStandard = (name: string): boolean => !name.startsWith('_') && !name.endsWith('_s') && !MICROSOFT.has(name);

const MICROSOFT: ReadonlySet<string> = new Set(['itoa', 'fileno', 'isascii', 'toascii', ...OLD_NAMES.values()]);

const externC = (prototypes: readonly string[]): string =>
  prototypes.length === 0 ? '' : `#ifdef __cplusplus\nextern "C" {\n#endif\n${prototypes.join('\n')}\n#ifdef __cplusplus\n}\n#endif\n`;
