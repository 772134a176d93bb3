/** Lambda expressions. */
import type { Expression } from '../ast.ts';
import { parseFunctionBody } from './declaration.ts';
import { bodyScope, parseFunction } from './declarator.ts';
import type { FunctionLayer } from './declarator.ts';
import { parseInitialiser, parseInitialiserValue } from './initialiser.ts';
import type { Parser } from './parser.ts';
import { skipTemplateArguments } from './specifiers.ts';

type Lambda = Extract<Expression, { readonly kind: 'lambda' }>;

export function parseLambda(p: Parser): Expression {
  const start = p.token;
  const { captures, captureDefault } = parseCaptures(p);
  if (p.is('<')) skipTemplateArguments(p);
  let mutable = false;
  let layer: FunctionLayer;
  const place = p.gap;
  if (p.is('(')) ({ layer, mutable } = parseFunction(p));
  else {
    layer = {
      kind: 'function',
      parameters: [],
      variadic: false,
      prototype: 'full',
      constant: false,
      volatile: false,
      objects: '',
      noexcept: null,
      virtuality: [],
      trailingReturn: null,
      span: place,
    };
  }
  const declarator = { name: null, layers: [layer], span: layer.span };
  const scope = bodyScope(p, declarator, null);
  // A block in a lambda ends by its own `}`, whatever is missing around it.
  const body = p.inScope(scope, () => parseFunctionBody(p, start));
  return { kind: 'lambda', captures, captureDefault, declarator, mutable, body, span: p.since(start) };
}

function parseCaptures(p: Parser): Pick<Lambda, 'captures' | 'captureDefault'> {
  const open = p.at;
  p.advance();
  const captures: Lambda['captures'][number][] = [];
  let captureDefault: Lambda['captureDefault'] = null;
  while (!p.is(']') && !p.isA('end')) {
    const before = p.at;
    const reference = p.accept('&');
    if (!reference && p.accept('=')) captureDefault = '=';
    else if (reference && (p.is(',') || p.is(']'))) captureDefault = '&';
    else if (p.accept('this')) captures.push({ byReference: false, name: null, initialiser: null });
    else if (p.is('*') && p.isAt(p.at + 1, 'this')) {
      const star = p.advance();
      p.advance();
      captures.push({ byReference: false, name: { text: '*this', span: p.since(star) }, initialiser: null });
    } else if (p.isA('identifier')) {
      const name = p.name();
      const initialised = p.accept('=');
      const written = initialised ? null : p.is('(') || p.is('{') ? parseInitialiser(p, false) : null;
      const initialiser = initialised
        ? parseInitialiserValue(p)
        : written?.kind === 'brace'
          ? written.list
          : written?.kind === 'paren'
            ? (written.arguments[0] ?? null)
            : null;
      captures.push({ byReference: reference, name, initialiser });
    }
    if (!p.accept(',') || p.at === before) break;
  }
  p.close(open, { wrong: 'expected-comma-or-close' });
  return { captures, captureDefault };
}
