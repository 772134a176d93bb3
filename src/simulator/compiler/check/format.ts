/** Checks the arguments of printf and scanf against a format that is a literal, as g++ -Wformat. */
import type { Span } from '../source.ts';
import type { FunctionSymbol } from '../symbol.ts';
import type { Expression, Literal } from '../tree.ts';
import { isError, representation, spell, type Type } from '../type.ts';
import type { Checker } from './checker.ts';
import { bitFieldType } from './conversion.ts';

/** Position of the format among the arguments, by function. */
const functions: ReadonlyMap<string, { readonly format: number; readonly scans: boolean; readonly sized: boolean }> = new Map([
  ...(['printf', 'printf_s', '_scprintf', '_cprintf', 'wprintf', 'wprintf_s', '_scwprintf'] as const).map(
    (name) => [name, { format: 0, scans: false, sized: false }] as const,
  ),
  ...(['fprintf', 'sprintf', 'fprintf_s', 'fwprintf', 'fwprintf_s', '_swprintf', 'wsprintfA', 'wsprintfW'] as const).map(
    (name) => [name, { format: 1, scans: false, sized: false }] as const,
  ),
  ...(['snprintf', '_snprintf', 'sprintf_s', 'swprintf', 'swprintf_s', '_snwprintf'] as const).map(
    (name) => [name, { format: 2, scans: false, sized: false }] as const,
  ),
  ['_snprintf_s', { format: 3, scans: false, sized: false }],
  ['_snwprintf_s', { format: 3, scans: false, sized: false }],
  ['wscanf', { format: 0, scans: true, sized: false }],
  ['swscanf', { format: 1, scans: true, sized: false }],
  ['fwscanf', { format: 1, scans: true, sized: false }],
  ['scanf', { format: 0, scans: true, sized: false }],
  ['sscanf', { format: 1, scans: true, sized: false }],
  ['fscanf', { format: 1, scans: true, sized: false }],
  ['scanf_s', { format: 0, scans: true, sized: true }],
  ['sscanf_s', { format: 1, scans: true, sized: true }],
]);

/** In functions on wide text, `%s` and `%c` are wide and `%S` narrow: so Microsoft has it (learn.microsoft.com, "printf type field characters"). */
const isWideFunction = (name: string): boolean => name === 'wsprintfW' || (name.includes('w') && !name.startsWith('wsprintf'));

interface Directive {
  /** As written: `%-5lld`. */
  readonly text: string;
  readonly length: string;
  readonly conversion: string;
  /** `*` for width and precision: int arguments before the value. */
  readonly stars: number;
  readonly suppressed: boolean;
  /** For texts and characters: of wchar_t. */
  readonly wide: boolean;
}

const pattern = /%([-+ #0]*)(\*|\d+)?(?:\.(\*|\d*))?(hh|h|ll|l|I64|I32|I|j|z|t|L|w)?(\[\^?\]?[^\]]*\]|[a-zA-Z%])/g;

const directives = (format: string, scans: boolean, wideFunction: boolean): Directive[] => {
  const list: Directive[] = [];
  for (const match of format.matchAll(pattern)) {
    const [text, , width, precision, length, conversion] = match;
    if (conversion === undefined || conversion === '%') continue;
    const stars = scans ? 0 : (width === '*' ? 1 : 0) + (precision === '*' ? 1 : 0);
    const plain = conversion === 's' || conversion === 'c' || conversion.startsWith('[');
    const wide = length === 'l' || length === 'w' || (length !== 'h' && plain === wideFunction);
    list.push({ text, length: length ?? '', conversion, stars, suppressed: scans && width === '*', wide });
  }
  return list;
};

const textOf = (literal: Literal): string => literal.units.map((unit) => String.fromCharCode(unit)).join('');

/** @param written the arguments before conversion, for their types as the reader wrote them */
export const checkFormat = (
  c: Checker,
  symbol: FunctionSymbol,
  fixed: readonly Expression[],
  variadic: readonly Expression[],
  written: readonly Expression[],
): void => {
  const known = functions.get(symbol.name);
  if (known === undefined || !symbol.type.variadic || symbol.member !== null) return;
  const index = symbol.parameters.findIndex((parameter) => parameter.name.toLowerCase() === 'format');
  let format = fixed[index >= 0 ? index : known.format] ?? fixed[fixed.length - 1];
  // In C a literal is an array of plain char, so it comes converted to a pointer to const.
  while (format?.kind === 'convert') format = format.operand;
  if (format === undefined || isError(format.type)) return;
  const literal = format.kind === 'address' && format.operand.kind === 'string' ? format.operand.literal : null;
  if (literal === null) {
    if (variadic.length === 0 && !known.scans && fixed.length > 0)
      c.warning('format-not-literal', format.span, { data: { function: symbol.name } });
    return;
  }
  if (known.sized) return;
  match(
    c,
    directives(textOf(literal), known.scans, isWideFunction(symbol.name)),
    variadic,
    written.slice(fixed.length),
    known.scans,
    format.span,
  );
};

const match = (
  c: Checker,
  list: readonly Directive[],
  args: readonly Expression[],
  written: readonly Expression[],
  scans: boolean,
  format: Span,
): void => {
  let next = 0;
  for (const directive of list) {
    for (let star = 0; star < directive.stars; star++) {
      const width = args[next];
      if (width !== undefined && representation(width.type)?.size !== 4) report(c, 'format-star', directive, width, 'int');
      next++;
    }
    if (directive.suppressed) continue;
    const arg = args[next];
    const own = written[next];
    next++;
    if (arg === undefined) {
      c.warning('format-too-few', format, { data: { directive: directive.text } });
      return;
    }
    if (isError(arg.type)) continue;
    const wanted = scans ? scanned(directive) : printed(directive);
    if (wanted === null) {
      c.warning('format-unknown', format, { data: { directive: directive.text } });
      continue;
    }
    if (!wanted.accepts(arg.type)) report(c, 'format-mismatch', directive, own ?? arg, wanted.name);
  }
  const extra = args[next];
  if (extra !== undefined) c.warning('format-too-many', extra.span);
};

const report = (c: Checker, code: string, directive: Directive, arg: Expression, expected: string): void =>
  c.warning(code, arg.span, { data: { directive: directive.text, type: spell(bitFieldType(arg) ?? arg.type), expected } });

interface Wanted {
  readonly name: string;
  readonly accepts: (type: Type) => boolean;
}

const sizes: Readonly<Record<string, readonly [number, string]>> = {
  hh: [1, 'char'],
  h: [2, 'short'],
  '': [4, 'int'],
  l: [4, 'long'],
  I32: [4, 'int'],
  ll: [8, 'long long'],
  I64: [8, 'long long'],
  I: [8, 'long long'],
  j: [8, 'long long'],
  z: [8, 'size_t'],
  t: [8, 'ptrdiff_t'],
};

const integer = (size: number, name: string): Wanted => ({ name, accepts: (type) => representation(type)?.size === Math.max(4, size) });
const isText = (type: Type, size: number): boolean =>
  type.kind === 'pointer' && type.to.kind === 'integer' && type.to.size === size && type.to.rank <= (size === 1 ? 1 : 2);
const floating: Wanted = { name: 'double', accepts: (type) => type.kind === 'floating' };

const printed = (directive: Directive): Wanted | null => {
  const size = sizes[directive.length];
  switch (directive.conversion) {
    case 'd':
    case 'i':
      return size === undefined ? null : integer(...size);
    case 'u':
    case 'x':
    case 'X':
    case 'o':
      return size === undefined ? null : integer(size[0], size[1].endsWith('_t') ? 'size_t' : `unsigned ${size[1]}`);
    case 'c':
    case 'C':
      return integer(4, 'int');
    case 's':
    case 'S':
      return directive.wide
        ? { name: 'const wchar_t *', accepts: (type) => isText(type, 2) }
        : { name: 'const char *', accepts: (type) => isText(type, 1) };
    case 'f':
    case 'F':
    case 'e':
    case 'E':
    case 'g':
    case 'G':
    case 'a':
    case 'A':
      return floating;
    case 'p':
      return { name: 'void *', accepts: (type) => type.kind === 'pointer' };
    case 'n':
      return { name: 'int *', accepts: (type) => type.kind === 'pointer' };
    default:
      return null;
  }
};

const scanned = (directive: Directive): Wanted | null => {
  const size = sizes[directive.length];
  const pointsTo = (name: string, fits: (to: Type) => boolean): Wanted => ({
    name: `${name} *`,
    accepts: (type) => type.kind === 'pointer' && fits(type.to) && !type.to.constant,
  });
  const character = directive.wide
    ? pointsTo('wchar_t', (to) => to.kind === 'integer' && to.size === 2)
    : pointsTo('char', (to) => to.kind === 'integer' && to.size === 1);
  if (directive.conversion.startsWith('[')) return character;
  switch (directive.conversion) {
    case 'd':
    case 'i':
    case 'u':
    case 'x':
    case 'X':
    case 'o':
      return size === undefined ? null : pointsTo(size[1], (to) => representation(to)?.size === size[0]);
    case 's':
    case 'S':
    case 'c':
    case 'C':
      return character;
    case 'f':
    case 'e':
    case 'g':
    case 'a':
      return pointsTo(
        directive.length === 'l' ? 'double' : 'float',
        (to) => to.kind === 'floating' && to.size === (directive.length === 'l' ? 8 : 4),
      );
    case 'p':
    case 'n':
      return pointsTo('void', () => true);
    default:
      return null;
  }
};
