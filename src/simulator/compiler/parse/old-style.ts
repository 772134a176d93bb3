/** Function definitions as C was written before 1989: `int f(a, b) int a; char *b; {…}`. */
import type { Declarator, DeclarationSpecifiers, Parameter } from '../ast.ts';
import { spanOf } from '../token.ts';
import type { Token } from '../token.ts';
import { beginsType } from './ambiguity.ts';
import { parseSimple } from './declaration.ts';
import type { Parser } from './parser.ts';
import { simpleName } from './qualified.ts';

/** Whether the `(` at `open` holds bare names, with a body or the names' declarations after it. The parser stands behind it. */
export function namesParameters(p: Parser, open: number): boolean {
  const close = p.closer(open);
  if (p.cpp || close < 0 || !p.isA('identifier') || beginsType(p)) return false;
  for (let at = open + 1; at < close; at += 2)
    if (p.tokenAt(at).kind !== 'identifier' || !(at + 1 === close || p.isAt(at + 1, ','))) return false;
  return p.isAt(close + 1, '{') || beginsType(p, close + 1);
}

/** Reads the names, the `)` and the declarations before the body; a name without one is an int. */
export function parseOldParameters(p: Parser, open: number): readonly Parameter[] {
  const names: Token[] = [];
  while (p.isA('identifier')) {
    names.push(p.advance());
    p.accept(',');
  }
  p.close(open);
  const declared = new Map<string, Parameter>();
  while (!p.is('{') && !p.isA('end')) {
    const before = p.at;
    const declaration = parseSimple(p, 'block');
    if (declaration.kind === 'simple') {
      for (const { declarator, span } of declaration.declarators) {
        const { name } = declarator;
        if (name === null) continue;
        if (!names.some((one) => one.text === name.name.text))
          p.error('declares-no-parameter', name.span, { data: { name: name.name.text } });
        declared.set(name.name.text, { specifiers: declaration.specifiers, declarator, defaultValue: null, span });
      }
    }
    p.semicolon('expected-semicolon-after-declaration');
    if (p.at === before) break;
  }
  return names.map((name) => declared.get(name.text) ?? plainInt(p, name));
}

const plainInt = (p: Parser, token: Token): Parameter => {
  const span = spanOf(token);
  const specifiers: DeclarationSpecifiers = {
    type: { kind: 'builtin', words: ['int'], span },
    constant: false,
    volatile: false,
    storage: [],
    inline: false,
    constexpr: false,
    virtual: false,
    explicit: false,
    friend: false,
    alignments: [],
    linkage: p.linkage,
    span,
  };
  const declarator: Declarator = { name: simpleName({ text: token.text, span }), layers: [], span };
  p.reporter.warning('implicit-int', span, { data: { name: token.text } });
  return { specifiers, declarator, defaultValue: null, span };
};
