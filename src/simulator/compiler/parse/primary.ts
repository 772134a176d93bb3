/** Primary expressions: literals, names, parentheses, `T(…)`, named casts and the words that look like calls. */
import type { CastWord, Expression, TypeName } from '../ast.ts';
import { spanOf } from '../token.ts';
import { beginsType, holdsTypeId, skipTypeId } from './ambiguity.ts';
import { parseDeclarator, parseOperatorName, parseTypeName } from './declarator.ts';
import { errorAt, expectedExpression, parseAssignment, parseExpression } from './expression.ts';
import { parseArguments, parseInitList } from './initialiser.ts';
import { BUILTIN_WORDS } from './keyword.ts';
import { parseLambda } from './lambda.ts';
import type { Parser } from './parser.ts';
import { lookUp, parseQualifiedName, parseQualifier, simpleName, templateArgumentsEnd } from './qualified.ts';
import { parseSpecifiers, skipBrackets, skipTemplateArguments } from './specifiers.ts';
import { parseCharacter, parseNumber, parseString } from './string.ts';

const CAST_WORDS: ReadonlyMap<string, CastWord> = new Map(
  (['static_cast', 'reinterpret_cast', 'const_cast', 'dynamic_cast'] satisfies readonly CastWord[]).map((word) => [word, word]),
);

export function parsePrimary(p: Parser): Expression {
  const { token } = p;
  switch (token.kind) {
    case 'number':
      return parseNumber(p);
    case 'character':
      return parseCharacter(p);
    case 'string':
      return parseString(p);
    case 'identifier':
      return parseName(p);
    case 'keyword':
      return parseWord(p);
    default:
  }
  if (token.text === '(') return parseParenthesised(p);
  if (token.text === '[' && p.cpp) return parseLambda(p);
  if (token.text === '::' && (p.peek().kind === 'identifier' || p.peek().text === 'operator')) return parseName(p);
  return expectedExpression(p);
}

function parseParenthesised(p: Parser): Expression {
  const start = p.token;
  const open = p.at;
  if (p.isAt(open + 1, '{')) {
    p.unsupported('statement-expressions', start);
    skipBrackets(p);
    return { kind: 'error', span: p.since(start) };
  }
  p.advance();
  const inner = parseExpression(p);
  p.close(open);
  return { kind: 'paren', inner, span: p.since(start) };
}

/** A keyword that may begin an expression. */
function parseWord(p: Parser): Expression {
  const { token } = p;
  const span = spanOf(token);
  const cast = CAST_WORDS.get(token.text);
  if (cast !== undefined) return parseNamedCast(p, cast);
  if (BUILTIN_WORDS.has(token.text) || token.text === 'decltype' || token.text === 'typename') return parseConstruct(p);
  switch (token.text) {
    case 'true':
    case 'false':
      p.advance();
      return { kind: 'boolean', value: token.text === 'true', span };
    case 'nullptr':
    case 'this':
      p.advance();
      return { kind: token.text, span };
    case '_Generic':
      return parseGeneric(p);
    case 'operator': {
      const name = simpleName(parseOperatorName(p).name);
      return { kind: 'name', name, span: name.span };
    }
    case 'typeid':
      return parseTypeid(p);
    case 'noexcept': {
      p.advance();
      const open = p.at;
      if (!p.accept('(')) {
        p.missing('expected-open', '(', [], { text: '(', after: token.text });
        return errorAt(p);
      }
      const operand = parseExpression(p);
      p.close(open);
      return { kind: 'noexcept', operand, span: p.since(token) };
    }
    case 'requires':
    case 'co_await':
      p.unsupported(token.text, token);
      p.advance();
      skipBrackets(p);
      return { kind: 'error', span: p.since(token) };
    default:
      return expectedExpression(p);
  }
}

function parseTypeid(p: Parser): Expression {
  const start = p.advance();
  const open = p.at;
  if (!p.accept('(')) {
    p.missing('expected-open', '(', [], { text: '(', after: start.text });
    return errorAt(p);
  }
  const operand = holdsTypeId(p, open) ? parseTypeName(p) : parseExpression(p);
  p.close(open);
  return { kind: 'typeid', operand, span: p.since(start) };
}

function parseNamedCast(p: Parser, word: CastWord): Expression {
  const start = p.advance();
  if (!p.accept('<')) {
    p.missing('expected-open', '<', [], { text: '<', after: word });
    return errorAt(p);
  }
  const type = parseTypeName(p);
  if (!p.accept('>')) p.missing('expected-close', '>', [], { text: '>', open: '<' });
  const open = p.at;
  if (!p.accept('(')) {
    p.missing('expected-open', '(', [], { text: '(', after: '>' });
    return { kind: 'error', span: p.since(start) };
  }
  const operand = parseExpression(p);
  p.close(open);
  return { kind: 'named-cast', word, type, operand, span: p.since(start) };
}

/** `T(a)` or `T{a}`, where T is one word or name. */
function parseConstruct(p: Parser): Expression {
  const start = p.token;
  const { specifiers } = parseSpecifiers(p);
  const place = spanOf(start);
  const type = { specifiers, declarator: { name: null, layers: [], span: { ...place, start: place.end } }, span: p.since(start) };
  if (p.is('(') && p.cpp) {
    const { arguments: found } = parseArguments(p);
    return { kind: 'construct', type, arguments: found, braced: false, span: p.since(start) };
  }
  if (p.is('{') && p.cpp) {
    const list = parseInitList(p);
    return { kind: 'construct', type, arguments: [list], braced: true, span: p.since(start) };
  }
  // What follows may still be a declarator, as in `f(int x)` written for a call.
  p.error('unexpected-type-name', start, { data: { name: start.text } });
  if (p.is('(')) skipBrackets(p);
  else if (p.is('*') || p.is('&') || p.isA('identifier')) parseDeclarator(p, 'either', 'initialiser');
  return { kind: 'error', span: p.since(start) };
}

function parseName(p: Parser): Expression {
  const start = p.token;
  if (p.isAt(p.at + 1, '(')) {
    if (start.text === 'offsetof' || start.text === '__builtin_offsetof') return parseOffsetof(p);
    if (start.text === 'va_arg' || start.text === '__builtin_va_arg') return parseVaArg(p);
  }
  const found = lookUp(p);
  if (found?.meaning?.kind === 'type') return parseConstruct(p);
  if (found?.meaning?.kind === 'template') {
    p.at = found.end;
    if (p.is('<') && templateArgumentsEnd(p, p.at) >= 0) skipTemplateArguments(p);
    return { kind: 'error', span: p.since(start) };
  }
  if (found === null || p.isAt(found.end, '::')) {
    // `C::operator=` or `C::~C`
    const { global, path } = parseQualifier(p);
    if (p.is('operator')) {
      const { name } = parseOperatorName(p);
      const span = p.since(start);
      return { kind: 'name', name: { global, path, name, span }, span };
    }
    p.error('expected-name', p.token, { data: { found: p.found } });
    return { kind: 'error', span: p.since(start) };
  }
  if (found.meaning === null && p.isAt(found.end, '<') && beginsType(p, found.end + 1) && templateArgumentsEnd(p, found.end) >= 0) {
    p.at = found.end;
    skipTemplateArguments(p);
    return { kind: 'error', span: p.since(start) };
  }
  const name = parseQualifiedName(p);
  const close = found.meaning?.kind === 'value' && p.cpp && p.is('<') ? skipTypeId(p, p.at + 1) : -1;
  if (close < 0 || !p.isAt(close, '>') || !(p.isAt(close + 1, '(') || p.isAt(close + 1, ')')))
    return { kind: 'name', name, span: name.span };
  p.advance();
  const argument = parseTypeName(p);
  p.at = close + 1;
  const span = p.since(start);
  return { kind: 'name', name: { ...name, name: { ...name.name, argument, span }, span }, span };
}

function parseOffsetof(p: Parser): Expression {
  const start = p.advance();
  const open = p.at;
  p.advance();
  const type = parseTypeName(p);
  if (!p.accept(',')) p.missing('expected-comma-or-close', ',', [], { text: ',', found: p.found });
  const first = parseQualifiedName(p, 'expected-member-name');
  let path: Expression = { kind: 'name', name: first, span: first.span };
  while (p.is('.') || p.is('[')) {
    const bracket = p.at;
    const operator = p.advance();
    if (operator.text === '[') {
      const index = parseExpression(p);
      path = { kind: 'subscript', object: path, index, span: p.since(start) };
      p.close(bracket);
    } else {
      const name = parseQualifiedName(p, 'expected-member-name');
      path = { kind: 'member', object: path, arrow: false, name, operatorSpan: spanOf(operator), span: p.since(start) };
    }
  }
  p.close(open);
  return { kind: 'offsetof', type, path, span: p.since(start) };
}

/** `_Generic(e, int: a, default: b)`. */
function parseGeneric(p: Parser): Expression {
  const start = p.advance();
  const open = p.at;
  if (!p.accept('(')) {
    p.missing('expected-open', '(', [], { text: '(', after: start.text });
    return { kind: 'error', span: p.since(start) };
  }
  const operand = parseAssignment(p);
  const choices: { readonly type: TypeName | null; readonly value: Expression }[] = [];
  while (p.accept(',')) {
    const type = p.accept('default') ? null : parseTypeName(p);
    if (!p.accept(':')) p.missing('expected-colon', ':');
    choices.push({ type, value: parseAssignment(p) });
  }
  p.close(open, { wrong: 'expected-comma-or-close' });
  return { kind: 'generic', operand, choices, span: p.since(start) };
}

function parseVaArg(p: Parser): Expression {
  const start = p.advance();
  const open = p.at;
  p.advance();
  const list = parseAssignment(p);
  if (!p.accept(',')) p.missing('expected-comma-or-close', ',', [], { text: ',', found: p.found });
  const type = parseTypeName(p);
  p.close(open);
  return { kind: 'va-arg', list, type, span: p.since(start) };
}
