/** What the parser has to know about names: only which of them are types, namespaces or templates. */

/** `members` is where `X::` looks: null when the type is not a class or enumeration known here. */
export type Meaning =
  | { readonly kind: 'type'; readonly members: NameScope | null }
  | { readonly kind: 'namespace'; readonly members: NameScope }
  | { readonly kind: 'template' }
  | { readonly kind: 'value' };

export const VALUE: Meaning = { kind: 'value' };
export const TEMPLATE: Meaning = { kind: 'template' };

/** A `using namespace` or base class chain longer than this ends the search. */
const REACH = 32;

export class NameScope {
  readonly parent: NameScope | null;
  readonly kind: 'namespace' | 'class' | 'block';
  /** The class's own name in a class scope, to know its constructors. */
  readonly className: string;
  /** Scopes whose names are found here too: used namespaces, base classes, the class of a member defined outside. */
  readonly uses: NameScope[] = [];
  /** Names after `struct`, `class`, `union`, `enum`. In C they are no types by themselves. */
  readonly tags = new Map<string, NameScope>();
  readonly #names = new Map<string, Meaning>();

  constructor(kind: NameScope['kind'], parent: NameScope | null, className = '') {
    this.kind = kind;
    this.parent = parent;
    this.className = className;
  }

  declare(name: string, meaning: Meaning): void {
    this.#names.set(name, meaning);
  }

  /** The meaning of `name` in this scope and those that it uses, not in those around it. */
  own(name: string, reach = REACH): Meaning | null {
    const found = this.#names.get(name);
    if (found !== undefined) return found;
    if (reach === 0) return null;
    for (const used of this.uses) {
      const there = used.own(name, reach >> 1);
      if (there !== null) return there;
    }
    return null;
  }

  /** The meaning of `name` as seen from here, or null when nothing of that name is known. */
  find(name: string): Meaning | null {
    return this.own(name) ?? this.parent?.find(name) ?? null;
  }

  findTag(name: string): NameScope | null {
    return this.tags.get(name) ?? this.parent?.findTag(name) ?? null;
  }

  /** Types that can be named from here, nearest scope first. */
  *types(): Generator<string> {
    for (const [name, meaning] of this.#names) if (meaning.kind === 'type') yield name;
    if (this.parent !== null) yield* this.parent.types();
  }
}
