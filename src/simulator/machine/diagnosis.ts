import { TRAPS } from '../compiler/bytecode.ts';
import type { TypeInfo } from '../compiler/program.ts';
import * as layout from './core/layout.ts';
import { exitCodeOfTrap, exitCodes } from './fault.ts';
import type { FindingCode, FindingData } from './finding.ts';
import { slotVariable } from './frame.ts';
import { memberPath, objectAt, objectNear, type ObjectInfo, type Objects } from './object.ts';
import type { Space } from './space.ts';
import type { Thread } from './thread.ts';

/** What is wrong, apart from where it is told and how gravely. */
export interface Diagnosis {
  readonly code: FindingCode;
  readonly data: FindingData;
  readonly object: ObjectInfo | null;
  /** The exit code that Windows would give the process if nothing catches what it raises; null: the program goes on. */
  readonly fatal: number | null;
}

/** The machine that something is wrong in. */
export interface Patient extends Objects {
  readonly space: Space;
}

export interface Access {
  readonly address: bigint;
  readonly size: number;
  readonly kind: 'read' | 'write';
}

/** What the core has met: one of the REPORT kinds of core/layout.ts and its operands. */
export interface CoreReport {
  readonly kind: number;
  readonly operand: bigint;
  readonly extra: number;
}

/** What the core could not go past in silence. */
export function diagnose(patient: Patient, thread: Thread, { kind, operand, extra }: CoreReport): Diagnosis {
  const expression = sourceText(patient, thread.pc);
  switch (kind) {
    case layout.REPORT_READ:
      return diagnoseAccess(patient, thread, { address: operand, size: extra, kind: 'read' });
    case layout.REPORT_WRITE:
      return diagnoseAccess(patient, thread, { address: operand, size: extra, kind: 'write' });
    case layout.REPORT_INDEX: {
      const count = Number(patient.space.view.getBigUint64(thread.pc + 8, true));
      return harmless('index-out-of-bounds', { index: Number(BigInt.asIntN(64, operand)), count, expression });
    }
    case layout.REPORT_UNDEFINED: {
      const { place, object } = originOf(patient, operand);
      return harmless('uninitialised-read', { object: place, form: formOf(object, place) }, object);
    }
    case layout.REPORT_DIVIDE:
      return fatal('divide-by-zero', { expression }, exitCodes.integerDivideByZero);
    case layout.REPORT_OVERFLOW:
      return extra === 1
        ? fatal('signed-overflow', { expression }, exitCodes.integerOverflow)
        : harmless('signed-overflow', { expression });
    case layout.REPORT_SHIFT:
      return harmless('bad-shift', { count: Number(BigInt.asIntN(64, operand)), bits: extra });
    case layout.REPORT_FLOAT:
      return harmless('float-out-of-range', { value: String(new Float64Array(BigUint64Array.of(operand).buffer)[0]) });
    case layout.REPORT_FUNCTION:
      return diagnoseFunction(operand);
    case layout.REPORT_STACK:
      return diagnoseStack(patient, thread);
    default: {
      const trap = TRAPS[Number(operand)] ?? 'unreachable';
      return fatal(trap, { function: functionName(patient, thread) }, exitCodeOfTrap(trap));
    }
  }
}

/** What is wrong with an access that the shadow forbids, and whether Windows would let it happen. */
export function diagnoseAccess(patient: Patient, thread: Thread, { address, size, kind }: Access): Diagnosis {
  const { core } = patient.space;
  const { NOT_ADDRESSABLE, READ_ONLY } = layout;
  const at = address + BigInt(core.clean(address, size, kind === 'write' ? NOT_ADDRESSABLE | READ_ONLY : NOT_ADDRESSABLE));
  const data = { address: hex(address), bytes: size, access: kind };
  if (!patient.space.mapped(at)) {
    const expression = sourceText(patient, thread.pc);
    const form = expression === '' ? 'unknown' : 'expression';
    if (at >= BigInt(layout.CHUNK)) return fatal('wild-address', { ...data, expression, form }, exitCodes.accessViolation);
    return fatal('null-dereference', { ...data, expression, form, offset: Number(at) }, exitCodes.accessViolation);
  }
  const state = patient.space.state(at);
  const object = objectNear(patient, at);
  const offset = object === null ? 0 : Number(address - object.address);
  const name = object === null ? '' : nameOf(patient, object);
  const about = { ...data, form: formOf(object, name), object: name, size: object?.size ?? 0, offset };
  const guarded = (state & layout.NO_ACCESS_BIT) !== 0 || (state === READ_ONLY && at >> 32n === BigInt(layout.HEAP_TAG));
  if (guarded) return { code: 'page-protected', data, object, fatal: exitCodes.accessViolation };
  // A range may begin well and go wrong later, even where no object is.
  const unmapped = core.states(address, size) & 0x100 ? exitCodes.accessViolation : null;
  if (state === layout.FREED) return { code: 'use-after-free', data: about, object, fatal: unmapped };
  if (state === layout.OUT_OF_SCOPE || state === layout.RELEASED) return { code: 'use-after-scope', data: about, object, fatal: unmapped };
  if (!(state & NOT_ADDRESSABLE)) return { code: 'write-to-constant', data: about, object, fatal: exitCodes.accessViolation };
  const where = { last: offset + size - 1, ...(name === '' ? {} : elementAt(patient, object, offset, size)) };
  return { code: kind === 'read' ? 'out-of-bounds-read' : 'out-of-bounds-write', data: { ...about, ...where }, object, fatal: unmapped };
}

/** A native call's argument that depends on undefined bits. */
export function diagnoseArgument(patient: Patient, index: number, origin: bigint): Diagnosis {
  const { place, object } = originOf(patient, origin);
  return harmless('uninitialised-argument', { object: place, form: formOf(object, place), argument: index + 1 }, object);
}

export function diagnoseFunction(address: bigint): Diagnosis {
  return fatal('bad-function-pointer', { address: hex(address) }, exitCodes.accessViolation);
}

export function diagnoseStack(patient: Patient, thread: Thread): Diagnosis {
  return fatal('stack-exhausted', { depth: thread.depth, function: functionName(patient, thread) }, exitCodes.stackOverflow);
}

/** What somebody else has found out, about the object at `address` if it is in one. */
export function diagnosisAt(patient: Patient, code: FindingCode, data: FindingData, address: bigint | null): Diagnosis {
  if (address === null) return harmless(code, data);
  const object = objectAt(patient, address);
  // Of an array itself rather than of its element.
  const name = object === null ? '' : placeIn(patient, object, address).replace(/\[\d+\]$/, '');
  const about = { address: hex(address), object: name, form: formOf(object, name), size: object?.size ?? 0 };
  return harmless(code, { ...about, ...data }, object);
}

/** How C++ would name a byte's place in an object; '' if the object has no name. */
export function placeIn(patient: Patient, object: ObjectInfo, address: bigint, whole: TypeInfo | null = null): string {
  const name = nameOf(patient, object);
  return name === '' ? '' : name + memberPath(patient.program.types, object.type, Number(address - object.address), whole);
}

/** Variables of library code have no names for the reader. */
function nameOf({ program }: Patient, { name, declared }: ObjectInfo): string {
  return declared !== null && (program.sources[declared.file]?.name.startsWith('<') ?? false) ? '' : name;
}

function harmless(code: FindingCode, data: FindingData, object: ObjectInfo | null = null): Diagnosis {
  return { code, data, object, fatal: null };
}

function fatal(code: FindingCode, data: FindingData, exitCode: number): Diagnosis {
  return { code, data, object: null, fatal: exitCode };
}

/** The variable or place that an undefined value came from, '' when it has no name. */
function originOf(patient: Patient, origin: bigint): { readonly place: string; readonly object: ObjectInfo | null } {
  const { program, space } = patient;
  if (origin >> 32n !== BigInt(layout.ORIGIN_SLOT)) {
    const object = objectAt(patient, origin);
    return { place: object === null ? '' : placeIn(patient, object, origin), object };
  }
  const made = Number(BigInt.asUintN(32, origin));
  const variable = slotVariable(program, patient.instruction(made), space.view.getUint16(made + 2, true));
  if (variable === null) return { place: '', object: null };
  const { name, type, span } = variable;
  const size = program.types[type]?.size ?? 0;
  const object: ObjectInfo = { kind: 'local', name, address: 0n, size, type, declared: span, allocated: null, freed: null };
  return { place: nameOf(patient, object), object };
}

/** Which wording suits: by kind of object, or `unknown` where none of its names can be told. */
function formOf(object: ObjectInfo | null, place: string): string {
  return object === null || (place === '' && object.kind !== 'heap' && object.kind !== 'literal') ? 'unknown' : object.kind;
}

/** The element that an access is of, if the object is an array of such: told by its index. */
function elementAt({ program }: Patient, object: ObjectInfo | null, offset: number, size: number): FindingData {
  const id = object?.type ?? null;
  const type = id === null ? undefined : program.types[id];
  const element = type?.kind === 'array' ? program.types[type.element]?.size : undefined;
  if (object === null || element !== size || offset % size !== 0) return {};
  return { form: 'element', index: offset / size, count: object.size / size };
}

function functionName({ program }: Patient, thread: Thread): string {
  const [frame] = thread.frames();
  return program.functions[frame?.function ?? -1]?.name ?? '';
}

const longestText = 60;

/** What the reader wrote for an instruction, cut where it is long; '' in library code. */
function sourceText(patient: Patient, linear: number): string {
  const at = patient.instruction(linear) * 3;
  const [file = -1, start = 0, end = 0] = patient.program.spans.subarray(at, at + 3);
  const source = patient.program.sources[file];
  if (source === undefined || source.name.startsWith('<')) return '';
  const text = source.text.slice(start, end).replace(/\s+/g, ' ');
  return text.length <= longestText ? text : `${text.slice(0, longestText - 1)}…`;
}

function hex(address: bigint): string {
  return `0x${address.toString(16).toUpperCase().padStart(16, '0')}`;
}
