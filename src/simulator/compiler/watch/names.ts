/** The names of a checked unit as the parser needs them: which are types. */
import { NameScope, VALUE, type Meaning } from '../parse/names.ts';
import { lookupIn, type Scope } from '../scope.ts';
import type { Symbol } from '../symbol.ts';

/** A scope of `check`, seen by the parser. */
export class CheckedNames extends NameScope {
  readonly #scope: Scope;
  readonly #cpp: boolean;

  constructor(scope: Scope, cpp: boolean) {
    super(kindOf(scope), scope.parent === null ? null : new CheckedNames(scope.parent, cpp), scope.class?.name ?? '');
    this.#scope = scope;
    this.#cpp = cpp;
  }

  override own(name: string): Meaning | null {
    const symbol = lookupIn(this.#scope, name, this.#cpp);
    return symbol === null ? null : this.#meaning(symbol);
  }

  override findTag(name: string): NameScope | null {
    const tag = this.#scope.tags.get(name);
    return tag === undefined ? (this.parent?.findTag(name) ?? null) : new CheckedNames(tag.scope, this.#cpp);
  }

  #meaning(symbol: Symbol): Meaning {
    switch (symbol.kind) {
      case 'class':
      case 'enum':
        return { kind: 'type', members: new CheckedNames(symbol.scope, this.#cpp) };
      case 'typedef': {
        const { type } = symbol;
        const members = type.kind === 'class' || type.kind === 'enum' ? new CheckedNames(type.symbol.scope, this.#cpp) : null;
        return { kind: 'type', members };
      }
      case 'namespace':
        return { kind: 'namespace', members: new CheckedNames(symbol.scope, this.#cpp) };
      default:
        return VALUE;
    }
  }
}

function kindOf(scope: Scope): NameScope['kind'] {
  if (scope.kind === 'class') return 'class';
  return scope.kind === 'block' || scope.kind === 'function' ? 'block' : 'namespace';
}
