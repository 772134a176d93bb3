import { INSTRUCTION_BYTES, OP } from '../compiler/bytecode.ts';
import type { ImageInfo, Program } from '../compiler/program.ts';
import * as layout from './core/layout.ts';
import type { Space } from './space.ts';

/** Where the parts of a loaded program stand. */
export interface LoadedImage {
  /** Linear address of the first instruction. */
  readonly code: number;
  /** Linear address of the first function record. */
  readonly functions: number;
  /** Low halves of the addresses of function 0 and of the first byte of the image. */
  readonly functionLo: number;
  readonly imageLo: number;
  /** Most argument slots of any function. */
  readonly mostArguments: number;
}

const chunksFor = (bytes: number): number => Math.max(1, Math.ceil(bytes / layout.CHUNK));
const imageAddress = (lo: number): bigint => (BigInt(layout.IMAGE_TAG) << 32n) | BigInt(lo);

/** Puts a program into a fresh space: code with its addresses filled in, function records, and the image. */
export function loadImage(space: Space, program: Program): LoadedImage {
  const recordBytes = program.functions.length * layout.FUNCTION_BYTES;
  // Data and shadow halves of private chunks are both free for use.
  const functionLo = reserve(space, chunksFor(program.functions.length * 16));
  const imageLo = reserve(space, chunksFor(program.image.bytes.length));
  const functions = space.linear(reserve(space, chunksFor((recordBytes + program.code.length) / 2)));
  const loaded: LoadedImage = {
    functions,
    code: functions + recordBytes,
    functionLo,
    imageLo,
    mostArguments: program.functions.reduce((most, { argumentSlots }) => Math.max(most, argumentSlots), 0),
  };
  space.bytes.set(program.code, loaded.code);
  relocateCode(space.view, program, loaded);

  const { view } = space;
  view.setUint32(layout.HEADER_FUNCTIONS, functions, true);
  view.setUint32(layout.HEADER_FUNCTION_COUNT, program.functions.length, true);
  view.setUint32(layout.HEADER_FUNCTION_LO, functionLo, true);
  program.functions.forEach((info, index) => {
    const record = functions + index * layout.FUNCTION_BYTES;
    view.setUint32(record + layout.FUNCTION_ENTRY, loaded.code + info.entry * INSTRUCTION_BYTES, true);
    view.setUint32(record + layout.FUNCTION_ARGUMENTS, info.argumentSlots, true);
    view.setUint32(record + layout.FUNCTION_INDEX, index, true);
    view.setUint32(record + layout.FUNCTION_VOID, program.types[info.returns]?.kind === 'void' ? 1 : 0, true);
  });

  const bytes = relocated(program.image, loaded);
  space.map(imageLo, chunksFor(bytes.length), layout.IMAGE_TAG);
  space.poke(imageAddress(imageLo), bytes);
  for (const object of program.image.objects)
    space.core.shade(imageLo + object.offset, object.size, object.readonly ? layout.READ_ONLY : 0);
  return loaded;
}

/** Room for what one thread has of its own; 0 when the program has no such variables, null when there is no memory. */
export function reserveLocals(space: Space, program: Program): number | null {
  return program.threadImage.objects.length === 0 ? 0 : space.reserve(localChunks(program));
}

/** Gives a thread its own copy of the variables that each thread has. */
export function loadLocals(space: Space, program: Program, image: LoadedImage, lo: number, tag: number): void {
  if (lo === 0) return;
  const bytes = relocated(program.threadImage, image);
  space.map(lo, localChunks(program), tag);
  space.poke((BigInt(tag) << 32n) | BigInt(lo), bytes);
  space.core.shade(lo, bytes.length, layout.RED_IMAGE);
  for (const object of program.threadImage.objects)
    space.core.shade(lo + object.offset, object.size, object.readonly ? layout.READ_ONLY : 0);
}

export function releaseLocals(space: Space, program: Program, lo: number): void {
  if (lo !== 0) space.release(lo, localChunks(program));
}

const localChunks = (program: Program): number => chunksFor(program.threadImage.bytes.length);

/** The address of a byte of the image. */
export function addressInImage(loaded: LoadedImage, offset: number): bigint {
  return imageAddress(loaded.imageLo + offset);
}

export function addressOfFunction(loaded: LoadedImage, index: number): bigint {
  return imageAddress(loaded.functionLo + index * 16);
}

/** The bytes with the addresses in them filled in. */
function relocated(image: ImageInfo, { imageLo, functionLo }: LoadedImage): Uint8Array {
  const bytes = image.bytes.slice();
  const words = new DataView(bytes.buffer);
  for (const { at, to, target } of image.relocations)
    words.setBigUint64(at, imageAddress(to === 'image' ? imageLo + target : functionLo + target * 16), true);
  return bytes;
}

function reserve(space: Space, chunks: number): number {
  const lo = space.reserve(chunks);
  if (lo === null) throw new Error('the program is larger than the address space');
  return lo;
}

/** Jumps get linear targets, CALL the linear address of the function's record; LEAG and LEAF become LDI. */
function relocateCode(view: DataView, program: Program, loaded: LoadedImage): void {
  for (let at = loaded.code; at < loaded.code + program.code.length; at += INSTRUCTION_BYTES) {
    const op = view.getUint16(at, true);
    const operand = view.getUint32(at + 8, true);
    if (op >= OP.JMP) view.setUint32(at + 8, loaded.code + operand * INSTRUCTION_BYTES, true);
    else if (op === OP.CALL) view.setUint32(at + 8, loaded.functions + operand * layout.FUNCTION_BYTES, true);
    else if (op === OP.LEAG || op === OP.LEAF) {
      view.setUint16(at, OP.LDI, true);
      view.setBigUint64(at + 8, op === OP.LEAG ? addressInImage(loaded, operand) : addressOfFunction(loaded, operand), true);
    }
  }
}
