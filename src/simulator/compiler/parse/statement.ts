/** Statements. */
import type { Block, Condition, Declaration, Expression, SimpleDeclaration, Statement, StructuredBinding } from '../ast.ts';
import { spanOf } from '../token.ts';
import type { Token } from '../token.ts';
import { beginsDeclaration } from './ambiguity.ts';
import { parseDeclarationInto, parseSimple } from './declaration.ts';
import { parseParameter } from './declarator.ts';
import { parseBinary, parseExpression } from './expression.ts';
import { parseInitList } from './initialiser.ts';
import { NameScope } from './names.ts';
import type { Parser } from './parser.ts';
import { lookUp } from './qualified.ts';
import { skipMarks, skipBrackets } from './specifiers.ts';
import { beginsUnknownDeclaration, misspeltStatement, reportMisspelt } from './unknown.ts';

/** Reads `{…}`; the present token is the `{`. */
export function parseBlock(p: Parser): Block {
  const start = p.token;
  const open = p.at;
  p.advance();
  const statements: Statement[] = [];
  const ended = (): boolean => p.is('}') || p.isA('end') || p.unwinding;
  while (!ended()) {
    const before = p.at;
    statements.push(parseStatement(p));
    if (p.at === before && !ended()) p.advance();
  }
  const close = p.unwinding ? p.gap : p.close(open);
  return { kind: 'block', statements, close, span: p.since(start) };
}

const inBlock = <T>(p: Parser, parse: () => T): T => p.inScope(new NameScope('block', p.scope), parse);

export function parseStatement(p: Parser): Statement {
  const start = p.token;
  return p.nested<Statement>(
    () => parseStatementHere(p),
    () => ({ kind: 'error', span: spanOf(start) }),
  );
}

/** A statement that an `if` or loop governs: a scope of its own. */
function parseGoverned(p: Parser): Statement {
  if (p.is('}') || p.isA('end')) {
    p.error('expected-statement', p.token, { data: { found: p.found } });
    return { kind: 'error', span: p.gap };
  }
  return inBlock(p, () => parseStatement(p));
}

function parseStatementHere(p: Parser): Statement {
  skipMarks(p);
  const { token } = p;
  if (token.kind === 'identifier') {
    if (p.isAt(p.at + 1, ':')) return parseLabel(p);
    const meant = misspeltStatement(p);
    if (meant !== null) reportMisspelt(p, meant);
  }
  switch (p.isA('identifier') ? '' : p.token.text) {
    case '{':
      return inBlock(p, () => parseBlock(p));
    case ';':
      p.advance();
      return { kind: 'empty', span: spanOf(token) };
    case 'if':
      return inBlock(p, () => parseIf(p));
    case 'while':
      return inBlock(p, () => parseWhile(p));
    case 'do':
      return parseDo(p);
    case 'for':
      return inBlock(p, () => parseFor(p));
    case 'switch':
      return inBlock(p, () => parseSwitch(p));
    case 'case':
    case 'default':
      return parseCase(p);
    case 'break':
    case 'continue':
    case 'goto':
    case 'return':
      return parseJump(p);
    case 'try':
    case '__try':
      return parseTry(p);
    case 'else':
      return parseStray(p, 'else-without-if');
    case 'catch':
    case '__except':
    case '__finally':
      return parseStray(p, 'handler-without-try');
    case '__leave':
      return parseJump(p);
    case 'co_return':
      p.unsupported('coroutines', token);
      p.skipStatement();
      return { kind: 'error', span: p.since(token) };
    case ')':
    case ']':
      p.error('unmatched-close', p.token, { data: { text: p.found } });
      p.advance();
      p.accept(';');
      return { kind: 'error', span: p.since(token) };
    default:
      return parseSimpleStatement(p);
  }
}

/** Whether the statement here is a declaration. */
function declares(p: Parser): boolean {
  if (p.isA('keyword')) {
    const { text } = p.token;
    if (['using', 'namespace', 'static_assert', '_Static_assert', 'template', 'asm', '__asm', '_asm', 'export', 'concept'].includes(text))
      return true;
  }
  if (beginsDeclaration(p)) return true;
  if (!p.isA('identifier')) return false;
  const found = lookUp(p);
  return found !== null && beginsUnknownDeclaration(p, found);
}

function parseSimpleStatement(p: Parser): Statement {
  const start = p.token;
  if (declares(p)) {
    const found: Declaration[] = [];
    parseDeclarationInto(p, 'block', found);
    const declaration = found[0] ?? { kind: 'error', span: p.since(start) };
    return { kind: 'declaration', declaration, span: p.since(start) };
  }
  const before = p.at;
  const expression = parseExpression(p);
  if (expression.kind === 'error' && p.at === before) {
    p.skipStatement();
    return { kind: 'error', span: p.at > before ? p.since(start) : spanOf(start) };
  }
  p.semicolon('expected-semicolon-after-expression');
  return { kind: 'expression', expression, span: p.since(start) };
}

/** A clause without the statement it belongs to: reported, and what it governs read for its own errors. */
function parseStray(p: Parser, code: string): Statement {
  const start = p.token;
  p.error(code, start, { data: { word: start.text } });
  p.advance();
  if (start.text !== 'else') skipBrackets(p);
  parseGoverned(p);
  return { kind: 'error', span: p.since(start) };
}

/** An empty statement in front of the `}` that ends a block after a label. */
const parseLabelled = (p: Parser): Statement => (p.is('}') ? { kind: 'empty', span: p.gap } : parseStatement(p));

function parseLabel(p: Parser): Statement {
  const start = p.token;
  const name = p.name();
  p.advance();
  const statement = parseLabelled(p);
  return { kind: 'label', name, statement, span: p.since(start) };
}

function parseCase(p: Parser): Statement {
  const start = p.advance();
  if (start.text === 'default') {
    if (!p.accept(':')) p.missing('expected-colon', ':', [], { after: 'default' });
    const statement = parseLabelled(p);
    return { kind: 'default', statement, span: p.since(start) };
  }
  const value = parseCaseValue(p);
  const last = p.accept('...') ? parseCaseValue(p) : null;
  if (!p.accept(':')) {
    const instead = p.is(';') || p.is(',');
    if (instead) p.error('expected-colon', p.token, { data: { after: 'case' }, fixes: [{ span: spanOf(p.token), text: ':' }] });
    else p.missing('expected-colon', ':', [], { after: 'case' });
    if (instead) p.advance();
  }
  const statement = parseLabelled(p);
  return { kind: 'case', value, last, statement, span: p.since(start) };
}

/** A case's value has no conditional operator without parentheses here, so that its `:` is the label's. */
function parseCaseValue(p: Parser): Expression {
  const value = parseBinary(p, 1);
  if (!p.is('?')) return value;
  p.advance();
  const then = parseExpression(p);
  if (!p.accept(':')) p.missing('expected-colon', ':', [], { after: '?' });
  const otherwise = parseCaseValue(p);
  return { kind: 'conditional', condition: value, then, otherwise, span: p.since(value.span) };
}

function parseJump(p: Parser): Statement {
  const start = p.advance();
  const word = start.text;
  const end = (): void => {
    p.semicolon('expected-semicolon-after', { word });
  };
  if (word === 'return') {
    const value = p.is(';') || p.is('}') ? null : p.is('{') ? parseInitList(p) : parseExpression(p);
    end();
    return { kind: 'return', value, span: p.since(start) };
  }
  if (word === 'goto') {
    if (!p.isA('identifier')) {
      if (p.is('*')) p.unsupported('label-addresses', p.token);
      else p.error('expected-label', p.token, { data: { found: p.found } });
      p.skipStatement();
      return { kind: 'error', span: p.since(start) };
    }
    const label = p.name();
    end();
    return { kind: 'goto', label, span: p.since(start) };
  }
  end();
  return { kind: word === 'break' ? 'break' : word === 'continue' ? 'continue' : 'leave', span: p.since(start) };
}

// ── Conditions and loops ────────────────────────────────────────────────────────────────────────────────────────

/** Reads the `(` after a word; when it is missing reports that, and the answer is -1. */
function openParen(p: Parser, word: Token): number {
  const open = p.at;
  if (p.accept('(')) return open;
  p.missing('expected-open', ' (', [], { text: '(', after: word.text });
  return -1;
}

/** Reads the `)` that belongs to `open`, or nothing when that was missing. */
function closeParen(p: Parser, open: number): void {
  if (open >= 0) p.close(open);
  else p.accept(')');
}

/** A declaration that is no statement of its own, without its `;`. */
function parseBareDeclaration(p: Parser): SimpleDeclaration | StructuredBinding | null {
  const declaration = parseSimple(p, 'block');
  return declaration.kind === 'simple' || declaration.kind === 'structured-binding' ? declaration : null;
}

/** What stands in parentheses: an initialiser and `;` perhaps, then a condition. */
function parseCondition(p: Parser, word: Token): { readonly initialiser: Statement | null; readonly condition: Condition } {
  const open = openParen(p, word);
  const start = p.token;
  let initialiser: Statement | null = p.is('using') ? parseSimpleStatement(p) : null;
  let part = parseConditionPart(p);
  if (p.is(';')) {
    p.advance();
    if (part.kind === 'condition-declaration' || part.kind === 'structured-binding') {
      const declaration = part.kind === 'structured-binding' ? part : part.declaration;
      initialiser = { kind: 'declaration', declaration, span: p.since(start) };
    } else initialiser = { kind: 'expression', expression: part, span: p.since(start) };
    part = parseConditionPart(p);
  }
  closeParen(p, open);
  return { initialiser, condition: asCondition(p, part) };
}

/** A structured binding is no condition. */
function asCondition(p: Parser, part: Condition | StructuredBinding): Condition {
  if (part.kind !== 'structured-binding') return part;
  p.error('binding-as-condition', part.span);
  return { kind: 'error', span: part.span };
}

function parseConditionPart(p: Parser): Condition | StructuredBinding {
  const start = p.token;
  if (!declares(p)) return parseExpression(p);
  const declaration = parseBareDeclaration(p);
  if (declaration?.kind === 'structured-binding') return declaration;
  return declaration === null
    ? { kind: 'error', span: p.since(start) }
    : { kind: 'condition-declaration', declaration, span: p.since(start) };
}

function parseIf(p: Parser): Statement {
  const start = p.advance();
  p.accept('constexpr');
  const { initialiser, condition } = parseCondition(p, start);
  const then = parseGoverned(p);
  if (p.isA('identifier') && (p.isAt(p.at + 1, '{') || p.isAt(p.at + 1, 'if')) && misspeltStatement(p) === 'else')
    reportMisspelt(p, 'else');
  const otherwise = !p.unwinding && p.accept('else') ? parseGoverned(p) : null;
  return { kind: 'if', initialiser, condition, then, otherwise, span: p.since(start) };
}

function parseWhile(p: Parser): Statement {
  const start = p.advance();
  const { condition } = parseCondition(p, start);
  const body = parseGoverned(p);
  return { kind: 'while', condition, body, span: p.since(start) };
}

function parseSwitch(p: Parser): Statement {
  const start = p.advance();
  const { initialiser, condition } = parseCondition(p, start);
  const body = parseGoverned(p);
  const span = p.since(start);
  const statement: Statement = { kind: 'switch', condition, body, span };
  if (initialiser === null) return statement;
  return { kind: 'block', statements: [initialiser, statement], close: { ...span, start: span.end }, span };
}

function parseDo(p: Parser): Statement {
  const start = p.advance();
  const body = parseGoverned(p);
  if (p.unwinding || !p.is('while')) {
    p.missing('expected-while', ' while ()', [{ code: 'to-match', data: { text: 'do' }, span: spanOf(start) }]);
    return { kind: 'do', body, condition: { kind: 'error', span: p.gap }, span: p.since(start) };
  }
  const word = p.advance();
  const open = openParen(p, word);
  const condition = parseExpression(p);
  closeParen(p, open);
  p.semicolon('expected-semicolon-after', { word: 'do … while' });
  return { kind: 'do', body, condition, span: p.since(start) };
}

function parseFor(p: Parser): Statement {
  const start = p.advance();
  const open = openParen(p, start);
  const first = p.token;
  let initialiser: Statement | null = null;
  if (!p.is(';')) {
    if (declares(p)) {
      const declaration = parseBareDeclaration(p);
      if (p.cpp && p.accept(':')) return parseRangeFor(p, start, open, declaration);
      initialiser =
        declaration === null ? { kind: 'error', span: p.since(first) } : { kind: 'declaration', declaration, span: p.since(first) };
    } else {
      const expression = parseExpression(p);
      initialiser = { kind: 'expression', expression, span: p.since(first) };
    }
  }
  forSemicolon(p);
  const ranged = p.cpp && initialiser !== null ? parseInitialisedRange(p, start, open, initialiser) : null;
  if (ranged !== null) return ranged;
  const condition = p.is(';') ? null : asCondition(p, parseConditionPart(p));
  forSemicolon(p);
  const step = p.is(')') ? null : parseExpression(p);
  closeParen(p, open);
  const body = parseGoverned(p);
  return { kind: 'for', initialiser, condition, step, body, span: p.since(start) };
}

/** One of the two `;` in a `for`'s parentheses. What stands there instead may be anything, so no fix is offered. */
function forSemicolon(p: Parser): void {
  if (!p.accept(';')) p.error('expected-semicolon-in-for', p.gap);
}

/** `for (int n = 0; auto x : xs)`; null with nothing read when no range follows. */
function parseInitialisedRange(p: Parser, start: Token, open: number, initialiser: Statement): Statement | null {
  const from = p.at;
  if (!declares(p) || !hasRange(p, open)) return null;
  const declaration = parseBareDeclaration(p);
  if (!p.accept(':')) {
    p.at = from;
    return null;
  }
  const loop = parseRangeFor(p, start, open, declaration);
  const { span } = loop;
  return { kind: 'block', statements: [initialiser, loop], close: { ...span, start: span.end }, span };
}

/** Whether what is left of a `for`'s parentheses has a `:` and no `;`. */
function hasRange(p: Parser, open: number): boolean {
  const close = p.closer(open);
  for (let at = p.at; at < close; at += 1) {
    if (p.isAt(at, ';') || p.isAt(at, '?')) return false;
    if (p.isAt(at, ':')) return true;
    at = Math.max(p.closer(at), at);
  }
  return false;
}

function parseRangeFor(p: Parser, start: Token, open: number, declaration: SimpleDeclaration | StructuredBinding | null): Statement {
  const range = p.is('{') ? parseInitList(p) : parseExpression(p);
  closeParen(p, open);
  const body = parseGoverned(p);
  const span = p.since(start);
  return declaration === null ? { kind: 'error', span } : { kind: 'range-for', declaration, range, body, span };
}

// ── Exceptions ──────────────────────────────────────────────────────────────────────────────────────────────────

type Handler = Extract<Statement, { readonly kind: 'try' }>['handlers'][number];

function parseBody(p: Parser, word: Token): Block {
  if (p.is('{')) return parseBlock(p);
  p.missing('expected-open', ' {', [], { text: '{', after: word.text });
  return { kind: 'block', statements: [], close: p.gap, span: p.gap };
}

/** Reads a try statement from its first word on. */
export function parseTry(p: Parser): Statement {
  const start = p.advance();
  const body = inBlock(p, () => parseBody(p, start));
  const handlers: Handler[] = [];
  if (start.text === '__try') {
    const flavour = p.is('__except') ? 'seh-except' : 'seh-finally';
    if (p.is('__except') || p.is('__finally')) handlers.push(inBlock(p, () => parseStructuredHandler(p)));
    else p.missing('expected-handler', '', [], { word: '__except' });
    return { kind: 'try', flavour, body, handlers, span: p.since(start) };
  }
  while (p.is('catch')) handlers.push(inBlock(p, () => parseCatch(p)));
  if (handlers.length === 0) p.missing('expected-handler', ' catch (...) {}', [], { word: 'catch' });
  return { kind: 'try', flavour: 'c++', body, handlers, span: p.since(start) };
}

function parseStructuredHandler(p: Parser): Handler {
  const word = p.advance();
  let filter: Expression | null = null;
  if (word.text === '__except') {
    const open = openParen(p, word);
    filter = parseExpression(p);
    closeParen(p, open);
  }
  return { declaration: null, filter, body: parseBody(p, word) };
}

function parseCatch(p: Parser): Handler {
  const word = p.advance();
  const open = openParen(p, word);
  const declaration = p.accept('...') ? null : parseParameter(p);
  closeParen(p, open);
  return { declaration, filter: null, body: parseBody(p, word) };
}
