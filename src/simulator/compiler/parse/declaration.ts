/** Declarations: variables, functions, typedefs, namespaces, using, at file scope, in blocks and in classes. */
import type {
  Block,
  Declaration,
  DeclarationSpecifiers,
  Declarator,
  FunctionDefinition,
  InitDeclarator,
  Initialiser,
  Name,
  SimpleDeclaration,
  StructuredBinding,
} from '../ast.ts';
import type { Span } from '../source.ts';
import { spanOf } from '../token.ts';
import type { Token } from '../token.ts';
import { beginsType } from './ambiguity.ts';
import { bodyScope, parseDeclarator, parsePointers } from './declarator.ts';
import type { ParsedDeclarator } from './declarator.ts';
import { parseAssignment } from './expression.ts';
import { parseInitialiser } from './initialiser.ts';
import { STATEMENT_WORDS } from './keyword.ts';
import { NameScope, TEMPLATE, VALUE } from './names.ts';
import type { Meaning } from './names.ts';
import { parseNamespace, parseUsing } from './namespace.ts';
import type { Parser } from './parser.ts';
import { parseQualifiedName, templateArgumentsEnd } from './qualified.ts';
import { definesType, endsAfterBody, parseSpecifiers, skipAttributes, skipBrackets, skipMarks } from './specifiers.ts';
import type { Specifiers } from './specifiers.ts';
import { parseBlock, parseTry } from './statement.ts';
import { readStringText } from './string.ts';

export type Place = 'namespace' | 'block' | 'class';

/** Reads one declaration, or the several of `extern "C" {…}`, into `out`. Reads at least one token, except before a `}`. */
export function parseDeclarationInto(p: Parser, place: Place, out: Declaration[]): void {
  const declaration = p.nested<Declaration | null>(
    () => parseDeclaration(p, place, out),
    () => null,
  );
  if (declaration !== null) out.push(declaration);
}

function parseDeclaration(p: Parser, place: Place, out: Declaration[]): Declaration | null {
  skipMarks(p);
  const { token } = p;
  switch (token.kind === 'identifier' && !importsModule(p) ? '' : token.text) {
    case ';':
      p.advance();
      return { kind: 'empty', span: spanOf(token) };
    case 'namespace':
      return parseNamespace(p, false);
    case 'inline':
      if (!p.isAt(p.at + 1, 'namespace')) break;
      p.advance();
      return parseNamespace(p, true);
    case 'using':
      return parseUsing(p);
    case 'static_assert':
    case '_Static_assert':
      return parseStaticAssert(p);
    case 'template':
      return skipTemplate(p);
    case 'extern':
      if (p.peek().kind !== 'string') break;
      return parseLinkage(p, place, out);
    case 'import':
    case 'concept':
    case 'export':
    case 'asm':
    case '__asm':
    case '_asm':
      p.unsupported(token.text.replaceAll('_', ''), token);
      p.advance();
      skipBrackets(p);
      p.skipStatement();
      return { kind: 'error', span: p.since(token) };
    case '{':
    case '}':
      return strayBrace(p, place);
    default:
  }
  const declaration = parseSimple(p, place);
  if (declaration.kind !== 'simple' && declaration.kind !== 'structured-binding') return declaration;
  endDeclaration(p, declaration);
  return { ...declaration, span: p.since(token) };
}

/** `import std;`, `import <vector>;` */
const importsModule = (p: Parser): boolean =>
  p.cpp && p.token.text === 'import' && p.token.lineStart && p.scope.find('import') === null && /^(?:[\w"<]|:$)/.test(p.peek().text);

/** The `;` after a declaration. */
export function endDeclaration(p: Parser, declaration: SimpleDeclaration | StructuredBinding): void {
  const { type } = declaration.specifiers;
  if (declaration.kind === 'structured-binding') {
    p.semicolon('expected-semicolon-after-declaration');
    return;
  }
  const word = type.kind === 'class' ? type.definition.key : 'enum';
  if (definesType(type) && declaration.declarators.length === 0) p.semicolon('expected-semicolon-after-class', { word });
  else p.semicolon('expected-semicolon-after-declaration');
}

function strayBrace(p: Parser, place: Place): Declaration {
  const { token, previous } = p;
  if (p.is('}')) {
    if (place !== 'namespace') return { kind: 'error', span: spanOf(token) };
    p.error('extraneous-brace', token);
    p.advance();
    p.accept(';');
    return { kind: 'error', span: spanOf(token) };
  }
  if (p.at > 0 && previous.text === ';') p.error('body-after-semicolon', token, { fixes: [{ span: spanOf(previous), text: '' }] });
  else p.error('statement-outside-function', token);
  skipBrackets(p);
  return { kind: 'error', span: p.since(token) };
}

function parseStaticAssert(p: Parser): Declaration {
  const start = p.advance();
  const open = p.at;
  if (!p.accept('(')) {
    p.missing('expected-open', '(', [], { text: '(', after: start.text });
    p.skipStatement();
    return { kind: 'error', span: p.since(start) };
  }
  const condition = parseAssignment(p);
  const message = p.accept(',') ? readStringText(p) : null;
  p.close(open);
  p.semicolon('expected-semicolon-after', { word: start.text });
  return { kind: 'static-assert', condition, message, span: p.since(start) };
}

/** `extern "C"`, before one declaration or several in braces. */
function parseLinkage(p: Parser, place: Place, out: Declaration[]): Declaration | null {
  p.advance();
  const before = p.linkage;
  const language = p.advance();
  if (language.text === '"C"' || language.text === '"C++"') p.linkage = language.text === '"C"' ? 'C' : 'C++';
  else p.error('unknown-linkage', language, { data: { text: language.text } });
  if (p.is('{')) {
    const open = p.at;
    p.advance();
    parseDeclarations(p, place, out);
    p.close(open);
  } else parseDeclarationInto(p, place, out);
  p.linkage = before;
  return null;
}

/** Declarations up to a `}` or the end. */
export function parseDeclarations(p: Parser, place: Place, out: Declaration[]): void {
  while (!p.is('}') && !p.isA('end')) {
    const before = p.at;
    parseDeclarationInto(p, place, out);
    if (p.at === before) p.advance();
  }
}

/** Skips a template, remembering its name so that its uses say nothing more. */
function skipTemplate(p: Parser): Declaration {
  const start = p.token;
  p.unsupported('templates', start);
  p.advance();
  while (p.is('<') || p.is('template')) p.at = p.is('<') ? Math.max(templateArgumentsEnd(p, p.at), p.at + 1) : p.at + 1;
  const ofClass = p.is('class') || p.is('struct') || p.is('union');
  if (ofClass || p.is('using') || p.is('concept')) p.advance();
  let named = false;
  while (!p.isA('end') && !p.is('}')) {
    const follows = p.peek();
    if (p.isA('identifier') && !named && (ofClass || follows.text === '(' || follows.text === '=' || follows.text === '<')) {
      p.scope.declare(p.token.text, TEMPLATE);
      named = true;
    }
    if (p.accept(';')) break;
    const block = p.is('{');
    if (p.is('(') || p.is('[') || block) skipBrackets(p);
    else p.advance();
    if (block && !(ofClass && !p.is(';'))) {
      if (ofClass) p.accept(';');
      break;
    }
  }
  return { kind: 'error', span: p.since(start) };
}

// ── Variables and functions ─────────────────────────────────────────────────────────────────────────────────────

/** Reads a declaration with specifiers up to its `;`, or a whole function definition. */
export function parseSimple(
  p: Parser,
  place: Place,
): SimpleDeclaration | StructuredBinding | FunctionDefinition | Extract<Declaration, { kind: 'error' }> {
  const start = p.token;
  const from = p.at;
  let read = parseSpecifiers(p);
  if (read.typeless && !beginsSpecialMember(p)) {
    const recovered = withoutType(p, place, read, from);
    if (recovered === null) return { kind: 'error', span: p.since(start) };
    read = recovered;
  }
  const declarators: InitDeclarator[] = [];
  if (p.is(';') || endsAfterBody(p, read.specifiers.type))
    return { kind: 'simple', specifiers: read.specifiers, declarators, span: p.since(start) };
  if (read.specifiers.type.kind === 'auto' && bindsStructure(p)) return parseStructuredBinding(p, start, read.specifiers);
  let { specifiers } = read;
  for (;;) {
    const first = p.token;
    const nameless = place === 'class' && p.is(':');
    const before = p.at;
    const parsed = parseDeclarator(p, nameless ? 'abstract' : 'named', place === 'class' || !p.cpp ? 'parameters' : 'initialiser');
    const { declarator } = parsed;
    if (parsed.conversion !== null) specifiers = converting(specifiers, parsed.conversion.specifiers.specifiers);
    if (declarator.name?.path.length === 0 && !read.typeless) p.scope.declare(declarator.name.name.text, meaningOf(read, declarator));
    const callable = declarator.layers[0]?.kind === 'function';
    if (callable && declarators.length === 0 && beginsBody(p)) return parseFunctionDefinition(p, place, start, from, specifiers, parsed);
    const bitWidth = place === 'class' && p.accept(':') ? parseAssignment(p) : null;
    const initialiser = p.inScope(scopeOf(p, parsed), () => parseInitialiser(p, callable));
    declarators.push({ declarator, bitWidth, initialiser, span: p.at > before ? p.since(first) : spanOf(first) });
    skipAttributes(p);
    if (!p.accept(',')) return { kind: 'simple', specifiers, declarators, span: p.since(start) };
  }
}

const scopeOf = (p: Parser, { scope }: ParsedDeclarator): NameScope => {
  if (scope === null) return p.scope;
  const inside = new NameScope('block', p.scope);
  inside.uses.push(scope);
  return inside;
};

/** The written specifiers with the type that a conversion function names after `operator`. */
const converting = (written: DeclarationSpecifiers, target: DeclarationSpecifiers): DeclarationSpecifiers => ({
  ...written,
  type: target.type,
  constant: target.constant,
  volatile: target.volatile,
});

function meaningOf(read: Specifiers, declarator: Declarator): Meaning {
  if (!read.specifiers.storage.includes('typedef')) return VALUE;
  return { kind: 'type', members: declarator.layers.length === 0 ? read.members : null };
}

/** Whether a constructor, destructor or conversion function stands here; only they have no type. */
function beginsSpecialMember(p: Parser): boolean {
  if (!p.cpp) return false;
  if (p.is('~') || p.is('operator')) return true;
  if (!p.isA('identifier')) return false;
  if (p.scope.kind === 'class' && p.scope.className === p.token.text) return true;
  let at = p.at;
  while (p.isAt(at + 1, '::')) {
    const next = p.tokenAt(at + 2);
    if (next.text === p.tokenAt(at).text || p.isAt(at + 2, '~') || p.isAt(at + 2, 'operator')) return true;
    at += 2;
  }
  return false;
}

/** Reports what stands where a type should. Answers specifiers to go on with, or null after skipping it. */
function withoutType(p: Parser, place: Place, read: Specifiers, from: number): Specifiers | null {
  const { token } = p;
  const name = token.kind === 'identifier';
  const close = name && p.isAt(p.at + 1, '(') ? p.closer(p.at + 1) : -1;
  const functionBody = close >= 0 && (p.isAt(close + 1, '{') || (!p.cpp && beginsType(p, close + 1)));
  const int: Specifiers = {
    ...read,
    typeless: false,
    specifiers: { ...read.specifiers, type: { kind: 'builtin', words: ['int'], span: spanOf(token) } },
  };
  if (!p.cpp && (functionBody || (p.at > from && (name || p.is('*'))))) {
    p.reporter.warning('implicit-int', name ? token : p.peek(), { data: { name: name ? token.text : p.peek().text } });
    return int;
  }
  if (name && (functionBody || p.at > from)) {
    const word = !functionBody || token.text === 'main' ? 'int' : 'void';
    const place = { file: token.file, start: token.start, end: token.start };
    p.error('missing-type', token, { data: { name: token.text }, fixes: token.tail < 0 ? [] : [{ span: place, text: `${word} ` }] });
    return int;
  }
  const statement = token.kind === 'keyword' && STATEMENT_WORDS.has(token.text);
  if (place === 'namespace' && p.at === from && (statement || name)) p.error('statement-outside-function', token);
  else if (place === 'class' && p.at === from && statement) p.error('statement-in-class', token);
  else p.error('expected-declaration', token, { data: { found: p.found } });
  skipWrong(p);
  return null;
}

/** Past something that is no declaration: a statement with its parentheses and blocks, or up to `;`. */
function skipWrong(p: Parser): void {
  const word = p.advance().text;
  if (word === 'else' || word === 'do' || word === 'try' || word === '__try') skipBrackets(p);
  else if (p.is('(') && STATEMENT_WORDS.has(word)) {
    skipBrackets(p);
    if (p.is('{')) skipBrackets(p);
    else p.skipStatement();
  } else if (p.previous.text !== ';') p.skipStatement();
}

const bindsStructure = (p: Parser): boolean => p.is('[') || ((p.is('&') || p.is('&&')) && p.isAt(p.at + 1, '['));

function parseStructuredBinding(p: Parser, start: Token, specifiers: DeclarationSpecifiers): StructuredBinding {
  const layers = parsePointers(p);
  const open = p.at;
  const names: Name[] = [];
  do {
    p.advance();
    if (p.isA('identifier')) names.push(p.name());
  } while (p.is(','));
  p.close(open, { wrong: 'expected-comma-or-close' });
  const initialiser = p.is(':') ? null : parseInitialiser(p, false);
  for (const name of names) p.scope.declare(name.text, VALUE);
  return { kind: 'structured-binding', specifiers, layers, names, initialiser, span: p.since(start) };
}

const beginsBody = (p: Parser): boolean => p.is('{') || (p.cpp && (p.is(':') || p.is('try')));

// ── Function definitions ────────────────────────────────────────────────────────────────────────────────────────

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function parseFunctionDefinition(
  p: Parser,
  place: Place,
  start: Token,
  from: number,
  specifiers: DeclarationSpecifiers,
  { declarator, scope: memberOf }: ParsedDeclarator,
): FunctionDefinition | Extract<Declaration, { kind: 'error' }> {
  if (place === 'block') return refuseNested(p, start, from, declarator);
  const definition: Mutable<FunctionDefinition> = {
    kind: 'function',
    specifiers,
    declarator,
    memberInitialisers: [],
    body: { kind: 'block', statements: [], close: spanOf(start), span: spanOf(start) },
    span: spanOf(start),
  };
  const scope = bodyScope(p, declarator, memberOf);
  const body = (): void => {
    const guarded = p.is('try') ? p.token : null;
    if (guarded !== null && !buildsOrDestroys(p, declarator)) {
      p.inScope(scope, () => (definition.body = parseFunctionBody(p, start, parseGuarded)));
      return;
    }
    if (guarded !== null) {
      p.unsupported('function-try-blocks', guarded);
      p.advance();
    }
    p.inScope(scope, () => {
      if (p.is(':')) definition.memberInitialisers = parseMemberInitialisers(p);
      definition.body = parseFunctionBody(p, start);
    });
    while (p.is('catch')) {
      p.advance();
      skipBrackets(p);
      skipBrackets(p);
    }
  };
  const library = p.inSystemHeader(start);
  const end = place === 'class' || library ? bodyEnd(p) : -1;
  if (end < 0) body();
  else {
    const at = p.at;
    const later = (): void => {
      const after = p.at;
      p.at = at;
      body();
      p.at = after;
    };
    if (library) readOnDemand(definition, later);
    else p.deferred.push(later);
    p.at = end;
  }
  definition.span = p.since(start);
  return definition;
}

/** Of constructors and destructors a try block would guard the parts of the object too. */
const buildsOrDestroys = (p: Parser, { name }: Declarator): boolean => {
  const text = name?.name.text ?? '';
  return text.startsWith('~') || text === (name?.path.at(-1)?.text ?? p.scope.className);
};

/** A function's body that is a try statement, from `try` on. */
function parseGuarded(p: Parser): Block {
  const start = p.token;
  const statement = parseTry(p);
  const span = p.since(start);
  return { kind: 'block', statements: [statement], close: { ...span, start: span.end - 1 }, span };
}

/** The body of a function is read when somebody asks for it. */
function readOnDemand(definition: Mutable<FunctionDefinition>, read: () => void): void {
  let { body, memberInitialisers } = definition;
  let waiting = true;
  const demand = (): void => {
    if (!waiting) return;
    waiting = false;
    read();
  };
  Object.defineProperties(definition, {
    body: {
      get: () => {
        demand();
        return body;
      },
      set: (value: typeof body) => {
        body = value;
      },
    },
    memberInitialisers: {
      get: () => {
        demand();
        return memberInitialisers;
      },
      set: (value: typeof memberInitialisers) => {
        memberInitialisers = value;
      },
    },
  });
}

/** Past a body and the member initialisers before it, or -1 when its end is not to be found. */
function bodyEnd(p: Parser): number {
  let at = p.at;
  if (p.isAt(at, 'try')) return -1;
  if (p.isAt(at, ':')) {
    for (at += 1; p.tokenAt(at).kind === 'identifier' || p.isAt(at, '::') || p.isAt(at, ',');) {
      at += 1;
      const initialiser = (p.isAt(at, '(') || p.isAt(at, '{')) && p.tokenAt(at - 1).kind === 'identifier';
      if (initialiser) at = p.closer(at) + 1;
      if (at === 0) return -1;
    }
  }
  const close = p.isAt(at, '{') ? p.closer(at) : -1;
  return close < 0 ? -1 : close + 1;
}

function parseMemberInitialisers(p: Parser): FunctionDefinition['memberInitialisers'] {
  p.advance();
  const found: FunctionDefinition['memberInitialisers'][number][] = [];
  for (;;) {
    const start = p.token;
    const name = parseQualifiedName(p, 'expected-member-name');
    if (name.name.text === '') return found;
    const initialiser: Initialiser | null = p.is('(') || p.is('{') ? parseInitialiser(p, false) : null;
    if (initialiser === null) p.missing('expected-open', '()', [], { text: '(', after: name.name.text });
    else found.push({ name, initialiser, span: p.since(start) });
    if (!p.accept(',')) return found;
  }
}

/** Reads a function's `{…}` in the present scope. */
export function parseFunctionBody(p: Parser, start: Span, parse = parseBlock): FunctionDefinition['body'] {
  const outer = p.enclosing;
  p.enclosing = { start, open: p.at };
  p.functionDepth += 1;
  const begins = p.is('{') || parse !== parseBlock;
  if (!begins) p.missing('expected-body', ' {}');
  const body = begins ? parse(p) : { kind: 'block' as const, statements: [], close: p.gap, span: p.gap };
  p.functionDepth -= 1;
  p.enclosing = outer;
  if (p.functionDepth === 0) p.unwinding = false;
  return body;
}

/**
 * A function definition in a block. When it stands as far left as the function around it, that one has lost its `}`, and
 * this says so; else functions do not nest.
 */
function refuseNested(p: Parser, start: Token, from: number, declarator: Declarator): Extract<Declaration, { kind: 'error' }> {
  const { enclosing } = p;
  if (enclosing !== null && start.lineStart && p.functionDepth === 1 && p.column(start) <= p.column(enclosing.start)) {
    p.at = from;
    const open = p.tokenAt(enclosing.open);
    p.missing('expected-close', '\n}', [{ code: 'to-match', data: { text: '{' }, span: spanOf(open) }], { text: '}', open: '{' });
    p.unwinding = true;
    return { kind: 'error', span: spanOf(start) };
  }
  p.error('function-in-function', declarator.name?.span ?? start, { data: { name: declarator.name?.name.text ?? '' } });
  while (!p.is('{') && !p.isA('end')) p.advance();
  if (p.is('{')) p.inScope(bodyScope(p, declarator, null), () => parseBlock(p));
  return { kind: 'error', span: p.since(start) };
}
