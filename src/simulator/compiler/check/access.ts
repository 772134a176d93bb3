/** Who may name a private or protected member. */
import type * as Ast from '../ast.ts';
import type { Span } from '../source.ts';
import type { ClassSymbol } from '../symbol.ts';
import type { Checker } from './checker.ts';
import { basePath } from './special.ts';

/** The member's access as a member of `naming`; null: it cannot be reached through that class. */
const accessIn = (naming: ClassSymbol, owner: ClassSymbol, access: Ast.Access, name: string): Ast.Access | null => {
  const given = naming.usingAccess.get(name);
  if (given !== undefined) return given;
  if (naming === owner) return access;
  for (const base of naming.bases) {
    if (basePath(base.symbol, owner) === null) continue;
    const inner = accessIn(base.symbol, owner, access, name);
    if (inner === null || inner === 'private') return null;
    return base.access === 'public' ? inner : base.access;
  }
  return null;
};

/** Runs over the classes whose members (or friends) the present code belongs to. */
function* insiders(c: Checker): Generator<ClassSymbol> {
  for (let scope: typeof c.scope | null = c.scope; scope !== null; scope = scope.parent) if (scope.class !== null) yield scope.class;
  for (let context = c.function; context !== null; context = context.outer) {
    for (let inside = context.symbol.member; inside !== null; inside = inside.scope.parent?.class ?? null) yield inside;
  }
}

const isFriend = (c: Checker, owner: ClassSymbol): boolean => {
  if (owner.friends.size === 0) return false;
  for (let context = c.function; context !== null; context = context.outer) if (owner.friends.has(context.symbol)) return true;
  for (const inside of insiders(c)) if (owner.friends.has(inside)) return true;
  return false;
};

const isInside = (c: Checker, owner: ClassSymbol): boolean => {
  for (const inside of insiders(c)) if (inside === owner) return true;
  return isFriend(c, owner);
};

const mayReach = (c: Checker, naming: ClassSymbol, owner: ClassSymbol, access: Ast.Access, name: string, instance: boolean): boolean => {
  if (c.looking) return true;
  const seen = accessIn(naming, owner, access, name);
  if (seen === 'public' || (seen !== null && isInside(c, naming))) return true;
  if (seen === 'protected') {
    for (const inside of insiders(c)) {
      const derives = basePath(inside, owner) !== null;
      // A protected member of another object: only of one that is known to be of this class too.
      if (derives && (!instance || basePath(naming, inside) !== null)) return true;
    }
  }
  return naming.bases.some(
    (base) =>
      basePath(base.symbol, owner) !== null &&
      mayUseBase(c, naming, base.access) &&
      mayReach(c, base.symbol, owner, access, name, instance),
  );
};

const mayUseBase = (c: Checker, derived: ClassSymbol, access: Ast.Access): boolean => {
  if (c.looking || access === 'public' || isInside(c, derived)) return true;
  if (access !== 'protected') return false;
  for (const inside of insiders(c)) if (basePath(inside, derived) !== null) return true;
  return false;
};

/** Members of an anonymous struct or union count as members of the class around it. */
const outward = (owner: ClassSymbol, access: Ast.Access): { readonly owner: ClassSymbol; readonly access: Ast.Access } => {
  const outer = owner.scope.parent?.class ?? null;
  const field = outer?.fields.find((one) => one.anonymous && one.type.kind === 'class' && one.type.symbol === owner);
  return outer === null || field === undefined ? { owner, access } : outward(outer, field.access);
};

/**
 * Reports use of a private or protected member from outside.
 * @param naming the class in which the name was looked up: that of the object, or before `::`
 * @param instance an object is named whose class matters (not `this`)
 */
export const checkAccess = (
  c: Checker,
  naming: ClassSymbol,
  member: { readonly owner: ClassSymbol; readonly access: Ast.Access; readonly name: string },
  span: Span,
  instance = false,
): void => {
  const { owner, access } = outward(member.owner, member.access);
  if (mayReach(c, outward(naming, access).owner, owner, access, member.name, instance)) return;
  c.error('member-not-accessible', span, {
    data: { name: member.name, access: access === 'public' ? 'private' : access, class: owner.name },
  });
};

/** Whether a pointer or reference may be converted to this base class here. */
export const mayConvertToBase = (c: Checker, derived: ClassSymbol, base: ClassSymbol): boolean => {
  if (derived === base) return true;
  return derived.bases.some(
    (own) => basePath(own.symbol, base) !== null && mayUseBase(c, derived, own.access) && mayConvertToBase(c, own.symbol, base),
  );
};
