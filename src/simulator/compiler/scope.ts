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

/** A name among a scope's own, then (C++) its tags, then what `using namespace` and base classes show. */
export const lookupIn = (scope: Scope, name: string, tags: boolean): Symbol | null => lookupGuarded(scope, name, tags, null);

const lookupGuarded = (scope: Scope, name: string, tags: boolean, seen: Set<Scope> | null): Symbol | null => {
  const own = scope.names.get(name) ?? (tags ? scope.tags.get(name) : undefined);
  if (own !== undefined) return own;
  if (scope.class !== null) {
    for (const base of scope.class.bases) {
      const found = lookupGuarded(base.symbol.scope, name, tags, seen);
      if (found !== null) return found;
    }
  }
  if (scope.visible.length > 0) {
    const guard = seen ?? new Set<Scope>();
    if (guard.has(scope)) return null;
    guard.add(scope);
    for (const other of scope.visible) {
      const found = lookupGuarded(other, name, tags, guard);
      if (found !== null) return found;
    }
  }
  return null;
};

/** Looks outward from a scope. `tags`: whether class and enum names count as ordinary names (C++). */
export const lookup = (from: Scope, name: string, tags: boolean): Symbol | null => {
  for (let scope: Scope | null = from; scope !== null; scope = scope.parent) {
    const found = lookupIn(scope, name, tags);
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
