/** Which functions `new` and `delete` take memory from and give it back to. */
import { alignOf, sizeOf } from '../layout.ts';
import { lookupIn } from '../scope.ts';
import type { Span } from '../source.ts';
import { newFunctionSymbol, type ClassSymbol, type FunctionSymbol, type VariableSymbol } from '../symbol.ts';
import type { Expression, Memory, Release } from '../tree.ts';
import { builtin, isError, type FunctionType, type Type } from '../type.ts';
import { checkAccess } from './access.ts';
import { makeCall } from './call.ts';
import type { Checker } from './checker.ts';
import { constant } from './expression.ts';
import { newVariable } from './function.ts';
import { resolveCall } from './overload.ts';
import { innermost, loadVariable } from './special.ts';

const nowhere: Span = { file: -1, start: 0, end: 0 };

/** The functions behind these operators give no other alignment. */
const greatestAlignment = 16;

/** Declares the operators that every program has: the runtime's own, until the program defines them itself. */
export const declareAllocators = (c: Checker): void => {
  const pointer = c.types.pointer(builtin.void);
  const size = builtin.ullong;
  const declare = (name: string, returns: Type, hidden: boolean, ...parameters: readonly Type[]): void => {
    const type = c.types.function(returns, parameters, false);
    const infos = parameters.map((one) => ({ name: '', type: one, alias: null, span: nowhere, defaultValue: null, scope: c.global }));
    const facts = { name, qualifiedName: name, type, span: nowhere, member: null, hasThis: false, parameters: infos };
    const symbol = newFunctionSymbol({ ...facts, hiddenIn: hidden ? new Set() : null });
    const known = c.global.names.get(name);
    if (known?.kind === 'functions') known.functions.push(symbol);
    else c.global.names.set(name, { kind: 'functions', name, functions: [symbol] });
  };
  for (const form of ['', '[]']) {
    declare(`operator new${form}`, pointer, false, size);
    // `new (place) T` is understood without <new>.
    declare(`operator new${form}`, pointer, true, size, pointer);
    declare(`operator delete${form}`, builtin.void, false, pointer);
    declare(`operator delete${form}`, builtin.void, false, pointer, size);
  }
};

/** What a new- or delete-expression is about. */
interface Subject {
  readonly type: Type;
  readonly array: boolean;
  /** `::` stands before it. */
  readonly global: boolean;
  readonly span: Span;
}

const candidates = (c: Checker, word: 'new' | 'delete', { type, array, global }: Subject): readonly FunctionSymbol[] => {
  const name = `operator ${word}${array ? '[]' : ''}`;
  const object = innermost(type);
  const own = object.kind === 'class' && !global ? lookupIn(object.symbol.scope, name, false) : null;
  const found = own ?? c.global.names.get(name);
  return found?.kind === 'functions' ? found.functions : [];
};

const hidden = (c: Checker, name: string, type: Type, span: Span): VariableSymbol => ({
  ...newVariable(name, type, span, 'local', c.function?.symbol ?? null),
  used: span,
});

const requireAccess = (c: Checker, symbol: FunctionSymbol, { type, span }: Subject): void => {
  const object = innermost(type);
  if (symbol.member === null || object.kind !== 'class') return;
  checkAccess(c, object.symbol, { owner: symbol.member, access: symbol.access, name: symbol.name }, span);
};

const takes = (symbol: FunctionSymbol, ...parameters: readonly Type[]): boolean => {
  const { type } = symbol;
  return !type.variadic && type.parameters.length === parameters.length && type.parameters.every((one, index) => one === parameters[index]);
};

const isPlacement = (c: Checker, symbol: FunctionSymbol): boolean =>
  symbol.member === null && takes(symbol, builtin.ullong, c.types.pointer(builtin.void));

/** Where a new-expression builds; null after an error. */
export const memoryFor = (c: Checker, subject: Subject, placement: readonly Expression[]): Memory | null => {
  const { span } = subject;
  const size = hidden(c, '<size>', builtin.ullong, span);
  const chosen = resolveCall(c, candidates(c, 'new', subject), [loadVariable(size, span), ...placement], null, span, span);
  if (chosen === null) return null;
  const symbol = chosen.function;
  requireAccess(c, symbol, subject);
  const [bytes, ...fixed] = chosen.apply();
  if (bytes === undefined || fixed.some((one) => isError(one.type))) return null;
  const [place] = fixed;
  if (place !== undefined && isPlacement(c, symbol)) return { kind: 'placed', address: place };
  if (symbol.type.variadic) c.unsupported('variadic-allocation', span);
  if (symbol.member === null && !symbol.defined && alignOf(subject.type) > greatestAlignment) c.unsupported('aligned-new', span);
  const args = fixed.map((value) => ({ variable: hidden(c, '<placement>', value.type, span), value }));
  const loaded = args.map(({ variable }) => loadVariable(variable, span));
  const call = makeCall(c, symbol, null, [bytes, ...loaded], null, span, true);
  const release = placement.length === 0 ? releaseOf(c, subject, null) : matchingRelease(c, subject, symbol.type, loaded);
  return { kind: 'allocated', size, arguments: args, call, mayFail: symbol.noexcept, release };
};

/** The `operator delete` with the same further parameters as an `operator new`. */
const matchingRelease = (c: Checker, subject: Subject, { parameters }: FunctionType, args: readonly Expression[]): Release | null => {
  const wanted = [c.types.pointer(builtin.void), ...parameters.slice(1)];
  const symbol = candidates(c, 'delete', subject).find((one) => takes(one, ...wanted));
  return symbol === undefined ? null : releaseBy(c, symbol, subject, args);
};

const releaseBy = (c: Checker, symbol: FunctionSymbol, { span }: Subject, args: readonly Expression[]): Release => {
  const pointer = hidden(c, '<memory>', c.types.pointer(builtin.void), span);
  return { pointer, call: makeCall(c, symbol, null, [loadVariable(pointer, span), ...args], null, span, true) };
};

/**
 * How a delete-expression gives memory back.
 * @param destructor the one it runs first, if any: a virtual one may end an object of another size
 */
export const releaseOf = (c: Checker, subject: Subject, destructor: FunctionSymbol | null): Release | null => {
  const pointer = c.types.pointer(builtin.void);
  const list = candidates(c, 'delete', subject);
  const unsized = list.find((one) => takes(one, pointer));
  const sized = list.find((one) => takes(one, pointer, builtin.ullong));
  const replaced = sized?.defined === true && sized.member === null && !subject.array && destructor?.virtual !== true;
  if (sized !== undefined && (unsized === undefined || replaced)) {
    requireAccess(c, sized, subject);
    if (sized.member !== null && (subject.array || destructor?.virtual === true)) c.unsupported('sized-delete', subject.span);
    return releaseBy(c, sized, subject, [constant(builtin.ullong, BigInt(sizeOf(subject.type)), subject.span)]);
  }
  if (unsized === undefined) {
    const [first] = list;
    c.error('no-usual-delete', subject.span, {
      data: { name: first?.qualifiedName ?? '' },
      notes: first === undefined ? [] : [{ code: 'declared-here', data: { name: first.name }, span: first.span }],
    });
    return null;
  }
  requireAccess(c, unsized, subject);
  return releaseBy(c, unsized, subject, []);
};

/** What a virtual destructor leads to does not choose the function that gives memory back: a derived class must not have another one. */
export const checkDerivedDelete = (c: Checker, symbol: ClassSymbol): void => {
  const own = symbol.scope.names.get('operator delete');
  const first = own?.kind === 'functions' ? own.functions.find((one) => one.member === symbol) : undefined;
  if (first !== undefined && symbol.bases.some((base) => base.symbol.destructor?.virtual === true))
    c.unsupported('delete-by-derived-class', first.span);
};
