/** What the editor proposes, shows and explains, worked out from names and text alone. Lines' columns count from 0 here. */
import type { LabWords } from '../../catalogue/en/lab.ts';
import type { ApiWords } from '../../catalogue/en/api.ts';
import { fill } from '../../catalogue/fill.ts';
import type { ApiView, ConstantView, NamesView } from '../../simulator/session/names.ts';
import type { ValueView } from '../../simulator/session/view.ts';
import { valueText } from './value-text.ts';

export interface Proposal {
  readonly label: string;
  readonly kind: 'function' | 'variable' | 'field' | 'type' | 'constant' | 'keyword';
  readonly detail: string;
}

export interface Signature {
  readonly label: string;
  /** From and to of each parameter in the label. */
  readonly parameters: readonly (readonly [number, number])[];
}

const keywords =
  'auto bool break case catch char class const constexpr continue default delete do double else enum extern false float for goto if inline int long namespace new noexcept nullptr operator private protected public return short signed sizeof static static_cast struct switch template this throw true try typedef union unsigned using virtual void volatile while __try __except __finally'.split(
    ' ',
  );

/** The expression that a reader points at: a name with what it is reached through, `clients[i].socket` up to the name itself. */
export const expressionAt = (
  line: string,
  column: number,
): { readonly text: string; readonly name: string; readonly from: number } | null => {
  const word = [...line.matchAll(/[A-Za-z_]\w*/g)].find(({ index, 0: text }) => index <= column && column <= index + text.length);
  if (word === undefined || isInComment(line, word.index)) return null;
  const end = word.index + word[0].length;
  const path = /(?:[A-Za-z_]\w*(?:\[\w*\])*(?:\.|->|::))*$/.exec(line.slice(0, word.index))?.[0] ?? '';
  return { text: line.slice(word.index - path.length, end), name: word[0], from: word.index - path.length };
};

/** In a string, or behind `//`. */
const isInComment = (line: string, column: number): boolean => {
  let quote = '';
  for (let i = 0; i < column; i++) {
    const character = line[i] ?? '';
    if (quote !== '') {
      if (character === '\\') i++;
      else if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '/' && line[i + 1] === '/') return true;
  }
  return quote !== '';
};

/** The call within whose parentheses the end of `text` lies, and which argument it is in. */
export const callAt = (text: string): { readonly name: string; readonly argument: number } | null => {
  const plain = text.replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (found) => ' '.repeat(found.length));
  let [depth, argument] = [0, 0];
  for (let i = plain.length - 1; i >= 0; i--) {
    const character = plain[i] ?? '';
    if (character === ';' || character === '{' || character === '}') return null;
    if (character === ')' || character === ']') depth++;
    else if (depth > 0 && (character === '(' || character === '[')) depth--;
    else if (depth === 0 && character === ',') argument++;
    else if (depth === 0 && character === '(') {
      const name = /([A-Za-z_]\w*)\s*$/.exec(plain.slice(0, i))?.[1];
      if (name === undefined || keywords.includes(name)) [argument] = [0];
      else return { name, argument };
    }
  }
  return null;
};

const isSpelt = (spelling: string, typed: string): boolean => spelling.toLowerCase().includes(typed.toLowerCase());

/** The type's own name: without `const`, pointers and bounds. */
const baseType = (type: string): string =>
  type
    .replace(/\b(const|volatile|struct|class|union|enum)\b/g, '')
    .replace(/[*&]|\[[^\]]*\]/g, '')
    .trim();

/** What can stand at the end of `before` (the line up to the cursor). */
export const proposals = (before: string, lineNumber: number, names: NamesView | null, api: ReadonlyMap<string, ApiView>): Proposal[] => {
  const typed = /\w*$/.exec(before)?.[0] ?? '';
  if (isInComment(before, before.length) || /^\d/.test(typed)) return [];
  const here = (names?.variables ?? []).filter(({ from, to }) => from <= lineNumber && lineNumber <= to);
  const path = /((?:[A-Za-z_]\w*(?:\[[^\]]*\])*(?:\.|->))+)\w*$/.exec(before)?.[1];
  if (path !== undefined) return fieldsAt(path, here, names);
  if (/(\.|->)\w*$/.test(before)) return [];
  const found: Proposal[] = [
    ...here.map(({ name, type }) => ({ label: name, kind: 'variable' as const, detail: type })),
    ...(names?.functions ?? []).map((one) => ({ label: one.name, kind: 'function' as const, detail: programSignature(one).label })),
    ...(names?.types ?? []).map(({ name }) => ({ label: name, kind: 'type' as const, detail: '' })),
    ...[...api.values()]
      .filter(({ header }) => header !== '')
      .map(({ name, prototype }) => ({ label: name, kind: 'function' as const, detail: prototype })),
    ...(names?.constants ?? []).map((name) => ({ label: name, kind: 'constant' as const, detail: '' })),
    ...keywords.map((label) => ({ label, kind: 'keyword' as const, detail: '' })),
  ].filter(({ label }) => /^[A-Za-z_]\w*$/.test(label) && isSpelt(label, typed));
  return [...new Map(found.toReversed().map((one) => [one.label, one])).values()].reverse();
};

const fieldsAt = (path: string, variables: NamesView['variables'], names: NamesView | null): Proposal[] => {
  const [first, ...others] = path.split(/\.|->/).map((part) => part.replace(/\[.*$/, ''));
  const fieldsOf = (type: string | undefined): NamesView['types'][number]['fields'] =>
    type === undefined ? [] : (names?.types.find(({ name }) => name === baseType(type))?.fields ?? []);
  let fields = fieldsOf(variables.findLast(({ name }) => name === first)?.type);
  for (const part of others.slice(0, -1)) fields = fieldsOf(fields.find(({ name }) => name === part)?.type);
  return fields.filter(({ name }) => name !== '').map(({ name, type }) => ({ label: name, kind: 'field', detail: type }));
};

const programSignature = ({ name, returns, parameters }: NamesView['functions'][number]): Signature =>
  withParameters(
    `${returns} ${name}(`,
    parameters.map((one) => `${one.type} ${one.name}`),
  );

const withParameters = (start: string, parameters: readonly string[]): Signature => {
  let label = start;
  const places: [number, number][] = [];
  parameters.forEach((parameter, i) => {
    if (i > 0) label += ', ';
    places.push([label.length, label.length + parameter.length]);
    label += parameter;
  });
  return { label: `${label})`, parameters: places };
};

/** How a function is called; null: nobody knows it. */
export const signatureOf = (name: string, names: NamesView | null, api: ReadonlyMap<string, ApiView>): Signature | null => {
  const own = names?.functions.find((one) => one.name === name);
  if (own !== undefined) return programSignature(own);
  const known = api.get(name) ?? api.get(`${name}A`);
  if (known === undefined) return null;
  const list = /\((.*)\);?$/.exec(known.prototype)?.[1] ?? '';
  if (/[()]/.test(list)) return { label: known.prototype.replace(/;$/, ''), parameters: [] };
  const parameters = list === '' || list === 'void' ? [] : list.split(',').map((one) => one.trim());
  return withParameters(known.prototype.slice(0, known.prototype.indexOf('(') + 1), parameters);
};

/** The sentence that says what a function does; `…A`, `…W` and the compiler's `_Interlocked…` share one. */
export const sentenceOf = (words: ApiWords, name: string): string | null =>
  [name, name.replace(/[AW]$/, ''), name.replace(/^_/, ''), name.replace(/^_?(Interlocked\w+?)(64|8|16|Acquire|Release|NoFence)?$/, '$1')]
    .map((one) => words.functions[one])
    .find((one) => one !== undefined) ?? null;

const code = (text: string): string => `\`\`\`cpp\n${text}\n\`\`\``;

/** A search for the page's title: addresses of the pages themselves cannot be told from a function's name. */
const microsoft = (title: string): string => `https://learn.microsoft.com/search/?terms=${encodeURIComponent(title)}`;

/** What is said of a function of Windows or the C runtime, as Markdown. */
export const apiText = (words: LabWords, api: ApiWords, entry: ApiView): readonly string[] => [
  code(entry.prototype),
  ...[sentenceOf(api, entry.name)].flatMap((sentence) => sentence ?? []),
  ...(entry.errors.length > 0
    ? [
        fill(words.help.errors, {
          value: entry.returns === 'code' ? words.help.itself : entry.returns,
          errors: entry.errors.map((one) => `\`${one}\``).join(', '),
        }),
      ]
    : []),
  [
    fill(words.help.header, { header: entry.header }),
    ...(entry.source === null ? [] : [`[${fill(words.help.microsoft, { title: entry.source })}](${microsoft(entry.source)})`]),
  ].join(' · '),
];

/** What is said of a name that stands for a number. */
export const constantText = (api: ApiWords, name: string, { type, text }: ConstantView): readonly string[] => [
  code(`${name} = ${text}  // ${type}`),
  ...[api.errors[name]].flatMap((sentence) => sentence ?? []),
];

const mostFields = 8;

/** A value with its type; of a structure the first fields. */
export const variableText = (words: LabWords, expression: string, type: string, value: ValueView): readonly string[] => {
  const head = code(`${type} ${expression}`);
  if (value.kind !== 'fields') {
    const hex = value.kind === 'number' && value.hex !== '' && value.hex !== value.text ? ` (${value.hex})` : '';
    return [head, `\`${valueText(words, value)}\`${hex}`];
  }
  const fields = value.fields.slice(0, mostFields).map((field) => `- ${field.name}: \`${valueText(words, field.value)}\``);
  const left = value.fields.length - fields.length;
  return [head, [...fields, ...(left > 0 ? [`- ${fill(words.variables.more, { count: left })}`] : [])].join('\n')];
};
