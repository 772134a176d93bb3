/** `namespace` and `using`. */
import type { Declaration, Name } from '../ast.ts';
import { spanOf } from '../token.ts';
import { parseDeclarations } from './declaration.ts';
import { parseTypeName } from './declarator.ts';
import { NameScope } from './names.ts';
import type { Parser } from './parser.ts';
import { lookUp, parseQualifiedName } from './qualified.ts';
import { skipAttributes } from './specifiers.ts';

function namespaceScope(p: Parser, name: Name | null): NameScope {
  const known = name === null ? null : p.scope.own(name.text);
  if (known?.kind === 'namespace') return known.members;
  const scope = new NameScope('namespace', p.scope);
  if (name === null) p.scope.uses.push(scope);
  else p.scope.declare(name.text, { kind: 'namespace', members: scope });
  return scope;
}

/** The present token is `namespace`, after an `inline` perhaps. */
export function parseNamespace(p: Parser, inline: boolean): Declaration {
  const start = p.advance();
  skipAttributes(p);
  const name = p.isA('identifier') ? p.name() : null;
  if (p.is('=')) {
    p.advance();
    const meaning = lookUp(p)?.meaning;
    const target = parseQualifiedName(p);
    if (name !== null && meaning?.kind === 'namespace') p.scope.declare(name.text, meaning);
    p.semicolon('expected-semicolon-after', { word: 'namespace' });
    if (name === null) return { kind: 'error', span: p.since(start) };
    return { kind: 'namespace-alias', name, target, span: p.since(start) };
  }
  const scope = namespaceScope(p, name);
  if (inline && !p.scope.uses.includes(scope)) p.scope.uses.push(scope);
  const members: Declaration[] = [];
  p.inScope(scope, () => {
    if (p.is('::')) {
      const innerInline = p.isAt(p.at + 1, 'inline');
      if (innerInline) p.advance();
      members.push(
        p.nested(
          () => parseNamespace(p, innerInline),
          (): Declaration => ({ kind: 'error', span: spanOf(start) }),
        ),
      );
    } else if (p.is('{')) {
      const open = p.at;
      p.advance();
      parseDeclarations(p, 'namespace', members);
      p.close(open);
    } else p.missing('expected-open', ' {', [], { text: '{', after: name?.text ?? 'namespace' });
  });
  return { kind: 'namespace', name, inline, members, span: p.since(start) };
}

export function parseUsing(p: Parser): Declaration {
  const start = p.advance();
  if (p.accept('namespace')) {
    const meaning = lookUp(p)?.meaning;
    const name = parseQualifiedName(p);
    if (meaning?.kind === 'namespace' && meaning.members !== p.scope) p.scope.uses.push(meaning.members);
    p.semicolon('expected-semicolon-after', { word: 'using namespace' });
    return { kind: 'using-namespace', name, span: p.since(start) };
  }
  if (p.accept('enum')) {
    const meaning = lookUp(p)?.meaning;
    const name = parseQualifiedName(p);
    if (meaning?.kind === 'type' && meaning.members !== null) p.scope.uses.push(meaning.members);
    p.semicolon('expected-semicolon-after', { word: 'using' });
    return { kind: 'using-enum', name, span: p.since(start) };
  }
  p.accept('typename');
  if (p.isA('identifier') && p.isAt(p.at + 1, '=')) {
    const name = p.name();
    p.advance();
    const { type, members } = parseAliased(p);
    p.scope.declare(name.text, { kind: 'type', members });
    p.semicolon('expected-semicolon-after', { word: 'using' });
    return { kind: 'alias', name, type, span: p.since(start) };
  }
  const meaning = lookUp(p)?.meaning ?? null;
  const name = parseQualifiedName(p);
  const inheritsConstructors = p.scope.kind === 'class' && name.path[name.path.length - 1]?.text === name.name.text;
  if (meaning !== null && !inheritsConstructors) p.scope.declare(name.name.text, meaning);
  p.semicolon('expected-semicolon-after', { word: 'using' });
  return { kind: 'using', name, span: p.since(start) };
}

function parseAliased(p: Parser): { readonly type: ReturnType<typeof parseTypeName>; readonly members: NameScope | null } {
  const meaning = p.isA('identifier') || p.is('::') ? lookUp(p)?.meaning : null;
  const type = parseTypeName(p);
  return { type, members: meaning?.kind === 'type' && type.declarator.layers.length === 0 ? meaning.members : null };
}
