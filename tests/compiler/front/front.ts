/** What the tests of the front end share: short ways in, and trees and diagnostics as short texts. */
import type {
  Declaration,
  Declarator,
  DeclarationSpecifiers,
  Expression,
  Initialiser,
  Statement,
  TypeName,
  TypeSpecifier,
  Condition,
} from '../../../src/simulator/compiler/ast.ts';
import { parse, type ParseResult } from '../../../src/simulator/compiler/parse.ts';
import { preprocess } from '../../../src/simulator/compiler/preprocess.ts';
import { Reporter } from '../../../src/simulator/compiler/report.ts';
import { SourceTable } from '../../../src/simulator/compiler/source.ts';
import type { Diagnostic } from '../../../src/simulator/compiler/diagnostic.ts';
import type { CompileInput } from '../../../src/simulator/compiler/compile.ts';

export interface Setting {
  readonly name?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, string>>;
}

export const input = (text: string, { name = 'main.cpp', headers = {}, files = {} }: Setting = {}): CompileInput => ({
  files: [{ name, text }, ...Object.entries(files).map(([fileName, fileText]) => ({ name: fileName, text: fileText }))],
  headers: new Map(Object.entries(headers)),
  natives: new Set(),
});

export const read = (text: string, setting: Setting = {}): ParseResult => parse(input(text, setting));

/** `line:column code` of each diagnostic. */
export const problems = (text: string, setting: Setting = {}): string[] => {
  const { diagnostics, sources } = read(text, setting);
  return diagnostics.map(({ code, span }) => {
    const { line, column } = sources.position(span.file, span.start);
    return `${String(line)}:${String(column)} ${code}`;
  });
};

/** The only diagnostic of a text; anything else is a failure. */
export const problem = (text: string, setting: Setting = {}): Diagnostic => {
  const { diagnostics } = read(text, setting);
  const [only] = diagnostics;
  if (only === undefined || diagnostics.length !== 1)
    throw new Error(`expected one diagnostic, found: ${JSON.stringify(problems(text, setting))}`);
  return only;
};

/** The text with the fixes of its diagnostics applied. */
export const mended = (text: string, setting: Setting = {}): string => {
  const fixes = read(text, setting).diagnostics.flatMap((diagnostic) => diagnostic.fixes);
  return fixes
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((whole, fix) => whole.slice(0, fix.span.start) + fix.text + whole.slice(fix.span.end), text);
};

export const preprocessed = (text: string, setting: Setting = {}): { readonly text: string; readonly codes: readonly string[] } => {
  const reporter = new Reporter();
  const language = (setting.name ?? '').endsWith('.c') ? 'c' : 'c++';
  const { tokens } = preprocess(input(text, setting), language, new SourceTable(), reporter);
  return {
    text: tokens
      .slice(0, -1)
      .map((token) => token.text)
      .join(' '),
    codes: reporter.diagnostics.map(({ code }) => code),
  };
};

/** A text that must be free of diagnostics. */
export const clean = (text: string, setting: Setting = {}): readonly Declaration[] => {
  const { unit, diagnostics } = read(text, setting);
  if (diagnostics.length > 0) throw new Error(`unexpected: ${problems(text, setting).join(', ')}`);
  return unit.declarations;
};

/** The first statement's expression in a function's body after `before`. */
export const expressionOf = (text: string, before = '', setting: Setting = {}): string => {
  const statements = bodyOf(`${before}\nvoid f() { ${text}; }`, setting);
  const last = statements.at(-1);
  return last?.kind === 'expression' ? show(last.expression) : `not an expression: ${last === undefined ? 'nothing' : showStatement(last)}`;
};

export const bodyOf = (text: string, setting: Setting = {}): readonly Statement[] => {
  const last = clean(text, setting).at(-1);
  if (last?.kind !== 'function') throw new Error('the last declaration is no function');
  return last.body.statements;
};

// ── Trees as S-expressions ──────────────────────────────────────────────────────────────────────────────────────

const list = (...parts: readonly string[]): string => `(${parts.filter((part) => part !== '').join(' ')})`;

export function show(e: Expression): string {
  switch (e.kind) {
    case 'integer':
      return String(e.value) + e.suffix;
    case 'float':
      return `${String(e.value)}f`;
    case 'character':
      return `${e.encoding}'${String(e.value)}`;
    case 'string':
      return `${e.encoding}"${String.fromCharCode(...e.units)}"`;
    case 'boolean':
      return String(e.value);
    case 'nullptr':
    case 'this':
      return e.kind;
    case 'name':
      return [...(e.name.global ? [''] : []), ...e.name.path.map((part) => part.text), e.name.name.text].join('::');
    case 'paren':
      return show(e.inner);
    case 'unary':
      return list(e.operator, show(e.operand));
    case 'postfix':
      return list('post', e.operator, show(e.operand));
    case 'binary':
    case 'assign':
      return list(e.operator, show(e.left), show(e.right));
    case 'conditional':
      return list('?', show(e.condition), e.then === null ? '-' : show(e.then), show(e.otherwise));
    case 'call':
      return list('call', show(e.callee), ...e.arguments.map(show));
    case 'noexcept':
      return list(e.kind, show(e.operand));
    case 'typeid':
      return list(e.kind, 'declarator' in e.operand ? 'type' : show(e.operand));
    case 'subscript':
      return list('[]', show(e.object), show(e.index));
    case 'member':
      return list(e.arrow ? '->' : '.', show(e.object), e.name.name.text);
    case 'cast':
      return list('cast', showType(e.type), show(e.operand));
    case 'named-cast':
      return list(e.word, showType(e.type), show(e.operand));
    case 'construct':
      return list('construct', showType(e.type), ...e.arguments.map(show));
    case 'compound-literal':
      return list('literal', showType(e.type), show(e.list));
    case 'sizeof':
    case 'alignof':
      return list(e.kind, 'specifiers' in e.operand ? showType(e.operand) : show(e.operand));
    case 'offsetof':
      return list('offsetof', showType(e.type), show(e.path));
    case 'new':
      return list('new', ...e.placement.map(show), showType(e.type), e.initialiser === null ? '' : showInitialiser(e.initialiser));
    case 'delete':
      return list(e.array ? 'delete[]' : 'delete', show(e.operand));
    case 'throw':
      return list('throw', e.operand === null ? '' : show(e.operand));
    case 'lambda':
      return list(
        'lambda',
        `[${[e.captureDefault ?? '', ...e.captures.map((capture) => (capture.byReference ? '&' : '') + (capture.name?.text ?? 'this') + (capture.initialiser === null ? '' : `=${show(capture.initialiser)}`))].filter((part) => part !== '').join(',')}]`,
        showDeclarator(e.declarator, ''),
        ...e.body.statements.map(showStatement),
      );
    case 'generic':
      return list('generic', show(e.operand), ...e.choices.map(({ value }) => show(value)));
    case 'va-arg':
      return list('va_arg', show(e.list), showType(e.type));
    case 'init-list':
      return `{${e.items
        .map(({ designators, value }) => {
          const path = designators.map((part) => (part.kind === 'field' ? `.${part.name.text}` : `[${show(part.index)}]`)).join('');
          return path === '' ? show(value) : `${path}=${show(value)}`;
        })
        .join(' ')}}`;
    case 'error':
      return '<error>';
  }
}

const showSpecifier = (t: TypeSpecifier): string => {
  switch (t.kind) {
    case 'builtin':
      return t.words.join(' ');
    case 'named':
      return [...t.name.path.map((part) => part.text), t.name.name.text].join('::');
    case 'class':
      return `${t.definition.key} ${t.definition.name?.name.text ?? '?'}`;
    case 'enum':
      return `enum ${t.definition.name?.text ?? '?'}`;
    case 'decltype':
      return `decltype ${show(t.expression)}`;
    default:
      return t.kind;
  }
};

const showSpecifiers = (s: DeclarationSpecifiers): string =>
  [
    ...s.storage.filter((word) => word !== 'typedef'),
    s.constexpr ? 'constexpr' : '',
    s.constant ? 'const' : '',
    s.volatile ? 'volatile' : '',
    showSpecifier(s.type),
  ]
    .filter((part) => part !== '')
    .join(' ');

/** Reads outward from the name, as one says it. */
export const showDeclarator = (d: Declarator, type: string): string =>
  [
    ...d.layers.map((layer) => {
      switch (layer.kind) {
        case 'pointer':
          return `${layer.constant ? 'const ' : ''}pointer to`;
        case 'reference':
          return layer.rvalue ? 'rvalue to' : 'reference to';
        case 'array':
          return `array ${layer.size === null ? '?' : show(layer.size)} of`;
        case 'function': {
          const parameters = layer.parameters.map(
            (parameter) =>
              `${parameter.declarator.name?.name.text ?? '_'}: ${showDeclarator(parameter.declarator, showSpecifiers(parameter.specifiers))}`,
          );
          return `function(${[...parameters, ...(layer.variadic ? ['...'] : [])].join(', ')}) of`;
        }
        case 'member-pointer':
          return `member of ${layer.class.name.text} pointer to`;
      }
    }),
    type,
  ]
    .filter((part) => part !== '')
    .join(' ');

const showType = (t: TypeName): string => `<${showDeclarator(t.declarator, showSpecifiers(t.specifiers))}>`;

const showInitialiser = (i: Initialiser): string => {
  switch (i.kind) {
    case 'assign':
      return `= ${show(i.value)}`;
    case 'paren':
      return `(${i.arguments.map(show).join(' ')})`;
    case 'brace':
      return show(i.list);
    default:
      return `= ${i.kind}`;
  }
};

export function showDeclaration(d: Declaration): string {
  switch (d.kind) {
    case 'simple':
      if (d.declarators.length === 0) return showSpecifiers(d.specifiers);
      return d.declarators
        .map(({ declarator, bitWidth, initialiser }) => {
          const name =
            declarator.name === null ? '_' : [...declarator.name.path.map((part) => part.text), declarator.name.name.text].join('::');
          const bits = bitWidth === null ? '' : ` :${show(bitWidth)}`;
          return `${name}: ${showDeclarator(declarator, showSpecifiers(d.specifiers))}${bits}${initialiser === null ? '' : ` ${showInitialiser(initialiser)}`}`;
        })
        .join('; ');
    case 'function':
      return `${[...(d.declarator.name?.path ?? []).map((part) => part.text), d.declarator.name?.name.text ?? '?'].join('::')}: ${showDeclarator(d.declarator, showSpecifiers(d.specifiers))} {${d.body.statements.map(showStatement).join(' ')}}`;
    case 'namespace':
      return `namespace ${d.name?.text ?? ''} {${d.members.map(showDeclaration).join('; ')}}`;
    default:
      return d.kind;
  }
}

const showCondition = (c: Condition): string => (c.kind === 'condition-declaration' ? `[${showDeclaration(c.declaration)}]` : show(c));

export function showStatement(s: Statement): string {
  switch (s.kind) {
    case 'block':
      return `{${s.statements.map(showStatement).join(' ')}}`;
    case 'expression':
      return `${show(s.expression)};`;
    case 'declaration':
      return `[${showDeclaration(s.declaration)}]`;
    case 'if':
      return list(
        'if',
        s.initialiser === null ? '' : showStatement(s.initialiser),
        showCondition(s.condition),
        showStatement(s.then),
        s.otherwise === null ? '' : showStatement(s.otherwise),
      );
    case 'while':
      return list('while', showCondition(s.condition), showStatement(s.body));
    case 'do':
      return list('do', showStatement(s.body), show(s.condition));
    case 'for':
      return list(
        'for',
        s.initialiser === null ? '-' : showStatement(s.initialiser),
        s.condition === null ? '-' : showCondition(s.condition),
        s.step === null ? '-' : show(s.step),
        showStatement(s.body),
      );
    case 'range-for':
      return list('range-for', showDeclaration(s.declaration), show(s.range), showStatement(s.body));
    case 'switch':
      return list('switch', showCondition(s.condition), showStatement(s.body));
    case 'case':
      return list('case', show(s.value), s.last === null ? '' : show(s.last), showStatement(s.statement));
    case 'default':
      return list('default', showStatement(s.statement));
    case 'label':
      return list('label', s.name.text, showStatement(s.statement));
    case 'goto':
      return list('goto', s.label.text);
    case 'return':
      return list('return', s.value === null ? '' : show(s.value));
    case 'try':
      return list(
        s.flavour,
        showStatement(s.body),
        ...s.handlers.map((handler) => list('handler', handler.filter === null ? '' : show(handler.filter), showStatement(handler.body))),
      );
    default:
      return s.kind;
  }
}
