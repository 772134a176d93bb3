/** Argument-dependent lookup: functions that a call finds in the namespaces and classes of its arguments' types. */
import { lookupIn, type Scope } from '../scope.ts';
import type { ClassSymbol, FunctionSymbol } from '../symbol.ts';
import type { Expression } from '../tree.ts';
import type { Type } from '../type.ts';

interface Associated {
  readonly namespaces: Set<Scope>;
  readonly classes: Set<ClassSymbol>;
}

const namespaceAround = (scope: Scope | null): Scope | null => {
  let at = scope;
  while (at !== null && at.kind !== 'namespace' && at.kind !== 'global') at = at.parent;
  return at;
};

const addClass = (symbol: ClassSymbol, to: Associated): void => {
  if (to.classes.has(symbol)) return;
  to.classes.add(symbol);
  const home = namespaceAround(symbol.scope.parent);
  if (home !== null) to.namespaces.add(home);
  const outer = symbol.scope.parent?.class ?? null;
  if (outer !== null) to.classes.add(outer);
  for (const base of symbol.bases) addClass(base.symbol, to);
};

const addType = (type: Type, to: Associated): void => {
  switch (type.kind) {
    case 'pointer':
    case 'reference':
      addType(type.to, to);
      return;
    case 'array':
      addType(type.element, to);
      return;
    case 'member-pointer':
      addClass(type.class, to);
      addType(type.to, to);
      return;
    case 'function':
      addType(type.returns, to);
      for (const parameter of type.parameters) addType(parameter, to);
      return;
    case 'class':
      addClass(type.symbol, to);
      return;
    case 'enum': {
      const home = namespaceAround(type.symbol.scope.parent);
      if (home !== null) to.namespaces.add(home);
      const outer = type.symbol.scope.parent?.class ?? null;
      if (outer !== null) to.classes.add(outer);
      return;
    }
    default:
  }
};

/** The functions of a name that the arguments bring with them, hidden friends included. */
export const associatedFunctions = (name: string, args: readonly Expression[]): FunctionSymbol[] => {
  const to: Associated = { namespaces: new Set(), classes: new Set() };
  for (const arg of args) addType(arg.type, to);
  const found = new Set<FunctionSymbol>();
  for (const scope of to.namespaces) {
    const shown = lookupIn(scope, name, false);
    if (shown?.kind === 'functions') for (const one of shown.functions) found.add(one);
    const whole = scope.names.get(name);
    if (whole?.kind !== 'functions') continue;
    for (const one of whole.functions)
      if (one.hiddenIn !== null && [...one.hiddenIn].some((friend) => to.classes.has(friend))) found.add(one);
  }
  return [...found];
};
