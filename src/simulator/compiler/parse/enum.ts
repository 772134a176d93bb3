/** Enumerations. */
import type { EnumSpecifier, Name, TypeName, TypeSpecifier } from '../ast.ts';
import { parseTypeName } from './declarator.ts';
import { parseAssignment } from './expression.ts';
import { NameScope, VALUE } from './names.ts';
import type { Parser } from './parser.ts';
import { parseQualifier } from './qualified.ts';
import { skipAttributes } from './specifiers.ts';

/** Reads `enum E`, `enum class E : T {…}` and so on. */
export function parseEnum(p: Parser): { readonly type: TypeSpecifier; readonly members: NameScope } {
  const start = p.advance();
  const scoped = p.cpp && (p.accept('class') || p.accept('struct'));
  skipAttributes(p);
  const { path } = parseQualifier(p);
  if (path.length > 0) p.unsupported('qualified-enumerations', p.token);
  const name: Name | null = p.isA('identifier') ? p.name() : null;
  const members = new NameScope('class', p.scope);
  const known = name === null ? null : p.scope.findTag(name.text);
  if (name !== null && known === null) {
    p.scope.tags.set(name.text, members);
    if (p.cpp) p.scope.declare(name.text, { kind: 'type', members });
  }
  const underlying: TypeName | null = p.cpp && p.accept(':') ? parseTypeName(p) : null;
  const enumerators = p.is('{') ? parseEnumerators(p, scoped ? [known ?? members] : [p.scope, known ?? members]) : null;
  if (name === null && enumerators === null) p.error('expected-name-or-body', p.token, { data: { word: 'enum', found: p.found } });
  const definition: EnumSpecifier = { name, scoped, underlying, enumerators, span: p.since(start) };
  return { type: { kind: 'enum', definition, span: definition.span }, members: known ?? members };
}

function parseEnumerators(p: Parser, scopes: readonly NameScope[]): NonNullable<EnumSpecifier['enumerators']> {
  const open = p.at;
  p.advance();
  const enumerators: NonNullable<EnumSpecifier['enumerators']>[number][] = [];
  while (p.isA('identifier')) {
    const name = p.name();
    for (const scope of scopes) scope.declare(name.text, VALUE);
    skipAttributes(p);
    const value = p.accept('=') ? parseAssignment(p) : null;
    enumerators.push({ name, value });
    if (p.accept(',')) continue;
    if (!p.isA('identifier')) break;
    p.missing('expected-comma-between-enumerators', ',');
  }
  p.close(open, { wrong: 'expected-enumerator' });
  return enumerators;
}
