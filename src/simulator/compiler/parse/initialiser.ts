/** Initialisers: `= e`, `(a, b)`, `{.x = 1}`. */
import type { Designator, Expression, Initialiser, InitList } from '../ast.ts';
import { parseAssignment, parseExpression } from './expression.ts';
import type { Parser } from './parser.ts';

/** An expression or `{…}`, as may follow `=` or stand in a list. */
export const parseInitialiserValue = (p: Parser): Expression => (p.is('{') ? parseInitList(p) : parseAssignment(p));

export function parseInitList(p: Parser): InitList {
  const start = p.token;
  return p.nested<InitList>(
    () => {
      const open = p.at;
      p.advance();
      const items: InitList['items'][number][] = [];
      while (!p.is('}') && !p.isA('end')) {
        const designators = parseDesignators(p);
        items.push({ designators, value: parseInitialiserValue(p) });
        if (!p.accept(',')) break;
      }
      p.close(open, { wrong: 'expected-comma-or-close' });
      return { kind: 'init-list', items, span: p.since(start) };
    },
    () => ({ kind: 'init-list', items: [], span: p.since(start) }),
  );
}

function parseDesignators(p: Parser): readonly Designator[] {
  const designators: Designator[] = [];
  for (;;) {
    if (p.is('.') && p.peek().kind === 'identifier') {
      p.advance();
      designators.push({ kind: 'field', name: p.name() });
    } else if (p.is('[') && (!p.cpp || p.isAt(p.closer(p.at) + 1, '='))) {
      const open = p.at;
      p.advance();
      designators.push({ kind: 'index', index: parseExpression(p) });
      if (p.is('...')) {
        p.unsupported('range-designators', p.token);
        p.advance();
        parseExpression(p);
      }
      p.close(open);
    } else break;
  }
  if (designators.length > 0 && !p.accept('=') && !p.is('{')) p.missing('expected-equals', ' =');
  return designators;
}

/** Reads `(a, b)`; also answers where the closing parenthesis stands. */
export function parseArguments(p: Parser): { readonly arguments: readonly Expression[]; readonly close: ReturnType<Parser['close']> } {
  const open = p.at;
  p.advance();
  const found: Expression[] = [];
  while (!p.is(')') && !p.isA('end')) {
    const before = p.at;
    found.push(parseInitialiserValue(p));
    if (p.is('...')) {
      p.unsupported('templates', p.token);
      p.advance();
    }
    if (!p.accept(',') || p.at === before) break;
    if (p.is(')')) p.error('expected-expression', p.token, { data: { found: p.found } });
  }
  return { arguments: found, close: p.close(open, { wrong: 'expected-comma-or-close' }) };
}

/** Reads the initialiser after a declarator; null when there is none. `callable` when the declarator is a function's. */
export function parseInitialiser(p: Parser, callable: boolean): Initialiser | null {
  const start = p.token;
  if (p.accept('=')) {
    if (callable && p.cpp) {
      if (p.accept('default')) return { kind: 'default', span: p.since(start) };
      if (p.accept('delete')) return { kind: 'delete', span: p.since(start) };
      if (p.token.text === '0') {
        p.advance();
        return { kind: 'pure', span: p.since(start) };
      }
    }
    const value = parseInitialiserValue(p);
    return { kind: 'assign', value, span: p.since(start) };
  }
  if (p.is('(')) return { kind: 'paren', arguments: parseArguments(p).arguments, span: p.since(start) };
  if (p.is('{') && p.cpp) {
    const list = parseInitList(p);
    return { kind: 'brace', list, span: p.since(start) };
  }
  return null;
}
