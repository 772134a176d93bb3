/** Declarators: what stands around a name, or where a name would stand: `*argv[]`, `(WINAPI *f)(int)`. */
import type { Declarator, DeclaratorLayer, Name, ObjectCategory, Parameter, QualifiedName, TypeName } from '../ast.ts';
import { spanOf } from '../token.ts';
import type { Span } from '../source.ts';
import { beginsType, meansParameters, memberPointerEnd, opensDeclarator } from './ambiguity.ts';
import type { Naming } from './ambiguity.ts';
import { parseAssignment } from './expression.ts';
import { parseInitialiserValue } from './initialiser.ts';
import { namesParameters, parseOldParameters } from './old-style.ts';
import { NameScope, VALUE } from './names.ts';
import type { Parser } from './parser.ts';
import { lookUp, parseQualifiedName, parseQualifier } from './qualified.ts';
import { parseSpecifiers, skipAttributes, skipBrackets } from './specifiers.ts';
import type { Specifiers } from './specifiers.ts';

export interface ParsedDeclarator {
  readonly declarator: Declarator;
  /** The class or namespace before the `::` of the name, in whose scope the rest stands. */
  readonly scope: NameScope | null;
  readonly conversion: Conversion | null;
}

/** The type that a conversion function converts to. */
export interface Conversion {
  readonly specifiers: Specifiers;
  readonly layers: readonly DeclaratorLayer[];
}

/** What a `(` after the name begins: parameters always, or parameters only when they read as such, else an initialiser. */
export type AfterName = 'parameters' | 'initialiser';

export type FunctionLayer = Extract<DeclaratorLayer, { readonly kind: 'function' }>;

interface Direct {
  readonly name: QualifiedName | null;
  readonly layers: DeclaratorLayer[];
  readonly scope: NameScope | null;
  readonly conversion: Conversion | null;
}

export function parseDeclarator(p: Parser, naming: Naming, afterName: AfterName = 'parameters'): ParsedDeclarator {
  const start = p.token;
  const from = p.at;
  const leading = p.takeMarks();
  const { name, layers, scope, conversion } = parsePart(p, naming, afterName);
  const marks = new Set([...leading, ...p.takeMarks()]);
  const span = p.at > from ? p.since(start) : { file: start.file, start: start.start, end: start.start };
  return { declarator: { name, layers, marks, span }, scope, conversion };
}

function parsePart(p: Parser, naming: Naming, afterName: AfterName): Direct {
  return p.nested(
    () => {
      const pointers = parsePointers(p);
      const direct = parseDirect(p, naming, afterName);
      for (let index = pointers.length - 1; index >= 0; index -= 1) {
        const pointer = pointers[index];
        if (pointer !== undefined) direct.layers.push(pointer);
      }
      return direct;
    },
    () => ({ name: null, layers: [], scope: null, conversion: null }),
  );
}

/** `*`, `&`, `&&` and `C::*` with their qualifiers, in the order written. */
export function parsePointers(p: Parser): DeclaratorLayer[] {
  const layers: DeclaratorLayer[] = [];
  for (;;) {
    skipAttributes(p);
    const start = p.token;
    const member = memberPointerEnd(p, p.at);
    if (member >= 0) {
      const cls = parseQualifiedName(p);
      p.at = member;
      const { constant } = parseQualifiers(p);
      layers.push({ kind: 'member-pointer', class: cls, constant, span: p.since(start) });
    } else if (p.accept('*')) {
      const { constant, volatile } = parseQualifiers(p);
      layers.push({ kind: 'pointer', constant, volatile, span: p.since(start) });
    } else if (p.cpp && (p.is('&') || p.is('&&'))) {
      const rvalue = p.advance().text === '&&';
      layers.push({ kind: 'reference', rvalue, span: spanOf(start) });
    } else return layers;
  }
}

function parseQualifiers(p: Parser): { readonly constant: boolean; readonly volatile: boolean } {
  let constant = false;
  let volatile = false;
  for (;;) {
    skipAttributes(p);
    if (p.accept('const')) constant = true;
    else if (p.accept('volatile')) volatile = true;
    else return { constant, volatile };
  }
}

function parseDirect(p: Parser, naming: Naming, afterName: AfterName): Direct {
  skipAttributes(p);
  let direct: Direct;
  const open = p.at;
  if (p.is('(') && opensDeclarator(p, open, naming)) {
    p.advance();
    direct = parsePart(p, naming, afterName);
    p.close(open);
  } else if (naming !== 'abstract' && beginsName(p)) direct = parseDeclaratorName(p);
  else {
    if (naming === 'named') p.error('expected-declarator', p.token, { data: { found: p.found } });
    direct = { name: null, layers: [], scope: null, conversion: null };
  }
  if (direct.scope === null) parseSuffixes(p, direct.layers, afterName);
  else {
    const inside = new NameScope('block', p.scope);
    inside.uses.push(direct.scope);
    p.inScope(inside, () => parseSuffixes(p, direct.layers, afterName));
  }
  if (direct.conversion !== null) direct.layers.push(...direct.conversion.layers);
  return direct;
}

const beginsName = (p: Parser): boolean =>
  p.isA('identifier') || (p.cpp && (p.is('operator') || p.is('~') || (p.is('::') && p.tokenAt(p.at + 1).kind === 'identifier')));

/** Reads `f`, `C::f`, `~C`, `operator==`, `C::operator bool`. */
function parseDeclaratorName(p: Parser): Direct {
  const start = p.token;
  const found = p.isA('identifier') || p.is('::') ? lookUp(p) : null;
  const qualified = found !== null && (found.qualified || p.isAt(found.end, '::'));
  const { global, path } = qualified ? parseQualifier(p) : { global: false, path: [] };
  const inner = found?.meaning?.kind === 'type' || found?.meaning?.kind === 'namespace' ? found.meaning.members : null;
  // In `C::~C` and `C::operator` what looking ahead found is C itself.
  const scope = !qualified ? null : p.isA('identifier') ? found.scope : inner;
  const { name, conversion } = parseLastName(p, scope);
  return { name: { global, path, name, span: p.since(start) }, layers: [], scope, conversion };
}

function parseLastName(p: Parser, scope: NameScope | null): { readonly name: Name; readonly conversion: Conversion | null } {
  const start = p.token;
  if (p.is('operator')) return parseOperatorName(p, scope);
  if (p.accept('~')) {
    const of = p.isA('identifier') ? p.advance().text : '';
    return { name: { text: `~${of}`, span: p.since(start) }, conversion: null };
  }
  if (p.isA('identifier')) return { name: p.name(), conversion: null };
  p.error('expected-name', p.token, { data: { found: p.found } });
  return { name: { text: '', span: spanOf(p.token) }, conversion: null };
}

const OVERLOADABLE: ReadonlySet<string> = new Set(
  '+ - * / % ^ & | ~ ! = < > += -= *= /= %= ^= &= |= << >> >>= <<= == != <= >= <=> && || ++ -- , ->* ->'.split(' '),
);

/** The name of the operator that gives a literal with this suffix its meaning. */
export const literalOperator = (suffix: string): string => `operator""${suffix}`;

/** Reads the operator's name after `operator`; text such as `operator==`, `operator()`, `operator new[]`, `operator type`. */
export function parseOperatorName(
  p: Parser,
  scope: NameScope | null = null,
): { readonly name: Name; readonly conversion: Conversion | null } {
  const start = p.advance();
  const done = (text: string): { readonly name: Name; readonly conversion: null } => ({
    name: { text, span: p.since(start) },
    conversion: null,
  });
  if (p.is('new') || p.is('delete')) {
    const { text } = p.advance();
    const array = p.is('[') && p.isAt(p.at + 1, ']');
    if (array) p.at += 2;
    return done(`operator ${text}${array ? '[]' : ''}`);
  }
  if (p.is('(') && p.isAt(p.at + 1, ')')) {
    p.at += 2;
    return done('operator()');
  }
  if (p.is('[') && p.isAt(p.at + 1, ']')) {
    p.at += 2;
    return done('operator[]');
  }
  if (p.isA('string')) {
    const quotes = p.advance().text;
    const suffix = quotes.length > 2 ? quotes.slice(quotes.lastIndexOf('"') + 1) : p.isA('identifier') ? p.advance().text : '';
    return done(literalOperator(suffix));
  }
  if (p.isA('punctuator') && OVERLOADABLE.has(p.token.text)) return done(`operator${p.advance().text}`);
  const inside = new NameScope('block', p.scope);
  if (scope !== null) inside.uses.push(scope);
  const specifiers = p.inScope(inside, () => parseSpecifiers(p, true));
  if (specifiers.typeless) p.error('expected-operator', p.token, { data: { found: p.found } });
  const layers = parsePointers(p).reverse();
  return { name: { text: 'operator type', span: p.since(start) }, conversion: { specifiers, layers } };
}

function parseSuffixes(p: Parser, layers: DeclaratorLayer[], afterName: AfterName): void {
  for (;;) {
    const open = p.at;
    if (p.is('[') && !p.isAt(open + 1, '[')) layers.push(parseArray(p));
    else if (p.is('(') && (afterName === 'parameters' || layers.some((layer) => layer.kind === 'function') || meansParameters(p, open)))
      layers.push(parseFunction(p).layer);
    else {
      skipAttributes(p);
      if (p.at === open) return;
    }
  }
}

function parseArray(p: Parser): DeclaratorLayer {
  const start = p.token;
  const open = p.at;
  p.advance();
  while (p.is('static') || p.is('const') || p.is('restrict') || p.is('volatile')) p.advance();
  if (p.is('*') && p.isAt(p.at + 1, ']')) p.advance();
  const size = p.is(']') ? null : parseAssignment(p);
  p.close(open);
  return { kind: 'array', size, span: p.since(start) };
}

/** Reads `(parameters)` and what may follow them; `mutable` only says anything about a lambda. */
export function parseFunction(p: Parser): { readonly layer: FunctionLayer; readonly mutable: boolean } {
  const start = p.token;
  let mutable = false;
  const scope = new NameScope('block', p.scope);
  const { parameters, variadic, prototype } = p.inScope(scope, () => parseParameters(p));
  let constant = false;
  let volatile = false;
  let objects: ObjectCategory = '';
  let noexcept: boolean | null = null;
  const virtuality: ('override' | 'final')[] = [];
  let trailingReturn: TypeName | null = null;
  if (p.cpp) {
    for (let before = -1; before !== p.at;) {
      before = p.at;
      skipAttributes(p);
      if (p.accept('const')) constant = true;
      else if (p.accept('mutable')) mutable = true;
      else if (p.accept('volatile')) volatile = true;
      else if (p.accept('constexpr')) continue;
      else if (p.is('&') || p.is('&&')) {
        objects = p.advance().text === '&' ? '&' : '&&';
      } else if (p.accept('noexcept')) {
        noexcept = !(p.is('(') && p.isAt(p.at + 1, 'false'));
        if (p.is('(')) skipBrackets(p);
      } else if (p.accept('throw')) {
        noexcept = p.is('(') && p.isAt(p.at + 1, ')');
        skipBrackets(p);
      } else if (p.is('->')) {
        p.advance();
        trailingReturn = p.inScope(scope, () => parseTypeName(p));
      } else if (p.isA('identifier') && (p.token.text === 'override' || p.token.text === 'final')) {
        virtuality.push(p.advance().text === 'override' ? 'override' : 'final');
      }
    }
  }
  const span = p.since(start);
  return {
    layer: { kind: 'function', parameters, variadic, prototype, constant, volatile, objects, noexcept, virtuality, trailingReturn, span },
    mutable,
  };
}

interface Parameters {
  readonly parameters: readonly Parameter[];
  readonly variadic: boolean;
  readonly prototype: FunctionLayer['prototype'];
}

function parseParameters(p: Parser): Parameters {
  const open = p.at;
  p.advance();
  const parameters: Parameter[] = [];
  if (p.is('void') && p.isAt(p.at + 1, ')')) {
    p.at += 2;
    return { parameters, variadic: false, prototype: 'full' };
  }
  if (namesParameters(p, open)) return { parameters: parseOldParameters(p, open), variadic: false, prototype: 'names' };
  if (p.is(')')) {
    p.advance();
    return { parameters, variadic: false, prototype: p.cpp ? 'full' : 'none' };
  }
  for (;;) {
    if (p.accept('...')) {
      p.close(open);
      return { parameters, variadic: true, prototype: 'full' };
    }
    const before = p.at;
    parameters.push(parseParameter(p));
    if (p.accept(',')) continue;
    if (p.accept('...')) {
      p.close(open);
      return { parameters, variadic: true, prototype: 'full' };
    }
    if (p.is(')') || p.isA('end') || p.closer(open) < 0 || p.at === before || !beginsType(p)) break;
    p.missing('expected-comma-between-parameters', ',');
  }
  p.close(open, { wrong: 'expected-comma-or-close' });
  return { parameters, variadic: false, prototype: 'full' };
}

/** Reads one parameter, of a function or of a `catch`. */
export function parseParameter(p: Parser): Parameter {
  const start = p.token;
  const { specifiers, typeless } = parseSpecifiers(p, true);
  let written = specifiers;
  if (typeless) {
    p.nameError('expected-parameter-type', p.token, { data: { found: p.found } });
    written = { ...specifiers, type: { kind: 'error', span: spanOf(p.token) } };
    if (p.isA('identifier')) p.advance();
  }
  const { declarator } = parseDeclarator(p, 'either');
  if (declarator.name !== null) p.scope.declare(declarator.name.name.text, VALUE);
  const defaultValue = p.accept('=') ? parseInitialiserValue(p) : null;
  return { specifiers: written, declarator, defaultValue, span: p.since(start) };
}

/** Reads a type-id: the inside of a cast, the operand of `sizeof`. */
export function parseTypeName(p: Parser): TypeName {
  const start = p.token;
  const { specifiers, typeless } = parseSpecifiers(p, true);
  if (typeless) return missingType(p, specifiers);
  const { declarator } = parseDeclarator(p, 'abstract');
  return { specifiers, declarator, span: p.since(start) };
}

/** The type after `new`, or that a conversion function names: no parentheses, arrays only where `new` has them. */
export function parseNewType(p: Parser): TypeName {
  const start = p.token;
  const { specifiers, typeless } = parseSpecifiers(p, true);
  if (typeless) return missingType(p, specifiers);
  const layers = parsePointers(p).reverse();
  const arrays: DeclaratorLayer[] = [];
  const place = p.token;
  while (p.is('[')) arrays.push(parseArray(p));
  const span: Span = arrays.length + layers.length > 0 ? p.since(arrays.length > 0 ? place : start) : spanOf(start);
  return { specifiers, declarator: { name: null, layers: [...arrays, ...layers], span }, span: p.since(start) };
}

function missingType(p: Parser, specifiers: TypeName['specifiers']): TypeName {
  const place = spanOf(p.token);
  p.error('expected-type', place, { data: { found: p.found } });
  return {
    specifiers: { ...specifiers, type: { kind: 'error', span: place } },
    declarator: { name: null, layers: [], span: place },
    span: place,
  };
}

/** A scope for a function's body in which its parameters are known. */
export function bodyScope(p: Parser, declarator: Declarator, memberOf: NameScope | null): NameScope {
  const scope = new NameScope('block', p.scope);
  if (memberOf !== null) scope.uses.push(memberOf);
  const [layer] = declarator.layers;
  if (layer?.kind === 'function')
    for (const parameter of layer.parameters)
      if (parameter.declarator.name !== null) scope.declare(parameter.declarator.name.name.text, VALUE);
  return scope;
}
