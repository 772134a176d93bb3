/** Overload resolution: which of several functions a call means. */
import type { DiagnosticNote } from '../diagnostic.ts';
import type { Span } from '../source.ts';
import type { FunctionSymbol, ParameterInfo } from '../symbol.ts';
import type { Expression } from '../tree.ts';
import { isError, spell, type FunctionType, type Type } from '../type.ts';
import type { Checker } from './checker.ts';
import { addressOf, convertTo, COST, implicitConversion, materialise, type Conversion } from './conversion.ts';
import { checkExpression } from './expression.ts';
import { withGenerics } from './generic.ts';

/** A function chosen for arguments, not yet applied to them. */
export interface Resolution {
  readonly function: FunctionSymbol;
  /** The fixed arguments, converted; defaults filled in. */
  readonly apply: () => Expression[];
}

interface Viable {
  readonly function: FunctionSymbol;
  readonly conversions: readonly Conversion[];
  /** Cost of the object argument, then of each argument. */
  readonly costs: readonly number[];
  /** For each cost, the user-defined conversion it stands for. */
  readonly vias: readonly Conversion['via'][];
}

/** What a member function is called on. */
export type ObjectArgument = Pick<Expression, 'type' | 'category'>;

const hasDefault = (parameter: ParameterInfo | undefined): boolean => parameter !== undefined && parameter.defaultValue !== null;

/** How many arguments a function needs at least. */
const requiredCount = (symbol: FunctionSymbol): number => {
  let count = symbol.type.parameters.length;
  while (count > 0 && hasDefault(symbol.parameters[count - 1])) count--;
  return count;
};

/** How well an object suits as `this`; null: not at all. */
const objectCost = (object: ObjectArgument, { constantObject, objects }: FunctionType): number | null => {
  if (object.type.constant && !constantObject) return null;
  const temporary = object.category !== 'lvalue';
  if (objects === '&' && temporary && !constantObject) return null;
  if (objects === '&&' && !temporary) return null;
  const adds = !object.type.constant && constantObject ? COST.qualification : COST.exact;
  return objects === '&' && temporary ? adds + COST.temporary : adds;
};

const viable = (
  c: Checker,
  symbol: FunctionSymbol,
  args: readonly Expression[],
  object: ObjectArgument | null,
  user: boolean,
): Viable | null => {
  const { parameters, variadic } = symbol.type;
  if (args.length < requiredCount(symbol) || (args.length > parameters.length && !variadic)) return null;
  const costs: number[] = [];
  const vias: Conversion['via'][] = [undefined];
  if (object !== null && symbol.hasThis) {
    const cost = objectCost(object, symbol.type);
    if (cost === null) return null;
    costs.push(cost);
  } else {
    costs.push(COST.exact);
  }
  const conversions: Conversion[] = [];
  for (const [index, arg] of args.entries()) {
    const parameter = parameters[index];
    if (parameter === undefined) {
      costs.push(COST.ellipsis);
      continue;
    }
    const conversion = implicitConversion(c, arg, parameter, user);
    if (conversion === null) return null;
    conversions.push(conversion);
    costs.push(conversion.cost);
    vias[costs.length - 1] = conversion.via;
  }
  return { function: symbol, conversions, costs, vias };
};

const better = (a: Viable, b: Viable): boolean => {
  let strictly = false;
  for (const [index, cost] of a.costs.entries()) {
    const [mine, theirs] = [a.vias[index], b.vias[index]];
    const same = mine !== undefined && mine.function === theirs?.function;
    const own = same ? mine.cost : cost;
    const other = same ? theirs.cost : (b.costs[index] ?? COST.exact);
    if (own > other) return false;
    if (own < other) strictly = true;
  }
  return strictly || (!a.function.type.variadic && b.function.type.variadic);
};

const bestOf = (list: readonly Viable[]): Viable | null => {
  const best = list.reduce<Viable | null>((champion, next) => (champion === null || better(next, champion) ? next : champion), null);
  if (best === null) return null;
  return list.every((other) => other === best || better(best, other)) ? best : null;
};

/** The value that a parameter receives: class objects travel as the address of a copy. */
const pass = (c: Checker, value: Expression, parameter: Type): Expression =>
  parameter.kind === 'class' && !isError(value.type) ? addressOf(c, materialise(c, value)) : value;

/** Default argument number `index`, evaluated anew for each call. */
const defaultArgument = (c: Checker, parameter: ParameterInfo | undefined, type: Type, span: Span): Expression => {
  const written = parameter?.defaultValue ?? null;
  if (parameter === undefined || written === null) return c.errorExpression(span);
  const value = c.inScope(parameter.scope, () => convertTo(c, checkExpression(c, written), type, { purpose: 'initialise' }));
  return pass(c, value, type);
};

const applyFixed = (c: Checker, chosen: Viable, args: readonly Expression[], span: Span): Expression[] =>
  chosen.function.type.parameters.map((parameter, index) => {
    const conversion = chosen.conversions[index];
    const arg = args[index];
    if (conversion === undefined || arg === undefined) return defaultArgument(c, chosen.function.parameters[index], parameter, span);
    if (conversion.warning !== null) c.warning(conversion.warning, arg.span, { data: { from: spell(arg.type), to: spell(parameter) } });
    return pass(c, conversion.apply(), parameter);
  });

/** Resolves silently; null when nothing fits or the best is not clear. */
export const tryOverloads = (
  c: Checker,
  candidates: readonly FunctionSymbol[],
  args: readonly Expression[],
  object: ObjectArgument | null,
  user = true,
): Resolution | null => {
  const list = candidates.map((candidate) => viable(c, candidate, args, object, user)).filter((one) => one !== null);
  const best = bestOf(list);
  if (best === null) return null;
  const span = args[0]?.span ?? best.function.span;
  return { function: best.function, apply: () => applyFixed(c, best, args, span) };
};

/**
 * The operator function for operands: of the left one's class, or outside classes. Null when none fits, or (C++ would then go
 * on to the built-in operators) when several fit equally well and there is nothing to choose by.
 */
export const bestOperator = (
  c: Checker,
  members: readonly FunctionSymbol[],
  free: readonly FunctionSymbol[],
  operands: readonly Expression[],
  span: Span,
): Resolution | null => {
  const [left, ...rest] = operands;
  if (left === undefined) return null;
  const own = members.map((one) => viable(c, one, rest, left, true)).filter((one) => one !== null);
  const others = free
    .map((one) => viable(c, one, operands, null, true))
    .filter((one) => one !== null)
    .map((one) => ({ ...one, costs: one.costs.slice(1), vias: one.vias.slice(1) }));
  const list = [...own, ...others];
  const best = bestOf(list);
  if (best !== null) {
    const args = best.function.hasThis ? rest : operands;
    return { function: best.function, apply: () => applyFixed(c, best, args, span) };
  }
  if (list.length > 1) {
    const functions = list.map((one) => one.function);
    const types = operands.map((operand) => spell(operand.type)).join(', ');
    c.error('ambiguous-call', span, { data: { name: functions[0]?.name ?? '', types }, notes: candidateNotes(functions) });
  }
  return null;
};

const candidateNotes = (list: readonly FunctionSymbol[]): DiagnosticNote[] =>
  list.slice(0, 5).map((candidate) => ({
    code: 'candidate',
    data: { name: candidate.qualifiedName, type: spell(candidate.type) },
    span: candidate.span,
  }));

/** Resolves a call, or reports why it cannot and gives null. */
export const resolveCall = (
  c: Checker,
  declared: readonly FunctionSymbol[],
  args: readonly Expression[],
  object: ObjectArgument | null,
  span: Span,
  close: Span,
): Resolution | null => {
  const candidates = withGenerics(c, declared, args);
  const only = candidates[0];
  if (only === undefined) return null;
  if (candidates.length === 1) return resolveOnly(c, only, args, object, span, close);
  if (args.some((arg) => isError(arg.type))) return null;
  const list = candidates.map((candidate) => viable(c, candidate, args, object, true)).filter((one) => one !== null);
  const best = bestOf(list);
  if (best !== null) return { function: best.function, apply: () => applyFixed(c, best, args, span) };
  const types = args.map((arg) => spell(arg.type)).join(', ');
  if (list.length > 0)
    c.error('ambiguous-call', span, { data: { name: only.name, types }, notes: candidateNotes(list.map((one) => one.function)) });
  else c.error('no-matching-function', span, { data: { name: only.name, types }, notes: candidateNotes(candidates) });
  return null;
};

/** One candidate: say exactly which argument is wrong. */
const resolveOnly = (
  c: Checker,
  only: FunctionSymbol,
  args: readonly Expression[],
  object: ObjectArgument | null,
  span: Span,
  close: Span,
): Resolution | null => {
  const note: DiagnosticNote = { code: 'declared-here', data: { name: only.name }, span: only.span };
  if (object !== null && only.hasThis && !object.type.constant && objectCost(object, only.type) === null) {
    c.error('wrong-object-category', span, { data: { name: only.name, category: only.type.objects }, notes: [note] });
    return null;
  }
  if (object?.type.constant === true && only.hasThis && !only.type.constantObject) {
    c.error('const-object', span, { data: { name: only.name }, notes: [note] });
    return null;
  }
  if (!checkCount(c, only.type.parameters.length, requiredCount(only), only.type.variadic, args, close, only.name, only.parameters, [note]))
    return null;
  return {
    function: only,
    apply: () =>
      only.type.parameters.map((parameter, index) => {
        const arg = args[index];
        if (arg === undefined) return defaultArgument(c, only.parameters[index], parameter, span);
        const name = only.parameters[index]?.name ?? '';
        return pass(
          c,
          convertTo(c, arg, parameter, { purpose: 'argument', parameter: name, index: index + 1, function: only.name }),
          parameter,
        );
      }),
  };
};

/** Reports a wrong number of arguments. */
export const checkCount = (
  c: Checker,
  most: number,
  least: number,
  variadic: boolean,
  args: readonly Expression[],
  close: Span,
  name: string,
  parameters: readonly ParameterInfo[],
  notes: readonly DiagnosticNote[],
): boolean => {
  if (args.length < least) {
    const missing = parameters[args.length]?.name ?? '';
    const data = { function: name, expected: least, given: args.length, parameter: missing };
    c.error(missing === '' ? 'too-few-arguments' : 'too-few-arguments-named', close, { data, notes });
    return false;
  }
  const extra = args[most];
  if (extra !== undefined && !variadic) {
    c.error('too-many-arguments', extra.span, { data: { function: name, expected: most, given: args.length }, notes });
    return false;
  }
  return true;
};

/** The function of a set whose type is what a function pointer or reference wants. */
export const chooseFunction = (functions: readonly FunctionSymbol[], to: Type): FunctionSymbol | null => {
  const wanted = to.kind === 'pointer' || to.kind === 'reference' ? to.to : to;
  return functions.find((candidate) => candidate.type === wanted && !candidate.hasThis) ?? null;
};
