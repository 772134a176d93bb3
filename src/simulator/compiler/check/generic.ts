/**
 * Functions for any type, as the C++ library's headers write them until there are templates: one whose parameters mention the
 * stand-in `_Any` is made anew for each type that calls deduce for it.
 */
import type * as Ast from '../ast.ts';
import { Scope } from '../scope.ts';
import { isSystemHeader } from '../source.ts';
import type { FunctionSymbol } from '../symbol.ts';
import type { Expression } from '../tree.ts';
import { spell, type FunctionType, type Type } from '../type.ts';
import type { Checker } from './checker.ts';
import { checkOrPostpone, declareFunction } from './function.ts';
import { declaredType, specifiedType } from './typename.ts';

const STAND_IN = '_Any';

/** A function for any type: its definition, and what has been made of it, by type. */
export interface Generic {
  readonly definition: Ast.FunctionDefinition;
  readonly scope: Scope;
  readonly made: Map<Type, FunctionSymbol | null>;
}

const mentionsStandIn = ({ specifiers: { type } }: Ast.Parameter): boolean => type.kind === 'named' && type.name.name.text === STAND_IN;

const parametersOf = ({ declarator }: Ast.FunctionDefinition): readonly Ast.Parameter[] => {
  const [layer] = declarator.layers;
  return layer?.kind === 'function' ? layer.parameters : [];
};

export const isGeneric = (c: Checker, definition: Ast.FunctionDefinition): boolean =>
  isSystemHeader(c.sources, definition.span) && parametersOf(definition).some(mentionsStandIn);

/** The type that the arguments agree on which parameters refer to; one passed by value is converted to it. */
const deduce = (generic: Generic, args: readonly Expression[], c: Checker): Type | null => {
  let found: Type | null = null;
  const parameters = parametersOf(generic.definition);
  if (parameters.length !== args.length) return null;
  for (const [index, parameter] of parameters.entries()) {
    const arg = args[index];
    if (arg === undefined || !mentionsStandIn(parameter) || parameter.declarator.layers.length === 0) continue;
    if (arg.kind === 'overloads' || arg.kind === 'braces' || arg.type.kind === 'array' || arg.type.kind === 'function') return null;
    const type = parameter.specifiers.constant ? c.types.unqualified(arg.type) : arg.type;
    if (found !== null && found !== type) return null;
    found = type;
  }
  return found;
};

const make = (c: Checker, { definition, scope }: Generic, type: Type): FunctionSymbol | null => {
  const { specifiers, declarator } = definition;
  const inner = new Scope('namespace', scope, scope.path);
  inner.names.set(STAND_IN, { kind: 'typedef', name: spell(type), type, span: definition.span });
  return c.inScope(inner, () => {
    const made = declaredType(c, specifiedType(c, specifiers), declarator.layers) as FunctionType;
    const symbol = declareFunction(c, { specifiers, declarator, type: made, scope: inner, member: null, access: 'public' });
    if (symbol !== null) checkOrPostpone(c, symbol, definition);
    return symbol;
  });
};

const madeFor = (c: Checker, generic: Generic, type: Type): FunctionSymbol | null => {
  const known = generic.made.get(type);
  if (known !== undefined) return known;
  const made = make(c, generic, type);
  generic.made.set(type, made);
  return made;
};

/** What `name<type>` calls: of the candidates those for any type, made for this one. */
export const explicitly = (c: Checker, candidates: readonly FunctionSymbol[], type: Type): readonly FunctionSymbol[] =>
  candidates.flatMap((one) => {
    const generic = c.generics.get(one);
    return (generic === undefined ? null : madeFor(c, generic, type)) ?? [];
  });

/** Whether both take the same arguments, by value or by reference to a constant: then neither suits a call better than the other. */
const suitSame = (c: Checker, one: FunctionType, other: FunctionType): boolean =>
  one.parameters.length === other.parameters.length &&
  one.parameters.every((parameter, index) => passed(c, parameter) === passed(c, other.parameters[index] ?? parameter));

const passed = (c: Checker, type: Type): Type => (type.kind === 'reference' && type.to.constant ? c.types.unqualified(type.to) : type);

/** The candidates of a call, with the functions for any type replaced by those for the types of its arguments. */
export const withGenerics = (c: Checker, candidates: readonly FunctionSymbol[], args: readonly Expression[]): readonly FunctionSymbol[] => {
  if (!candidates.some((one) => c.generics.has(one))) return candidates;
  const written = candidates.filter((one) => !c.generics.has(one));
  const found = candidates.flatMap((candidate) => {
    const generic = c.generics.get(candidate);
    const type = generic === undefined ? null : deduce(generic, args, c);
    if (generic === undefined || type === null) return generic === undefined ? [candidate] : [];
    const made = madeFor(c, generic, type);
    // A function that was written for the type goes before one that is made for it.
    return made === null || written.some((one) => suitSame(c, one.type, made.type)) ? [] : [made];
  });
  return found.length > 0 ? found : candidates;
};
