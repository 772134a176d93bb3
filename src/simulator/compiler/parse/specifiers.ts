/** Declaration specifiers: `static const unsigned long`, `typedef struct {…}`, `WSADATA`. */
import type { BuiltinWord, DeclarationSpecifiers, Expression, StorageClass, TypeName, TypeSpecifier } from '../ast.ts';
import { spanOf } from '../token.ts';
import { beginsType, memberPointerEnd } from './ambiguity.ts';
import { parseClass } from './class.ts';
import { parseTypeName } from './declarator.ts';
import { parseEnum } from './enum.ts';
import { parseAssignment, parseExpression } from './expression.ts';
import { BUILTIN_WORDS, IGNORED_WORDS, STORAGE_WORDS, TYPE_WORDS } from './keyword.ts';
import type { NameScope } from './names.ts';
import type { Parser } from './parser.ts';
import { lookUp, parseQualifiedName, templateArgumentsEnd } from './qualified.ts';
import { unknownType } from './unknown.ts';

export interface Specifiers {
  readonly specifiers: DeclarationSpecifiers;
  /** Where `T::` looks for the type named here. */
  readonly members: NameScope | null;
  /** No type was written: a constructor, destructor or conversion function, or an error that the caller reports. */
  readonly typeless: boolean;
}

type FlagWord = 'constant' | 'volatile' | 'inline' | 'constexpr' | 'virtual' | 'explicit' | 'friend';

const FLAGS: ReadonlyMap<string, FlagWord> = new Map([
  ['const', 'constant'],
  ['volatile', 'volatile'],
  ['inline', 'inline'],
  ['__inline', 'inline'],
  ['_inline', 'inline'],
  ['__forceinline', 'inline'],
  ['constexpr', 'constexpr'],
  ['consteval', 'constexpr'],
  ['virtual', 'virtual'],
  ['explicit', 'explicit'],
  ['friend', 'friend'],
]);

/** Past `[[…]]` and calling conventions. */
export function skipMarks(p: Parser): void {
  for (;;) {
    if (p.isA('keyword') && IGNORED_WORDS.has(p.token.text)) p.advance();
    else if (p.is('[') && p.isAt(p.at + 1, '[') && p.closer(p.at) > p.at) markBracket(p);
    else return;
  }
}

/** Past a bracket, keeping the words in it that say something of what is declared. */
function markBracket(p: Parser): void {
  const end = p.closer(p.at);
  for (; p.at < end; p.advance()) p.mark(p.token.text);
  p.advance();
}

/** Past attributes, `__declspec`, calling conventions and whatever else says nothing here. */
export function skipAttributes(p: Parser): void {
  for (;;) {
    skipMarks(p);
    const { token } = p;
    if (p.is('__attribute__')) {
      const attributes = newAttributes();
      if (!readAttribute(p, attributes)) {
        p.advance();
        p.missing('expected-open', '(', [], { text: '(', after: token.text });
      }
      if (attributes.packed || attributes.alignments.length > 0) p.unsupported('declarator-attributes', token);
    } else if (p.is('__declspec')) {
      p.advance();
      if (p.is('(') && p.closer(p.at) > p.at) markBracket(p);
    } else if (p.is('alignas') || p.is('_Alignas')) {
      p.error('misplaced-alignas', token);
      p.advance();
      skipBrackets(p);
    } else return;
  }
}

/** What attributes say that matters here. */
interface Attributes {
  readonly alignments: (Expression | TypeName)[];
  readonly storage: StorageClass[];
  packed: boolean;
}

const newAttributes = (): Attributes => ({ alignments: [], storage: [], packed: false });

/** Reads `alignas(…)`, `__declspec(…)`, of which only `align` and `thread` say anything, and `__attribute__((…))`: `aligned`, `packed`. */
function readAttribute(p: Parser, attributes: Attributes): boolean {
  const { alignments, storage } = attributes;
  if (p.is('alignas') || p.is('_Alignas')) {
    p.advance();
    alignments.push(parseAlignment(p));
    return true;
  }
  const gnu = p.is('__attribute__');
  if (!(gnu || p.is('__declspec')) || !p.isAt(p.at + 1, '(')) return false;
  p.advance();
  const open = p.at;
  p.advance();
  const inner = gnu && p.is('(') ? p.at : -1;
  if (inner >= 0) p.advance();
  while (!p.is(')') && !p.isA('end')) {
    const word = p.advance().text.replaceAll('__', '');
    p.mark(word);
    if (word === (gnu ? 'aligned' : 'align') && p.is('(')) alignments.push(parseAlignment(p));
    else if (p.is('(')) skipBrackets(p);
    else if (gnu) attributes.packed ||= word === 'packed';
    else if (word === 'thread' && !storage.includes('thread_local')) storage.push('thread_local');
  }
  if (inner >= 0) p.close(inner);
  p.close(open);
  return true;
}

function parseAlignment(p: Parser): Expression | TypeName {
  const open = p.at;
  if (!p.accept('(')) {
    p.missing('expected-open', '(', [], { text: '(', after: p.previous.text });
    return { kind: 'error', span: spanOf(p.token) };
  }
  const alignment = beginsType(p) ? parseTypeName(p) : parseAssignment(p);
  p.close(open);
  return alignment;
}

/** The attributes of a class: after `struct`, and GNU's after the body. */
export function parseClassAttributes(p: Parser): Pick<Attributes, 'alignments' | 'packed'> {
  const attributes = newAttributes();
  while (readAttribute(p, attributes)) continue;
  return attributes;
}

/** Past a bracket and all in it, if one begins here. */
export function skipBrackets(p: Parser): void {
  if (p.is('(') || p.is('[') || p.is('{')) p.at = p.closer(p.at) > p.at ? p.closer(p.at) + 1 : p.at + 1;
}

/** Whether a constructor's, destructor's or conversion function's name stands here, where a type would. */
function namesSpecialMember(p: Parser): boolean {
  if (!p.cpp) return false;
  if (p.is('operator') || p.is('~')) return true;
  if (!p.isA('identifier')) return false;
  if (p.scope.kind === 'class' && p.token.text === p.scope.className && p.isAt(p.at + 1, '(')) return !declaresNamed(p);
  let at = p.at;
  while (p.tokenAt(at).kind === 'identifier' && p.isAt(at + 1, '::')) {
    if (p.isAt(at + 2, '~') || p.isAt(at + 2, 'operator')) return true;
    if (p.tokenAt(at + 2).text === p.tokenAt(at).text && p.isAt(at + 3, '(')) return true;
    at += 2;
  }
  return false;
}

/** `C (*f)();` in class C declares a member of type C. */
const declaresNamed = (p: Parser): boolean => p.isAt(p.at + 2, '*') || p.isAt(p.at + 2, '&');

interface Reading extends Attributes {
  type: TypeSpecifier | null;
  members: NameScope | null;
  words: BuiltinWord[];
  flags: Set<FlagWord>;
}

/**
 * Reads specifiers. Where no type stands, answers `typeless` and reports nothing. `required` says that only a type can
 * stand here, so that an unknown name is taken for one whatever follows it.
 */
export function parseSpecifiers(p: Parser, required = false): Specifiers {
  const start = p.token;
  const reading: Reading = { type: null, members: null, words: [], flags: new Set(), ...newAttributes() };
  const from = p.at;
  for (let before = -1; before !== p.at;) {
    before = p.at;
    if (reading.type !== null && endsAfterBody(p, reading.type)) break;
    skipMarks(p);
    if (readAttribute(p, reading)) continue;
    skipAttributes(p);
    readSpecifier(p, reading, required);
  }
  const span = p.at > from ? p.since(start) : spanOf(start);
  const { words, flags, storage } = reading;
  const typeless = reading.type === null && words.length === 0;
  const type: TypeSpecifier = reading.type ?? { kind: 'builtin', words, span };
  return {
    specifiers: {
      type,
      constant: flags.has('constant'),
      volatile: flags.has('volatile'),
      storage,
      inline: flags.has('inline'),
      constexpr: flags.has('constexpr'),
      virtual: flags.has('virtual'),
      explicit: flags.has('explicit'),
      friend: flags.has('friend'),
      alignments: reading.alignments,
      linkage: p.linkage,
      span,
    },
    members: reading.members,
    typeless,
  };
}

/** Whether a type's body was written here, rather than its name alone. */
export const definesType = (type: TypeSpecifier): boolean =>
  (type.kind === 'class' && type.definition.members !== null) || (type.kind === 'enum' && type.definition.enumerators !== null);

/** After `struct {…}` and no `;`, what begins another declaration shows that the `;` is missing. */
export function endsAfterBody(p: Parser, type: TypeSpecifier): boolean {
  if (!definesType(type)) return false;
  const { token } = p;
  if (token.kind === 'end' || p.is('}')) return true;
  if (token.kind !== 'keyword') return token.lineStart && beginsType(p);
  if (STORAGE_WORDS.has(token.text)) return token.lineStart;
  return TYPE_WORDS.has(token.text) || AFTER_BODY.test(token.text);
}

const AFTER_BODY = /^(?:using|namespace|template|inline|public|private|protected)$/;

/** Reads one specifier, if one stands here. */
function readSpecifier(p: Parser, reading: Reading, required: boolean): void {
  const { token } = p;
  const typed = reading.type !== null || reading.words.length > 0;
  if (token.kind === 'identifier' || p.is('::')) {
    if (!typed && !namesSpecialMember(p)) readTypeName(p, reading, required);
    return;
  }
  if (token.kind !== 'keyword') return;
  const flag = FLAGS.get(token.text);
  const storage = STORAGE_WORDS.get(token.text);
  const builtin = BUILTIN_WORDS.get(token.text);
  if (flag !== undefined) {
    reading.flags.add(flag);
    p.advance();
    if (flag === 'explicit' && p.is('(')) skipBrackets(p);
  } else if (storage !== undefined) {
    if (reading.storage.includes(storage)) p.error('duplicate-specifier', token, { data: { text: token.text } });
    reading.storage.push(storage);
    p.advance();
  } else if (builtin !== undefined) readBuiltin(p, reading, builtin);
  else readKeyword(p, reading, typed);
}

/** Words of which a type has at most one; the others go with them. */
const BASE_WORDS: ReadonlySet<BuiltinWord> = new Set([
  'void',
  'bool',
  'char',
  'wchar_t',
  'char8_t',
  'char16_t',
  'char32_t',
  'int',
  'float',
  'double',
]);

function readBuiltin(p: Parser, reading: Reading, word: BuiltinWord): void {
  const second = reading.type !== null || (BASE_WORDS.has(word) && reading.words.some((other) => BASE_WORDS.has(other)));
  // On a line of its own it begins the next declaration, and the end of this one is missing.
  if (second && p.token.lineStart) return;
  if (!second) reading.words.push(word);
  else if (reading.type?.kind !== 'error') p.error('two-types', p.token, { data: { text: p.token.text } });
  p.advance();
}

function readKeyword(p: Parser, reading: Reading, typed: boolean): void {
  const { token } = p;
  switch (token.text) {
    case '_Noreturn':
      p.mark('noreturn');
      p.advance();
      return;
    case 'constinit':
    case 'typename':
      p.advance();
      return;
    case 'auto':
      p.advance();
      if (p.cpp && !typed) reading.type = { kind: 'auto', span: spanOf(token) };
      else if (p.cpp && reading.type?.kind !== 'error') p.error('two-types', token, { data: { text: 'auto' } });
      return;
    case 'struct':
    case 'class':
    case 'union':
    case 'enum': {
      if (typed) p.error('two-types', token, { data: { text: token.text } });
      const { type, members } = token.text === 'enum' ? parseEnum(p) : parseClass(p);
      if (typed) return;
      reading.type = type;
      reading.members = members;
      return;
    }
    case 'decltype':
      reading.type = parseDecltype(p);
      return;
    case 'typeof':
    case '__typeof__':
      reading.type = parseTypeof(p);
      return;
    case '_Atomic':
    case '_Complex':
    case '_Imaginary':
      p.unsupported(token.text, token);
      p.advance();
      if (p.is('(')) {
        skipBrackets(p);
        reading.type = { kind: 'error', span: p.since(token) };
      }
      return;
    default:
  }
}

function parseDecltype(p: Parser): TypeSpecifier {
  const start = p.advance();
  const open = p.at;
  if (!p.accept('(')) {
    p.missing('expected-open', '(', [], { text: '(', after: 'decltype' });
    return { kind: 'error', span: spanOf(start) };
  }
  if (p.is('auto')) {
    p.unsupported('decltype-auto', p.token);
    p.advance();
    p.close(open);
    return { kind: 'error', span: p.since(start) };
  }
  const expression = parseExpression(p);
  p.close(open);
  return { kind: 'decltype', expression, span: p.since(start) };
}

function parseTypeof(p: Parser): TypeSpecifier {
  const start = p.advance();
  const open = p.at;
  if (!p.accept('(')) {
    p.missing('expected-open', '(', [], { text: '(', after: start.text });
    return { kind: 'error', span: spanOf(start) };
  }
  const operand = beginsType(p) ? parseTypeName(p) : parseExpression(p);
  p.close(open);
  return { kind: 'typeof', operand, span: p.since(start) };
}

/** Reads a type's name; a name that is none stays unread unless it can only have been meant as one. */
function readTypeName(p: Parser, reading: Reading, required: boolean): void {
  const start = p.token;
  const found = lookUp(p);
  if (found === null) return;
  if (found.meaning?.kind === 'template') {
    p.at = found.end;
    reading.type = { kind: 'error', span: p.since(start) };
    return;
  }
  if (found.meaning?.kind === 'type') {
    // `C::*p` is a pointer to member of what came before.
    if (memberPointerEnd(p, p.at) >= 0) return;
    reading.members = found.meaning.members;
    reading.type = { kind: 'named', name: parseQualifiedName(p), span: p.since(start) };
    if (p.is('<') && templateArgumentsEnd(p, p.at) >= 0) skipTemplateArguments(p);
    return;
  }
  const meant = unknownType(p, found, required);
  if (meant === 'keyword') readSpecifier(p, reading, required);
  else if (meant !== null) {
    reading.type = meant.type;
    reading.members = meant.members;
  }
}

/** Past `<…>` and the `::name` after it, with the word that templates are not supported. */
export function skipTemplateArguments(p: Parser): void {
  const end = templateArgumentsEnd(p, p.at);
  p.unsupported('templates', p.previous);
  if (end >= 0) p.at = end;
  while (end >= 0 && p.is('::') && p.peek().kind === 'identifier') p.at += 2;
}
