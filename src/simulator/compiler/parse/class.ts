/** Classes, structures and unions. */
import type { Access, ClassSpecifier, Declaration, Member, QualifiedName, TypeSpecifier } from '../ast.ts';
import { parseDeclarationInto } from './declaration.ts';
import { NameScope } from './names.ts';
import type { Parser } from './parser.ts';
import { lookUp, parseQualifiedName } from './qualified.ts';
import { parseClassAttributes, skipAttributes, skipTemplateArguments } from './specifiers.ts';

type ClassType = { readonly type: TypeSpecifier; readonly members: NameScope };

/** Reads `struct S`, `class C final : public B {…}`. */
export function parseClass(p: Parser): ClassType {
  const start = p.advance();
  const key: ClassSpecifier['key'] = start.text === 'class' ? 'class' : start.text === 'union' ? 'union' : 'struct';
  const before = parseClassAttributes(p);
  skipAttributes(p);
  let name: QualifiedName | null = null;
  let home: NameScope = p.scope;
  if (p.isA('identifier') || p.is('::')) {
    home = lookUp(p)?.scope ?? p.scope;
    name = parseQualifiedName(p);
    if (p.is('<') && p.inSystemHeader(start)) name = familyMember(p, name);
    else if (p.is('<')) skipTemplateArguments(p);
  }
  const final = p.cpp && p.token.text === 'final' && (p.isAt(p.at + 1, '{') || p.isAt(p.at + 1, ':'));
  if (final) p.advance();
  const defined = p.is('{') || (p.cpp && p.is(':') && p.tokenAt(p.at + 1).kind !== 'number');
  const scope = classScope(p, name, home, defined);
  let bases: ClassSpecifier['bases'] = [];
  let members: readonly Member[] | null = null;
  const { pack } = p;
  if (defined) {
    if (p.is(':')) bases = parseBases(p, scope);
    if (p.is('{')) members = parseMembers(p, key, scope);
    else p.missing('expected-open', '{', [], { text: '{', after: start.text });
  } else if (name === null) p.error('expected-name-or-body', p.token, { data: { word: start.text, found: p.found } });
  const after = defined && p.is('__attribute__') ? parseClassAttributes(p) : { alignments: [], packed: false };
  const definition: ClassSpecifier = {
    key,
    name,
    final,
    bases,
    members,
    alignments: [...before.alignments, ...after.alignments],
    pack: before.packed || after.packed ? 1 : pack,
    span: p.since(start),
  };
  return { type: { kind: 'class', definition, span: definition.span }, members: scope };
}

/** `numeric_limits<int>` in a system header: that is the class's name. */
function familyMember(p: Parser, { name, span }: QualifiedName): QualifiedName {
  const words: string[] = [];
  p.families.add(name.text);
  for (p.advance(); !p.is('>') && !p.isA('end');) words.push(p.advance().text);
  p.advance();
  return { global: false, path: [], name: { text: `${name.text}<${words.join(' ')}>`, span: name.span }, span };
}

/** The scope of the class's members: that of an earlier declaration where there is one, else a new one, made known by name. */
function classScope(p: Parser, name: QualifiedName | null, home: NameScope, defined: boolean): NameScope {
  const text = name?.name.text ?? '';
  if (text === '') return new NameScope('class', home);
  const own = home.tags.get(text) ?? (defined || p.is(';') ? undefined : p.scope.findTag(text));
  if (own !== undefined && own !== null) return own;
  const scope = new NameScope('class', home, text);
  let at = home;
  // A mere mention in a class or parameter list declares the class around it.
  if (!defined && !p.is(';')) while (at.kind === 'class' && at.parent !== null) at = at.parent;
  at.tags.set(text, scope);
  if (p.cpp) {
    at.declare(text, { kind: 'type', members: scope });
    scope.declare(text, { kind: 'type', members: scope });
  }
  return scope;
}

function parseBases(p: Parser, scope: NameScope): ClassSpecifier['bases'] {
  p.advance();
  const bases: ClassSpecifier['bases'][number][] = [];
  for (;;) {
    const start = p.token;
    let access: Access | null = null;
    let virtual = false;
    for (;;) {
      skipAttributes(p);
      if (p.accept('virtual')) virtual = true;
      else if (p.is('public') || p.is('protected') || p.is('private')) access = accessOf(p.advance().text);
      else break;
    }
    const meaning = lookUp(p)?.meaning;
    if (meaning?.kind === 'type' && meaning.members !== null && meaning.members !== scope) scope.uses.push(meaning.members);
    const name = parseQualifiedName(p, 'expected-base-class');
    if (p.is('<')) skipTemplateArguments(p);
    bases.push({ access, virtual, name, span: p.since(start) });
    if (!p.accept(',')) return bases;
  }
}

const accessOf = (word: string): Access => (word === 'public' ? 'public' : word === 'protected' ? 'protected' : 'private');

function parseMembers(p: Parser, key: ClassSpecifier['key'], scope: NameScope): readonly Member[] {
  const members: Member[] = [];
  const open = p.at;
  p.nested(
    () => {
      p.advance();
      p.classDepth += 1;
      p.inScope(scope, () => parseMemberList(p, key === 'class' ? 'private' : 'public', members));
      p.close(open);
      p.classDepth -= 1;
    },
    () => undefined,
  );
  if (p.classDepth === 0) for (const parse of p.deferred.splice(0)) parse();
  return members;
}

function parseMemberList(p: Parser, initial: Access, members: Member[]): void {
  let access = initial;
  while (!p.is('}') && !p.isA('end')) {
    const before = p.at;
    if (p.cpp && (p.is('public') || p.is('protected') || p.is('private'))) {
      access = accessOf(p.advance().text);
      if (!p.accept(':')) p.missing('expected-colon', ':', [], { after: access });
      continue;
    }
    const found: Declaration[] = [];
    parseDeclarationInto(p, 'class', found);
    for (const declaration of found) members.push({ access, declaration });
    if (p.at === before) p.advance();
  }
}
