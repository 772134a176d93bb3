/** `emit`: a checked translation unit becomes a program. Runs only when there are no errors. */
import { TRAPS } from '../bytecode.ts';
import type { CheckedUnit } from '../check/unit.ts';
import type { CompileInput, HandedOut } from '../compile.ts';
import { isStaticInitialiser } from '../constant.ts';
import { alignOf, sizeOf } from '../layout.ts';
import type { Evaluation, FunctionInfo, Program, VariableInfo } from '../program.ts';
import type { SourceTable, Span } from '../source.ts';
import type { ClassSymbol, FunctionSymbol, VariableSymbol, VirtualSlot, VirtualTable } from '../symbol.ts';
import { children, type Expression, type Literal, type Temporary } from '../tree.ts';
import { builtin, Types, type Type } from '../type.ts';
import { argumentSlots, invokeNative, isNative, returnsObject } from './call.ts';
import { emitPads, owe } from './cleanup.ts';
import { Code, newLabel } from './code.ts';
import { full } from './construct.ts';
import { DebugTypes } from './debug.ts';
import { initialisePlace } from './expression.ts';
import { Frame, type Place } from './frame.ts';
import { fold } from './fold.ts';
import { Image } from './image.ts';
import { isBuilt, store } from './memory.ts';
import { nameLiteral, publicBases, tableHeader, typeInfo } from './rtti.ts';
import { emitDestruction, emitEnd, emitStatement, step, type Body } from './statement.ts';
import { ThrownTypes } from './thrown.ts';

/** A function to be written: the reader's, or one that exists only in the program. */
type Pending =
  | { readonly kind: 'function'; readonly symbol: FunctionSymbol }
  /** The address of a function without a body: it passes its arguments on. */
  | { readonly kind: 'native'; readonly symbol: FunctionSymbol }
  | { readonly kind: 'handed-out'; readonly native: HandedOut }
  | { readonly kind: 'pure'; readonly symbol: FunctionSymbol }
  /** Stands in a table for a function that wants another `this` or returns another pointer than the table's callers know. */
  | { readonly kind: 'thunk'; readonly slot: VirtualSlot }
  | { readonly kind: 'destruction'; readonly offset: number; readonly type: Type; readonly destructor: FunctionSymbol; readonly span: Span }
  /** Part of another function that runs as one of its own. */
  | { readonly kind: 'funclet'; readonly name: string; readonly span: Span; readonly slots: number; readonly write: (f: Frame) => void }
  | { readonly kind: 'initialiser'; readonly variables: readonly VariableSymbol[] };

const nowhere: Span = { file: -1, start: 0, end: 0 };

/** Which of the program's things are which symbols. */
export interface Symbols {
  /** Indices into `Program.functions`. */
  readonly functions: Map<FunctionSymbol, number>;
  readonly variables: Map<VariableInfo, VariableSymbol>;
  /** In the image. */
  readonly offsets: Map<VariableSymbol, number>;
}

export class ProgramBuilder {
  readonly debug = new DebugTypes();
  readonly image = new Image();
  /** What each thread gets a copy of. */
  readonly threadImage = new Image();
  readonly thrownTypes = new ThrownTypes((symbol) => this.functionIndex(symbol));
  readonly evaluations: Evaluation[] = [];
  /** The function that calls filters, if there are any. */
  dispatcher: number | null = null;
  /** Slots that tell which conditional temporaries of the current full expression exist. */
  readonly flags = new Map<Temporary, number>();
  readonly #code = new Code();
  readonly #unit: CheckedUnit;
  readonly #natives: string[] = [];
  readonly #nativeIndices = new Map<string, number>();
  /** What the debugger asks of the program's names. */
  readonly symbols: Symbols = { functions: new Map(), variables: new Map(), offsets: new Map() };
  readonly #queue: { readonly index: number; readonly pending: Pending }[] = [];
  readonly #functions: (FunctionInfo | undefined)[] = [];
  readonly #folded = new Map<VariableSymbol, boolean>();
  readonly #tables = new Map<VirtualTable, number>();
  readonly #typeInfos = new Map<Type, number>();
  readonly #types = new Types();
  readonly #hasAtExit: boolean;
  readonly #handedOut: ReadonlyMap<string, readonly HandedOut[]>;

  constructor(unit: CheckedUnit, { natives, handedOut = new Map() }: Pick<CompileInput, 'natives' | 'handedOut'>) {
    this.#unit = unit;
    this.#hasAtExit = natives.has('atexit');
    this.#handedOut = handedOut;
  }

  build(sources: SourceTable): Program {
    const { functions, variables, entry, inReadersFile } = this.#unit;
    for (const variable of variables) if (inReadersFile(variable.span)) this.variableOffset(variable);
    for (const symbol of functions) if (inReadersFile(symbol.span)) this.functionIndex(symbol);
    const late = variables.filter((variable) => !variable.localStatic && variable.initialiser !== null && !this.foldStatic(variable));
    const initialiser = late.length === 0 ? -1 : this.#enqueue({ kind: 'initialiser', variables: late });
    for (let next = this.#queue.shift(); next !== undefined; next = this.#queue.shift()) this.#emit(next.index, next.pending);
    return {
      code: this.#code.bytes,
      spans: this.#code.spans,
      functions: this.#functions.filter((one) => one !== undefined),
      natives: this.#natives,
      image: this.image.finish(),
      threadImage: this.threadImage.finish(),
      initialiser,
      entry: entry === null ? -1 : this.functionIndex(entry),
      thrown: this.thrownTypes.table(),
      dispatcher: this.dispatcher ?? -1,
      types: this.debug.types,
      sources: sources.files,
      evaluations: this.evaluations,
    };
  }

  // ── Numbers and offsets ───────────────────────────────────────────────────────────────────────────────────────

  #enqueue(pending: Pending): number {
    const index = this.#functions.length;
    this.#functions.push(undefined);
    this.#queue.push({ index, pending });
    return index;
  }

  /** The number of a function, which is emitted once somebody asks for it. */
  functionIndex(symbol: FunctionSymbol): number {
    let index = this.symbols.functions.get(symbol);
    if (index === undefined) {
      const kind = symbol.body !== null ? 'function' : symbol.pure ? 'pure' : 'native';
      index = this.#enqueue({ kind, symbol });
      this.symbols.functions.set(symbol, index);
    }
    return index;
  }

  funclet(name: string, span: Span, slots: number, write: (f: Frame) => void): number {
    return this.#enqueue({ kind: 'funclet', name, span, slots, write });
  }

  nativeIndex(name: string): number {
    let index = this.#nativeIndices.get(name);
    if (index === undefined) {
      index = this.#natives.push(name) - 1;
      this.#nativeIndices.set(name, index);
      for (const native of this.#handedOut.get(name) ?? []) this.#enqueue({ kind: 'handed-out', native });
    }
    return index;
  }

  /** Where a variable of static storage is. */
  staticPlace(variable: VariableSymbol): Place {
    return { kind: variable.perThread ? 'thread' : 'image', offset: this.variableOffset(variable) };
  }

  /** Offset in the image, or in each thread's copy of its own. */
  variableOffset(variable: VariableSymbol): number {
    let offset = this.symbols.offsets.get(variable);
    if (offset === undefined) {
      const { type } = variable;
      const span = this.#unit.inReadersFile(variable.span) ? variable.span : null;
      const fixed = type.kind === 'array' ? type.element.constant : type.constant;
      const readonly = fixed && isFoldable(variable);
      const image = variable.perThread ? this.threadImage : this.image;
      offset = image.reserve(
        variable.name,
        Math.max(1, sizeOf(type)),
        Math.max(variable.align, alignOf(type)),
        readonly,
        this.debug.id(type, variable.alias),
        span,
      );
      this.symbols.offsets.set(variable, offset);
    }
    return offset;
  }

  literalOffset(literal: Literal): number {
    return this.image.literal(literal, () => this.#literalType(literal));
  }

  #literalType(literal: Literal): number {
    const element = literal.unitSize === 1 ? builtin.char : literal.unitSize === 2 ? builtin.wchar : builtin.char32;
    return this.debug.id(this.#types.array(this.#types.qualify(element, true, false), literal.units.length + 1));
  }

  /** Room in the image for something without a name. */
  hiddenObject(type: Type): number {
    return this.image.reserve('', Math.max(1, sizeOf(type)), alignOf(type), false, this.debug.id(type), null);
  }

  readonly #guards = new Map<VariableSymbol, number>();
  /** The byte that tells whether a static local has been initialised. */
  hiddenGuard(variable: VariableSymbol): number {
    let offset = this.#guards.get(variable);
    if (offset === undefined) this.#guards.set(variable, (offset = this.hiddenObject(builtin.bool)));
    return offset;
  }

  /** A table of virtual functions; what objects point to, behind its header. */
  tableOffset(symbol: ClassSymbol, table: VirtualTable): number {
    let offset = this.#tables.get(table);
    if (offset === undefined) {
      const type = this.#types.array(this.#types.pointer(builtin.void), table.slots.length);
      offset = this.image.reserve('', tableHeader + table.slots.length * 8, 8, true, this.debug.id(type), null) + tableHeader;
      this.#tables.set(table, offset);
      this.image.writeInteger(offset - 16, BigInt(-table.offset), 8);
      this.image.relocate(offset - 8, 'image', this.typeInfoOffset(symbol.type));
      for (const [index, slot] of table.slots.entries()) this.image.relocate(offset + index * 8, 'function', this.#slotIndex(slot));
    }
    return offset;
  }

  #slotIndex(slot: VirtualSlot): number {
    const direct = (slot.adjust === 0 && slot.adjustResult === 0) || slot.function.pure;
    return direct ? this.functionIndex(slot.function) : this.#enqueue({ kind: 'thunk', slot });
  }

  /** The `type_info` object of a type. */
  typeInfoOffset(type: Type): number {
    const { plain } = type;
    let offset = this.#typeInfos.get(plain);
    if (offset === undefined) {
      const bases = plain.kind === 'class' ? publicBases(plain.symbol) : [];
      offset = this.image.reserve('', typeInfo.size(bases.length), 8, true, this.debug.id(builtin.ullong), null);
      this.#typeInfos.set(plain, offset);
      this.image.relocate(offset + typeInfo.name, 'image', this.literalOffset(nameLiteral(plain)));
      this.image.writeInteger(offset + typeInfo.count, BigInt(bases.length), 8);
      for (const [index, base] of bases.entries()) {
        const at = offset + typeInfo.bases + index * 16;
        this.image.relocate(at, 'image', this.typeInfoOffset(base.symbol.type));
        this.image.writeInteger(at + 8, BigInt(base.offset), 8);
      }
    }
    return offset;
  }

  // ── Static storage ────────────────────────────────────────────────────────────────────────────────────────────

  /** Writes a constant initialiser into the image; false: it has to be run. Objects with destructors are always run. */
  foldStatic(variable: VariableSymbol): boolean {
    const before = this.#folded.get(variable);
    if (before !== undefined) return before;
    const { initialiser } = variable;
    const done = initialiser !== null && destructorOf(variable) === null && isFoldable(variable);
    if (done) {
      const context = {
        functionIndex: (symbol: FunctionSymbol): number => this.functionIndex(symbol),
        variableOffset: (other: VariableSymbol): number => this.variableOffset(other),
        literalOffset: (literal: Literal): number => this.literalOffset(literal),
      };
      fold(variable.perThread ? this.threadImage : this.image, context, this.variableOffset(variable), initialiser);
    }
    this.#folded.set(variable, done);
    return done;
  }

  /** Code that initialises a variable of static storage and arranges for its end. */
  initialiseStatic(f: Frame, variable: VariableSymbol): void {
    const { initialiser } = variable;
    if (initialiser === null) return;
    const before = f.staticExtension;
    f.staticExtension = true;
    full(f, initialiser, () =>
      initialisePlace(f, { kind: 'image', offset: this.variableOffset(variable) }, variable.type, null, initialiser),
    );
    f.staticExtension = before;
    const destructor = destructorOf(variable);
    if (destructor !== null) this.destroyAtExit(f, this.variableOffset(variable), variable.type, destructor, variable.span);
  }

  /** Arranges for the end of an object of static storage that has just been built. */
  destroyAtExit(f: Frame, offset: number, type: Type, destructor: FunctionSymbol, span: Span): void {
    if (!this.#hasAtExit) return;
    const index = this.#enqueue({ kind: 'destruction', offset, type, destructor, span });
    const mark = f.next;
    invokeNative(f, 'atexit', [(slot) => f.code.op('LEAF', slot, 0, 0, index)]);
    f.release(mark);
  }

  // ── Temporaries ───────────────────────────────────────────────────────────────────────────────────────────────

  #conditional = false;

  /** Clears the flags of the temporaries in a full expression that may or may not come to exist. */
  prepareFlags(f: Frame, e: Expression): void {
    if (!this.#conditional) return;
    const visit = (one: Expression): void => {
      if (one.kind === 'temporary' && one.conditional && !one.extended) {
        const flag = f.slot();
        this.flags.set(one, flag);
        f.code.op('LDI', flag, 0, 0, 0);
      }
      for (const child of children(one)) visit(child);
    };
    visit(e);
  }

  /** Whether evaluating an expression makes objects that end with it. */
  makesTemporaries(e: Expression): boolean {
    if (e.kind === 'temporary' || (isBuilt(e.type) && e.category === 'prvalue' && e.kind !== 'load')) return true;
    return children(e).some((child) => this.makesTemporaries(child));
  }

  // ── Functions ─────────────────────────────────────────────────────────────────────────────────────────────────

  #emit(index: number, pending: Pending): void {
    switch (pending.kind) {
      case 'function':
        this.#functions[index] = this.#emitFunction(pending.symbol);
        return;
      case 'native':
        this.#functions[index] = this.#emitForwarder(pending.symbol);
        return;
      case 'handed-out':
        this.#functions[index] = this.#emitHandedOut(pending.native);
        return;
      case 'pure':
        // As library code: what is wrong is the call.
        this.#functions[index] = this.#emitSmall(
          pending.symbol.qualifiedName,
          pending.symbol.span,
          argumentSlots(pending.symbol),
          (f) => f.code.op('TRAP', 0, 0, 0, TRAPS.indexOf('pure-virtual-call')),
          true,
        );
        return;
      case 'thunk':
        this.#functions[index] = this.#emitThunk(pending.slot);
        return;
      case 'destruction':
        this.#functions[index] = this.#emitSmall(pending.destructor.qualifiedName, pending.span, 0, (f) => {
          emitDestruction(f, pending.offset, pending.type, pending.destructor);
          f.code.op('RET');
        });
        return;
      case 'funclet':
        this.#functions[index] = {
          ...this.#emitSmall(pending.name, pending.span, pending.slots, pending.write),
          returns: this.debug.id(builtin.int),
        };
        return;
      case 'initialiser':
        this.#functions[index] = this.#emitSmall('', nowhere, 0, (f) => {
          for (const variable of pending.variables) {
            if (this.#unit.inReadersFile(variable.span)) step(f, variable.span);
            f.code.from(variable.span, () => this.initialiseStatic(f, variable));
          }
          f.code.op('RET');
        });
    }
  }

  get language(): 'c' | 'c++' {
    return this.#unit.checker.language;
  }

  /** A function without a body of its own. */
  #emitSmall(name: string, span: Span, slots: number, write: (f: Frame) => void, library = this.#isLibrary(span)): FunctionInfo {
    const f = new Frame(this, this.#code, library);
    const entry = this.#code.begin();
    this.#code.from(span, () => {
      this.#code.op('ENTER');
      f.openScope(null);
      for (let index = 0; index < slots; index++) f.slot();
      write(f);
    });
    f.closeScope();
    emitPads(f);
    this.#code.patchEnter(entry, f.slots, f.stackBytes);
    return {
      name,
      entry,
      end: this.#code.length,
      argumentSlots: slots,
      returns: this.debug.id(builtin.void),
      parameters: [],
      variables: [],
      unwind: f.guards.table(),
      span,
      library,
    };
  }

  #emitThunk({ function: symbol, adjust, adjustResult }: VirtualSlot): FunctionInfo {
    const self = returnsObject(symbol.type.returns) ? 1 : 0;
    const info = this.#emitSmall(symbol.qualifiedName, symbol.span, argumentSlots(symbol), (f) => {
      if (adjust !== 0) f.code.op('ADD64I', self, self, 0, adjust);
      f.code.op('CALL', 0, 0, 0, this.functionIndex(symbol));
      f.reserve(0);
      if (adjustResult !== 0) {
        const end = newLabel();
        f.code.jump('JEQI', end, 0, 0, 0);
        f.code.op('ADD64I', 0, 0, 0, adjustResult);
        f.code.place(end);
      }
      f.code.op('RET');
    });
    return { ...info, returns: this.debug.id(symbol.type.returns) };
  }

  #isLibrary(span: Span): boolean {
    return span.file >= 0 && !this.#unit.inReadersFile(span);
  }

  #emitForwarder(symbol: FunctionSymbol): FunctionInfo {
    const count = argumentSlots(symbol);
    const info = this.#emitSmall(symbol.name, symbol.span, count, this.#forward(symbol.name, count));
    return { ...info, returns: this.debug.id(symbol.type.returns), parameters: symbol.parameters.map((parameter) => parameter.name) };
  }

  #emitHandedOut({ name, parameters }: HandedOut): FunctionInfo {
    return this.#emitSmall(name, nowhere, parameters, this.#forward(name, parameters), true);
  }

  #forward(name: string, slots: number): (f: Frame) => void {
    return (f) => {
      f.code.op('NATIVE', 0, slots, 0, this.nativeIndex(name));
      f.reserve(0);
      f.code.op('RET');
    };
  }

  #emitFunction(symbol: FunctionSymbol): FunctionInfo {
    const { body } = symbol;
    if (body === null || isNative(symbol)) return this.#emitForwarder(symbol);
    const library = this.#isLibrary(body.span);
    const f = new Frame(this, this.#code, library);
    this.#conditional = body.conditionalTemporaries;
    this.flags.clear();
    const entry = this.#code.begin();
    this.#code.from(body.span, () => {
      this.#code.op('ENTER');
      f.openScope(null);
      this.#enterParameters(f, symbol, body);
    });
    const shared: Body = { f, symbol, labels: new Map(), cases: new Map(), placed: new Map(), paths: null, root: body.block };
    if (symbol.noexcept && (!symbol.defaulted || symbol.role === 'destructor')) f.guards.open({ kind: 'terminate', cause: 'noexcept' });
    if (body.elided !== null && body.elided !== undefined) f.elided = { variable: body.elided, flag: null };
    if (body.epilogue.length > 0) owe(f, f.scope.cleanups, { kind: 'parts', statements: body.epilogue });
    for (const statement of body.prologue) emitStatement(shared, statement);
    f.openScope(body.block);
    for (const statement of body.block.statements) emitStatement(shared, statement);
    emitEnd(shared, body.block);
    f.closeScope();
    f.closeScope();
    emitPads(f);
    this.#code.patchEnter(entry, Math.max(1, f.slots), f.stackBytes);
    return {
      name: symbol.qualifiedName,
      entry,
      end: this.#code.length,
      argumentSlots: argumentSlots(symbol),
      returns: this.debug.id(symbol.type.returns),
      parameters: body.parameters.map((parameter) => (parameter.name.startsWith('<') ? '' : parameter.name)),
      variables: f.variables.sort((a, b) => a.from - b.from || a.span.start - b.span.start),
      unwind: f.guards.table(),
      span: body.span,
      library,
    };
  }

  #enterParameters(f: Frame, symbol: FunctionSymbol, body: NonNullable<FunctionSymbol['body']>): void {
    if (returnsObject(symbol.type.returns)) f.resultSlot = f.slot();
    if (body.thisVariable !== null) {
      f.homes.set(body.thisVariable, { kind: 'slot', slot: f.slot() });
      f.describe(body.thisVariable, true);
    }
    const arrived = body.parameters.map((parameter) => ({ parameter, slot: f.slot() }));
    if (symbol.type.variadic) f.variadicSlot = f.slot();
    for (const { parameter, slot } of arrived) {
      if (parameter.type.kind === 'class') {
        f.homes.set(parameter, { kind: 'memory', slot, offset: 0 });
        f.describe(parameter, true, true);
      } else if (parameter.inMemory) {
        const offset = f.object(parameter.type);
        const size = sizeOf(parameter.type);
        const home = { kind: 'stack', offset } as const;
        f.code.op('DECLARE', 0, 0, 0, (BigInt(size) << 32n) | BigInt(offset));
        store(f, home, parameter.type, null, slot);
        f.homes.set(parameter, home);
        f.describe(parameter, true);
        owe(f, f.scope.cleanups, { kind: 'kill', offset, size });
      } else {
        f.homes.set(parameter, { kind: 'slot', slot });
        f.describe(parameter, true);
      }
    }
  }
}

const destructorOf = (variable: VariableSymbol): FunctionSymbol | null => {
  let { type } = variable;
  while (type.kind === 'array') type = type.element;
  return type.kind === 'class' ? type.symbol.destructor : null;
};

/** Whether an initialiser consists of constants only. */
const isFoldable = (variable: VariableSymbol): boolean => variable.initialiser !== null && isStaticInitialiser(variable.initialiser);
