/** Labels of a function and the jumps to them. */
import type { VariableSymbol } from '../symbol.ts';
import type { Checker, FunctionContext, LabelContext } from './checker.ts';
import { checkJump } from './structured.ts';

/** The label of a name, which a goto may mention before it stands. */
export const labelOf = (context: FunctionContext, name: string): LabelContext => {
  const known = context.labels.get(name);
  if (known !== undefined) return known;
  const label: LabelContext = { target: { name }, defined: null, used: null, parts: [], initialised: [], jumps: [] };
  context.labels.set(name, label);
  return label;
};

/** The local variables that stand initialised at this place. */
export const initialisedHere = (c: Checker): VariableSymbol[] => {
  const found: VariableSymbol[] = [];
  for (let scope: typeof c.scope | null = c.scope; scope !== null; scope = scope.parent)
    for (const symbol of scope.names.values())
      if (symbol.kind === 'variable' && symbol.storage === 'local' && symbol.initialiser !== null) found.push(symbol);
  return found;
};

/** Reports what is wrong with a function's labels once all of them are known. */
export const checkLabels = (c: Checker, context: FunctionContext): void => {
  for (const [name, label] of context.labels) {
    if (label.defined !== null) checkJumps(c, name, label);
    else if (label.used !== null) c.error('label-undeclared', label.used, { data: { name } });
    if (label.used === null && label.defined !== null) c.warning('unused-label', label.defined, { data: { name } });
  }
};

const checkJumps = (c: Checker, name: string, label: LabelContext): void => {
  for (const jump of label.jumps) {
    checkJump(c, jump.parts, label.parts, jump.span);
    const skipped = c.cpp ? label.initialised.find((variable) => !jump.initialised.includes(variable)) : undefined;
    if (skipped === undefined || label.defined === null) continue;
    c.error('goto-past-initialiser', label.defined, {
      data: { label: name, name: skipped.name },
      notes: [
        { code: 'jump-from', data: {}, span: jump.span },
        { code: 'declared-here', data: { name: skipped.name }, span: skipped.span },
      ],
    });
    return;
  }
};
