/** Expressions, by precedence climbing: assignment and conditional, binary operators, prefix and postfix operators. */
import type { AssignOperator, BinaryOperator, Expression, PostfixOperator, UnaryOperator } from '../ast.ts';
import { spanOf, spanning } from '../token.ts';
import type { Token } from '../token.ts';
import { beginsType, holdsTypeId } from './ambiguity.ts';
import { parseOperatorName, parseTypeName } from './declarator.ts';
import { parseDelete, parseNew } from './allocation.ts';
import { parseArguments, parseInitialiserValue, parseInitList } from './initialiser.ts';
import type { Parser } from './parser.ts';
import { parsePrimary } from './primary.ts';
import { parseQualifiedName, simpleName } from './qualified.ts';

const BINARY: ReadonlyMap<string, { readonly operator: BinaryOperator; readonly precedence: number }> = new Map(
  (
    [
      ['||'],
      ['&&'],
      ['|'],
      ['^'],
      ['&'],
      ['==', '!='],
      ['<', '>', '<=', '>='],
      ['<=>'],
      ['<<', '>>'],
      ['+', '-'],
      ['*', '/', '%'],
      ['.*', '->*'],
    ] satisfies readonly (readonly BinaryOperator[])[]
  ).flatMap((operators, level) => operators.map((operator) => [operator, { operator, precedence: level + 1 }] as const)),
);

const ASSIGN: ReadonlyMap<string, AssignOperator> = new Map(
  (['=', '*=', '/=', '%=', '+=', '-=', '<<=', '>>=', '&=', '^=', '|='] satisfies readonly AssignOperator[]).map((text) => [text, text]),
);

const PREFIX: ReadonlyMap<string, UnaryOperator> = new Map(
  (['+', '-', '!', '~', '*', '&', '++', '--'] satisfies readonly UnaryOperator[]).map((text) => [text, text]),
);

export const errorAt = (p: Parser): Expression => ({ kind: 'error', span: spanOf(p.token) });

/** Reports that an expression should stand here, and reads nothing. */
export function expectedExpression(p: Parser): Expression {
  p.error('expected-expression', p.token, { data: { found: p.found } });
  return errorAt(p);
}

/** A full expression, commas included. */
export function parseExpression(p: Parser): Expression {
  let left = parseAssignment(p);
  while (p.is(',')) {
    const operator = p.advance();
    const right = parseAssignment(p);
    left = { kind: 'binary', operator: ',', left, right, operatorSpan: spanOf(operator), span: spanning(left.span, right.span) };
  }
  return left;
}

/** An expression without commas. */
export function parseAssignment(p: Parser): Expression {
  return p.nested(
    () => parseAssignmentHere(p),
    () => errorAt(p),
  );
}

function parseAssignmentHere(p: Parser): Expression {
  if (p.is('throw')) return parseThrow(p);
  if (p.is('co_yield') || p.is('co_await')) {
    p.unsupported('coroutines', p.token);
    p.advance();
  }
  const left = parseBinary(p, 1);
  if (p.is('?')) return parseConditional(p, left);
  const operator = p.isA('punctuator') ? ASSIGN.get(p.token.text) : undefined;
  if (operator === undefined) return left;
  const operatorSpan = spanOf(p.advance());
  const right = parseInitialiserValue(p);
  return { kind: 'assign', operator, left, right, operatorSpan, span: spanning(left.span, right.span) };
}

function parseThrow(p: Parser): Expression {
  const start = p.advance();
  const alone = p.isA('end') || p.is(';') || p.is(')') || p.is(',') || p.is(':') || p.is('}');
  const operand = alone ? null : parseAssignment(p);
  return { kind: 'throw', operand, span: p.since(start) };
}

function parseConditional(p: Parser, condition: Expression): Expression {
  const question = p.advance();
  const then = p.is(':') ? null : parseExpression(p);
  if (!p.accept(':')) {
    const notes = [{ code: 'to-match', data: { text: '?' }, span: spanOf(question) }];
    p.missing('expected-colon', ' :', notes, { after: '?' });
    return condition;
  }
  const otherwise = parseAssignment(p);
  return { kind: 'conditional', condition, then, otherwise, span: spanning(condition.span, otherwise.span) };
}

/** Operators of at least precedence `least` (1 is `||`), left to right. */
export function parseBinary(p: Parser, least: number): Expression {
  let left = parseUnary(p);
  for (;;) {
    const { token } = p;
    if (token.kind !== 'punctuator') return left;
    const found = BINARY.get(token.text);
    if (found === undefined || found.precedence < least) return left;
    const operatorSpan = spanOf(p.advance());
    const right = parseBinary(p, found.precedence + 1);
    left = { kind: 'binary', operator: found.operator, left, right, operatorSpan, span: spanning(left.span, right.span) };
  }
}

/** Prefix operators and casts. */
export function parseUnary(p: Parser): Expression {
  const { token } = p;
  if (token.kind === 'punctuator') {
    const operator = PREFIX.get(token.text);
    if (operator !== undefined) {
      p.advance();
      const operand = parseOperand(p);
      return { kind: 'unary', operator, operand, operatorSpan: spanOf(token), span: spanning(token, operand.span) };
    }
    if (token.text === '(' && holdsTypeId(p, p.at)) return parseCast(p);
    if (token.text === '&&' && p.peek().kind === 'identifier') {
      p.unsupported('label-addresses', token);
      p.at += 2;
      return { kind: 'error', span: p.since(token) };
    }
    if (token.text === '::' && (p.isAt(p.at + 1, 'new') || p.isAt(p.at + 1, 'delete'))) {
      p.advance();
      return p.is('new') ? parseNew(p, token) : parseDelete(p, token);
    }
  } else if (token.kind === 'keyword') {
    switch (token.text) {
      case 'sizeof':
      case 'alignof':
      case '_Alignof':
      case '__alignof':
        return parseSizeof(p);
      case 'new':
        return parseNew(p, null);
      case 'delete':
        return parseDelete(p, null);
      case '__extension__':
        p.advance();
        return parseOperand(p);
      default:
    }
  }
  return parsePostfix(p, parsePrimary(p));
}

/** What a prefix operator applies to, one level deeper. */
export function parseOperand(p: Parser): Expression {
  return p.nested(
    () => parseUnary(p),
    () => errorAt(p),
  );
}

function parseCast(p: Parser): Expression {
  const start = p.token;
  const open = p.at;
  p.advance();
  const type = parseTypeName(p);
  p.close(open);
  if (p.is('{')) {
    const list = parseInitList(p);
    return parsePostfix(p, { kind: 'compound-literal', type, list, span: p.since(start) });
  }
  const operand = parseOperand(p);
  return { kind: 'cast', type, operand, span: spanning(start, operand.span) };
}

function parseSizeof(p: Parser): Expression {
  const start = p.advance();
  const kind = start.text === 'sizeof' ? 'sizeof' : 'alignof';
  const open = p.at;
  if (p.is('...')) {
    p.unsupported('templates', p.token);
    p.advance();
  }
  if (p.is('(') && holdsTypeId(p, open) && !p.isAt(p.closer(open) + 1, '{')) {
    p.advance();
    const type = parseTypeName(p);
    p.close(open);
    return { kind, operand: type, ofType: true, span: p.since(start) };
  }
  if (beginsType(p) && !p.isAt(open + 1, '(') && !p.isAt(open + 1, '{')) {
    p.error('sizeof-type-needs-parens', p.token, { data: { name: p.found } });
    const type = parseTypeName(p);
    return { kind, operand: type, ofType: true, span: p.since(start) };
  }
  const operand = parseOperand(p);
  return { kind, operand, ofType: false, span: p.since(start) };
}

/** Calls, subscripts, members and `++` after `object`. */
export function parsePostfix(p: Parser, object: Expression): Expression {
  for (;;) {
    const { token } = p;
    if (token.kind !== 'punctuator') return object;
    switch (token.text) {
      case '(': {
        const { arguments: found, close } = parseArguments(p);
        object = { kind: 'call', callee: object, arguments: found, close, span: spanning(object.span, close) };
        break;
      }
      case '[':
        object = parseSubscript(p, object);
        break;
      case '.':
      case '->':
        object = parseMember(p, object, token);
        break;
      case '++':
      case '--': {
        const operator: PostfixOperator = token.text;
        const operatorSpan = spanOf(p.advance());
        object = { kind: 'postfix', operator, operand: object, operatorSpan, span: spanning(object.span, operatorSpan) };
        break;
      }
      default:
        return object;
    }
  }
}

function parseSubscript(p: Parser, object: Expression): Expression {
  const open = p.at;
  p.advance();
  const index = p.is('{') ? parseInitList(p) : parseExpression(p);
  const close = p.close(open);
  return { kind: 'subscript', object, index, span: spanning(object.span, close) };
}

function parseMember(p: Parser, object: Expression, operator: Token): Expression {
  p.advance();
  if (p.accept('template')) p.unsupported('templates', p.previous);
  const start = p.token;
  const arrow = operator.text === '->';
  const operatorSpan = spanOf(operator);
  if (p.is('~') && p.peek().kind === 'identifier') {
    p.advance();
    const of = p.advance();
    const name = simpleName({ text: `~${of.text}`, span: p.since(start) });
    return { kind: 'member', object, arrow, name, operatorSpan, span: spanning(object.span, name.span) };
  }
  if (p.is('operator')) {
    const name = simpleName(parseOperatorName(p).name);
    return { kind: 'member', object, arrow, name, operatorSpan, span: spanning(object.span, name.span) };
  }
  const name = parseQualifiedName(p, 'expected-member-name');
  if (name.name.text === '') return { kind: 'error', span: spanning(object.span, operatorSpan) };
  return { kind: 'member', object, arrow, name, operatorSpan, span: spanning(object.span, name.span) };
}
