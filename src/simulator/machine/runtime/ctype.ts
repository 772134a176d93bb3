import { alias, entry, type RuntimeEntry } from './entry.ts';

/** Classes of the C locale: nothing beyond ASCII belongs to any. */
const isUpper = (c: number): boolean => c >= 65 && c <= 90;
const isLower = (c: number): boolean => c >= 97 && c <= 122;
const isDigit = (c: number): boolean => c >= 48 && c <= 57;
const isAlpha = (c: number): boolean => isUpper(c) || isLower(c);
const isGraph = (c: number): boolean => c > 32 && c < 127;
const isHexadecimal = (c: number): boolean => isDigit(c) || (c >= 65 && c <= 70) || (c >= 97 && c <= 102);
const isSpace = (c: number): boolean => c === 32 || (c >= 9 && c <= 13);

/** What each answers for yes: the bits of Microsoft's character table (`_UPPER` 1, `_LOWER` 2, `_DIGIT` 4, `_SPACE` 8 …), which some programs print. */
const classes: readonly { readonly name: string; readonly yes: (c: number) => number }[] = [
  { name: 'upper', yes: (c) => (isUpper(c) ? 1 : 0) },
  { name: 'lower', yes: (c) => (isLower(c) ? 2 : 0) },
  { name: 'digit', yes: (c) => (isDigit(c) ? 4 : 0) },
  { name: 'space', yes: (c) => (isSpace(c) ? 8 : 0) },
  { name: 'punct', yes: (c) => (isGraph(c) && !isAlpha(c) && !isDigit(c) ? 16 : 0) },
  { name: 'cntrl', yes: (c) => ((c >= 0 && c < 32) || c === 127 ? 32 : 0) },
  { name: 'blank', yes: (c) => (c === 32 || c === 9 ? 64 : 0) },
  { name: 'xdigit', yes: (c) => (isHexadecimal(c) ? 128 : 0) },
  { name: 'alpha', yes: (c) => (isUpper(c) ? 1 : isLower(c) ? 2 : 0) },
  { name: 'alnum', yes: (c) => (isUpper(c) ? 1 : isLower(c) ? 2 : isDigit(c) ? 4 : 0) },
  { name: 'graph', yes: (c) => (isUpper(c) ? 1 : isLower(c) ? 2 : isDigit(c) ? 4 : isGraph(c) ? 16 : 0) },
  { name: 'print', yes: (c) => (c === 32 ? 64 : isUpper(c) ? 1 : isLower(c) ? 2 : isDigit(c) ? 4 : isGraph(c) ? 16 : 0) },
];

const lower = (c: number): number => (isUpper(c) ? c + 32 : c);
const upper = (c: number): number => (isLower(c) ? c - 32 : c);

/** Whether a character may stand in a C name, or begin one. */
const isName = (c: number): boolean => isAlpha(c) || isDigit(c) || c === 95;

const narrowed = (name: string, of: (c: number) => number): RuntimeEntry =>
  entry('ctype.h', `int ${name}(int character);`, (call) => of(call.arguments.int(0)));

const isAscii = narrowed('__isascii', (c) => (c >= 0 && c < 128 ? 1 : 0));
const toAscii = narrowed('__toascii', (c) => c & 0x7f);

export const ctypeNatives: readonly RuntimeEntry[] = [
  ...classes.map(({ name, yes }) => entry('ctype.h', `int is${name}(int character);`, (call) => yes(call.arguments.int(0)))),
  narrowed('tolower', lower),
  narrowed('toupper', upper),
  // These two take it for granted that the character is a letter of the other case.
  narrowed('_tolower', (c) => c + 32),
  narrowed('_toupper', (c) => c - 32),
  isAscii,
  alias(isAscii, 'isascii'),
  toAscii,
  alias(toAscii, 'toascii'),
  narrowed('__iscsym', (c) => (isName(c) ? 1 : 0)),
  narrowed('__iscsymf', (c) => (isName(c) && !isDigit(c) ? 1 : 0)),
  ...classes.map(({ name, yes }) => entry('wctype.h', `int isw${name}(wint_t character);`, (call) => yes(call.arguments.uint(0) & 0xffff))),
  entry('wctype.h', 'wint_t towlower(wint_t character);', (call) => lower(call.arguments.uint(0) & 0xffff)),
  entry('wctype.h', 'wint_t towupper(wint_t character);', (call) => upper(call.arguments.uint(0) & 0xffff)),
];
