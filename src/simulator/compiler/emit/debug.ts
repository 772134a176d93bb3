/** Types as the lab and the findings need them. Each type is described once, when something first needs it. */
import { sizeOf } from '../layout.ts';
import type { FieldInfo, TypeId, TypeInfo } from '../program.ts';
import type { ClassSymbol } from '../symbol.ts';
import { builtin, isAliased, spell, type Alias, type IntegerType, type Type } from '../type.ts';

export class DebugTypes {
  readonly types: TypeInfo[] = [];
  /** By the names that declarations gave to the types at their bases. */
  readonly #known = new Map<string, Map<Type, TypeId>>();

  /** @param alias how the declaration wrote it: the same type has an entry for each of its names */
  id(type: Type, alias: Alias | null = null): TypeId {
    const called = alias?.name ?? '';
    let known = this.#known.get(called);
    if (known === undefined) this.#known.set(called, (known = new Map<Type, TypeId>()));
    let id = known.get(type);
    if (id === undefined) {
      id = this.types.length;
      known.set(type, id);
      this.types.push({ kind: 'void', name: 'void', size: 0 });
      this.types[id] = this.#describe(type, alias);
    }
    return id;
  }

  #describe(type: Type, alias: Alias | null): TypeInfo {
    const name = spell(type, alias);
    const size = sizeOf(type);
    const inner = isAliased(type, alias) ? null : alias;
    switch (type.kind) {
      case 'integer':
        return { kind: integerKind(type), name, size };
      case 'floating':
        return { kind: 'floating', name, size };
      case 'pointer':
        return { kind: 'pointer', name, size: 8, to: this.id(type.to, inner) };
      case 'reference':
        return { kind: 'reference', name, size: 8, to: this.id(type.to, inner) };
      case 'nullptr':
        return { kind: 'pointer', name, size: 8, to: this.id(builtin.void) };
      case 'array':
        return { kind: 'array', name, size, element: this.id(type.element, inner), count: type.count ?? 0 };
      case 'function':
        return { kind: 'function', name, size: 0 };
      case 'member-pointer':
        return { kind: 'member-pointer', name, size, class: this.id(type.class.type), toFunction: type.to.kind === 'function' };
      case 'enum': {
        const { symbol } = type;
        const signed = symbol.underlying.kind === 'integer' && symbol.underlying.signed;
        return { kind: 'enum', name, size, signed, enumerators: symbol.enumerators.map((one) => ({ name: one.name, value: one.value })) };
      }
      case 'class':
        return { kind: 'class', name, size, key: type.symbol.key, fields: this.#fields(type.symbol) };
      default:
        return { kind: 'void', name: 'void', size: 0 };
    }
  }

  #fields(symbol: ClassSymbol): FieldInfo[] {
    const bases = symbol.bases.map((base): FieldInfo => ({
      name: base.symbol.name,
      type: this.id(base.symbol.type),
      offset: base.offset,
      bits: null,
    }));
    const fields = symbol.fields.map((field): FieldInfo => ({
      name: field.name,
      type: this.id(field.type, field.alias),
      offset: field.offset,
      bits: field.bits,
    }));
    return [...bases, ...fields];
  }
}

const integerKind = (type: IntegerType): 'bool' | 'character' | 'signed' | 'unsigned' => {
  if (type.plain === builtin.bool) return 'bool';
  const character =
    type.plain === builtin.char ||
    type.plain === builtin.wchar ||
    type.plain === builtin.char8 ||
    type.plain === builtin.char16 ||
    type.plain === builtin.char32;
  if (character) return 'character';
  return type.signed ? 'signed' : 'unsigned';
};
