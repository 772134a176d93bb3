import { evaluateInteger } from '../compiler/constant.ts';
import type { Program, TypeInfo } from '../compiler/program.ts';
import type { Watcher } from '../compiler/watch/watcher.ts';
import { ERROR } from '../winapi/error-code.ts';
import { winapi } from '../winapi/table.ts';
import type { ProcessPlan } from './build.ts';
import { runtime } from './library.ts';
import { isReaders, placeOf, sourceTable } from './place.ts';

/** A function that Windows or the C runtime has, as its page in the reference begins. No words. */
export interface ApiView {
  readonly name: string;
  readonly header: string;
  readonly prototype: string;
  readonly parameters: readonly { readonly name: string; readonly type: string; readonly direction: 'in' | 'out' | 'inout' }[];
  /** How it says that it failed. */
  readonly returns: string;
  /** Symbolic names of the error codes that it can give. */
  readonly errors: readonly string[];
  /** Title of its page at Microsoft; null: a function of the C runtime. */
  readonly source: string | null;
}

/** What a program's own text calls things. */
export interface NamesView {
  readonly functions: readonly {
    readonly name: string;
    readonly returns: string;
    readonly parameters: readonly TypedName[];
    readonly line: number;
  }[];
  /** With the lines between which it can be named; of the file that was compiled itself. */
  readonly variables: readonly (TypedName & { readonly from: number; readonly to: number })[];
  /** Classes that the program or the functions it calls use, with what objects of them consist of. */
  readonly types: readonly { readonly name: string; readonly fields: readonly TypedName[] }[];
  /** Macros that stand for a value, in headers too. */
  readonly constants: readonly string[];
}

export interface TypedName {
  readonly name: string;
  readonly type: string;
}

/** What a constant is worth. */
export interface ConstantView {
  readonly type: string;
  readonly text: string;
}

/** Every function that a program may call besides its own. */
export const apiViews = (): readonly ApiView[] => [
  ...winapi.map(({ name, header, prototype, parameters, returns, errors, source }) => ({
    name,
    header,
    prototype,
    parameters,
    returns,
    errors,
    source,
  })),
  ...[...runtime.values()].map(({ name, header, prototype }) => ({
    name,
    header,
    prototype,
    parameters: parametersOf(prototype),
    returns: 'none',
    errors: [],
    source: null,
  })),
];

/** Numbers of error codes, by name. */
export const errorNumbers: ReadonlyMap<string, number> = new Map(Object.entries(ERROR));

/** Parameters of a declaration without pointers to functions among them; those that have none of their own name are left out. */
function parametersOf(prototype: string): ApiView['parameters'] {
  const list = /\((.*)\);?$/.exec(prototype)?.[1] ?? '';
  if (/[()]/.test(list) || list === 'void') return [];
  return list.split(',').flatMap((written) => {
    const found = /^(.*[\s*])(\w+)(\[\])?$/.exec(written.trim());
    return found?.[1] === undefined || found[2] === undefined ? [] : [{ name: found[2], type: found[1].trim(), direction: 'in' as const }];
  });
}

/** The names of programs that compiled, by source. Keeps no run. */
export class Names {
  readonly #plans: ReadonlyMap<string, Pick<ProcessPlan, 'program' | 'watcher'>>;

  constructor(plans: readonly ProcessPlan[]) {
    this.#plans = new Map(plans.map(({ source, program, watcher }) => [source, { program, watcher }]));
  }

  /** null: there is no such program. */
  of(source: string): NamesView | null {
    const plan = this.#plans.get(source);
    return plan === undefined ? null : namesOf(plan.program, plan.watcher);
  }

  /** What a name that stands for a number wherever it is used (a macro, an enumerator) is worth; null: it is no such name. */
  constant(source: string, name: string): ConstantView | null {
    const plan = this.#plans.get(source);
    const read = plan !== undefined && /^\w+$/.test(name) ? plan.watcher.read(name, null) : null;
    if (plan === undefined || read?.kind !== 'expression') return null;
    const value = evaluateInteger(read.expression);
    return value === null ? null : { type: plan.program.types[read.type]?.name ?? '', text: String(value) };
  }
}

function namesOf(program: Program, watcher: Watcher): NamesView {
  const sources = sourceTable(program);
  const typeName = (id: number): string => program.types[id]?.name ?? '';
  const own = program.functions.filter(({ span, library }) => !library && isReaders(sources, span));
  const lineOf = (span: { file: number; start: number; end: number }): { from: number; to: number } => {
    const { line, endLine } = placeOf(sources, span);
    return { from: line, to: endLine };
  };
  const locals = own.flatMap((info) =>
    info.variables
      .filter(({ name, span }) => name !== '' && span.file === info.span.file)
      .map(({ name, type, span }) => ({ name, type: typeName(type), from: lineOf(span).from, to: lineOf(info.span).to })),
  );
  const globals = program.image.objects.flatMap(({ name, type, span }) =>
    span === null || name === '' ? [] : [{ name, type: typeName(type), from: lineOf(span).from, to: Infinity }],
  );
  return {
    functions: own.map((info) => ({
      name: info.name,
      returns: typeName(info.returns),
      parameters: info.parameters.map((name) => ({
        name,
        type: typeName(info.variables.find((one) => one.parameter && one.name === name)?.type ?? -1),
      })),
      line: lineOf(info.span).from,
    })),
    variables: [...globals, ...locals],
    types: program.types.flatMap((type) => fieldsOf(type, typeName)),
    constants: watcher.constants,
  };
}

const fieldsOf = (type: TypeInfo, typeName: (id: number) => string): NamesView['types'] =>
  type.kind === 'class'
    ? [{ name: type.name, fields: type.fields.map((field) => ({ name: field.name, type: typeName(field.type) })) }]
    : [];
