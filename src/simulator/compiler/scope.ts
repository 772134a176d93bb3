/** Scopes of names. Classes and enumerations have a second name space, `tags`, as in C; C++ looks there last. */
import type { ClassSymbol, EnumSymbol, Symbol } from './symbol.ts';

export type ScopeKind = 'global' | 'namespace' | 'class' | 'enum' | 'function' | 'block';

export class Scope {
  readonly kind: ScopeKind;
  readonly parent: Scope | null;
  /** `A::B`, '' for the global scope and inside functions. */
  readonly path: string;
  readonly names = new Map<string, Symbol>();
  readonly tags = new Map<string, ClassSymbol | EnumSymbol>();
  /** Scopes whose names are visible here too: `using namespace`, inline and unnamed namespaces. */
  readonly visible: Scope[] = [];
  /** The class of a class scope. */
  class: ClassSymbol | null = null;

  constructor(kind: ScopeKind, parent: Scope | null, path: string) {
    this.kind = kind;
    this.parent = parent;
    this.path = path;
  }

  qualify(name: string): string {
    return this.path === '' ? name : `${this.path}::${name}`;
  }
}

/** What a scope itself says about a name. Friends that were declared nowhere else are found by their arguments only. */
const own = (scope: Scope, name: string, tags: boolean): Symbol | null => {
  const found = scope.names.get(name) ?? (tags ? scope.tags.get(name) : undefined) ?? null;
  if (found?.kind !== 'functions' || !found.functions.some((one) => one.hiddenIn !== null)) return found;
  const shown = found.functions.filter((one) => one.hiddenIn === null);
  return shown.length === 0 ? null : { ...found, functions: shown };
};

/** Functions of one name from two places overload each other; of anything else the first counts. */
const merge = (first: Symbol | null, second: Symbol | null): Symbol | null => {
  if (first === null || second === null || first === second) return first ?? second;
  if (first.kind !== 'functions' || second.kind !== 'functions') return first;
  const added = second.functions.filter((one) => !first.functions.includes(one));
  return added.length === 0 ? first : { ...first, functions: [...first.functions, ...added] };
};

/** A name in a scope named before `::`: among its own, then in base classes, then in what `using namespace` shows. */
export const lookupIn = (scope: Scope, name: string, tags: boolean): Symbol | null => lookupGuarded(scope, name, tags, new Set());

const lookupGuarded = (scope: Scope, name: string, tags: boolean, seen: Set<Scope>): Symbol | null => {
  const found = own(scope, name, tags);
  const nested = scope.visible.filter((other) => other.parent === scope);
  if (found !== null && (found.kind !== 'functions' || nested.length === 0)) return found;
  for (const base of scope.class?.bases ?? []) {
    const inherited = lookupGuarded(base.symbol.scope, name, tags, seen);
    if (inherited !== null) return inherited;
  }
  if (scope.visible.length === 0 || seen.has(scope)) return found;
  seen.add(scope);
  const shown = found === null ? scope.visible : nested;
  return shown.reduce<Symbol | null>((sum, other) => merge(sum, lookupGuarded(other, name, tags, seen)), found);
};

const isInside = (scope: Scope, outer: Scope): boolean => {
  for (let at: Scope | null = scope; at !== null; at = at.parent) if (at === outer) return true;
  return false;
};

/** Scopes that `using namespace` shows from `scope`, directly and through each other. */
const shownFrom = (scope: Scope, seen: Set<Scope>): void => {
  for (const other of scope.visible) {
    if (seen.has(other)) continue;
    seen.add(other);
    shownFrom(other, seen);
  }
};

/**
 * Looks outward from a scope. What `using namespace` shows counts as part of the innermost scope around both the directive and
 * the namespace. `tags`: whether class and enum names count as ordinary names (C++).
 */
export const lookup = (from: Scope, name: string, tags: boolean): Symbol | null => {
  const shown = new Set<Scope>();
  for (let scope: Scope | null = from; scope !== null; scope = scope.parent) {
    if (scope.visible.length > 0) shownFrom(scope, shown);
    let found = own(scope, name, tags);
    if (found === null && scope.class !== null) found = lookupIn(scope, name, tags);
    if (shown.size > 0 && scope.class === null && scope.kind !== 'block' && scope.kind !== 'function') {
      for (const other of shown) {
        if (other.parent === null || !isInside(other, scope)) continue;
        found = merge(found, own(other, name, tags));
      }
    }
    if (found !== null) return found;
  }
  return null;
};

/** `struct S`: looks for a tag only, outward. */
export const lookupTag = (from: Scope, name: string): ClassSymbol | EnumSymbol | null => {
  for (let scope: Scope | null = from; scope !== null; scope = scope.parent) {
    const tag = scope.tags.get(name);
    if (tag !== undefined) return tag;
    for (const other of scope.visible) {
      const shown = other.tags.get(name);
      if (shown !== undefined) return shown;
    }
  }
  return null;
};

/** Every name visible from a scope, innermost first, for spelling suggestions. */
export function* visibleNames(from: Scope): Generator<readonly [string, Symbol]> {
  for (let scope: Scope | null = from; scope !== null; scope = scope.parent) {
    yield* scope.names;
    yield* scope.tags;
    for (const other of scope.visible) yield* other.names;
  }
}
