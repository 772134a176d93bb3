import { INSTRUCTION_BYTES, OP, OPS, type OpName } from '../../src/simulator/compiler/bytecode.ts';
import type { FunctionInfo, ImageObject, Program, TypeInfo, VariableInfo } from '../../src/simulator/compiler/program.ts';

const here = { file: 0, start: 0, end: 0 };

/** Type numbers of assembled programs. */
export const types = {
  void: 0,
  int: 1,
  longlong: 2,
  double: 3,
  'char[16]': 4,
  char: 5,
  pair: 6,
} as const;

const typeTable: readonly TypeInfo[] = [
  { kind: 'void', name: 'void', size: 0 },
  { kind: 'signed', name: 'int', size: 4 },
  { kind: 'signed', name: 'long long', size: 8 },
  { kind: 'floating', name: 'double', size: 8 },
  { kind: 'array', name: 'char[16]', size: 16, element: 5, count: 16 },
  { kind: 'character', name: 'char', size: 1 },
  {
    kind: 'class',
    name: 'pair',
    size: 8,
    key: 'struct',
    fields: [
      { name: 'x', type: 1, offset: 0, bits: null },
      { name: 'y', type: 1, offset: 4, bits: null },
    ],
  },
];

/** Which operands an instruction takes, in the order they are written. `t`: label, `h`: constant in the high half, `f`: function, `n`: native. */
function operands(op: OpName): string {
  if (/^J.*I$/.test(op)) return 'a h t';
  if (op === 'JMP') return 't';
  if (op === 'JZ' || op === 'JNZ') return 'a t';
  if (op.startsWith('J')) return 'a b t';
  if (op === 'LEAF') return 'a f';
  if (op === 'CALL') return 'a f';
  if (op === 'NATIVE') return 'a b n';
  if (op === 'ENTER') return 'c k';
  if (op === 'STEP' || op === 'RET') return '';
  if (op === 'TRAP') return 'k';
  if (op === 'UNDEF' || op === 'LDI' || op === 'LEAG' || op === 'LEAS' || op === 'ZERO') return 'a k';
  if (op === 'DECLARE' || op === 'KILL') return 'k h';
  if (op === 'BOUND') return 'a b k';
  if (/^(MOV|CALLI|NEG|NOT|SX|ZX|BOOL|I2F|U2F|F2|F32|FBOOL|FNEG)/.test(op)) return 'a b';
  if (op === 'COPY' || /^(LD|ST)/.test(op) || /I$/.test(op)) return 'a b k';
  if (op === 'INDEX') return 'a b c k';
  return 'a b c';
}

/**
 * A program from text, one item a line:
 *
 *     global NAME SIZE [readonly]
 *     function NAME arguments=N returns=TYPE
 *     var NAME TYPE slot=N | stack=N          (alive in the whole function)
 *     LABEL:
 *     OP operands…                            (the order is in `operands`)
 */
export function assemble(text: string): Program {
  const words: { readonly op: OpName; readonly rest: readonly string[] }[] = [];
  const labels = new Map<string, number>();
  const natives: string[] = [];
  const functions: { name: string; entry: number; end: number; argumentSlots: number; returns: number; variables: VariableInfo[] }[] = [];
  const objects: ImageObject[] = [];
  let imageSize = 16;

  for (const line of text
    .split('\n')
    .map((l) => l.replace(/;.*/, '').trim())
    .filter((l) => l !== '')) {
    const [head = '', ...rest] = line.split(/\s+/);
    const named = (name: string): string | undefined => rest.find((word) => word.startsWith(`${name}=`))?.slice(name.length + 1);
    if (head === 'global') {
      const size = Number(rest[1]);
      objects.push({ name: rest[0] ?? '', offset: imageSize, size, readonly: rest[2] === 'readonly', type: types.int, span: here });
      imageSize += Math.ceil(size / 16) * 16 + 16;
    } else if (head === 'function') {
      functions.push({
        name: rest[0] ?? '',
        entry: words.length,
        end: Infinity,
        argumentSlots: Number(named('arguments') ?? 0),
        returns: types[(named('returns') ?? 'int') as keyof typeof types],
        variables: [],
      });
    } else if (head === 'var') {
      const slot = named('slot');
      const storage =
        slot === undefined ? ({ kind: 'stack', offset: Number(named('stack')) } as const) : ({ kind: 'slot', slot: Number(slot) } as const);
      const last = functions[functions.length - 1] ?? fail('function');
      last.variables.push({
        name: rest[0] ?? '',
        type: types[rest[1] as keyof typeof types],
        storage,
        from: last.entry,
        to: Infinity,
        parameter: false,
        span: here,
      });
    } else if (head.endsWith(':')) labels.set(head.slice(0, -1), words.length);
    else if (head in OP) words.push({ op: head as OpName, rest });
    else throw new Error(`no instruction '${head}'`);
  }
  functions.forEach((f, i) => {
    f.end = functions[i + 1]?.entry ?? words.length;
  });

  const code = new Uint8Array(words.length * INSTRUCTION_BYTES);
  const view = new DataView(code.buffer);
  words.forEach(({ op, rest }, index) => {
    const at = index * INSTRUCTION_BYTES;
    view.setUint16(at, OPS.indexOf(op), true);
    const kinds = operands(op)
      .split(' ')
      .filter((kind) => kind !== '');
    if (kinds.length !== rest.length) throw new Error(`${op} takes '${operands(op)}'`);
    kinds.forEach((kind, i) => {
      const word = rest[i] ?? '';
      if (kind === 'a' || kind === 'b' || kind === 'c') view.setUint16(at + 2 + 2 * 'abc'.indexOf(kind), Number(word), true);
      else if (kind === 'h') view.setInt32(at + 12, Number(word), true);
      else if (kind === 't') view.setUint32(at + 8, labels.get(word) ?? fail(word), true);
      else if (kind === 'f')
        view.setUint32(
          at + 8,
          functions.findIndex(({ name }) => name === word),
          true,
        );
      else if (kind === 'n') {
        if (!natives.includes(word)) natives.push(word);
        view.setUint32(at + 8, natives.indexOf(word), true);
      } else if (op === 'LEAG' && !/^\d/.test(word))
        view.setBigInt64(at + 8, BigInt(objects.find(({ name }) => name === word)?.offset ?? fail(word)), true);
      else if (op === 'DECLARE' || op === 'KILL') view.setInt32(at + 8, Number(word), true);
      else if (word.includes('.')) view.setFloat64(at + 8, Number(word), true);
      else view.setBigInt64(at + 8, BigInt.asIntN(64, BigInt(word)), true);
    });
  });

  const spans = new Int32Array(words.length * 3).fill(-1);
  return {
    code,
    spans,
    functions: functions.map((f): FunctionInfo => ({
      ...f,
      parameters: [],
      variables: f.variables.map((v) => ({ ...v, to: Math.min(v.to, f.end) })),
      unwind: null,
      span: here,
      library: false,
    })),
    natives,
    threadImage: { bytes: new Uint8Array(0), objects: [], relocations: [] },
    image: { bytes: new Uint8Array(imageSize), objects, relocations: [] },
    thrown: [],
    dispatcher: -1,
    initialiser: -1,
    entry: functions.findIndex(({ name }) => name === 'main'),
    types: typeTable,
    sources: [{ name: 'test.cpp', text: '' }],
    evaluations: [],
  };
}

function fail(word: string): never {
  throw new Error(`no '${word}'`);
}
