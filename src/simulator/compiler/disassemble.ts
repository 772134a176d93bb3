/** Bytecode as text, for tests and for people who look under the bonnet. */
import { INSTRUCTION_BYTES, OPS } from './bytecode.ts';
import type { Program } from './program.ts';

/** One line for each instruction of a function: index, operation, slots, immediate. */
export const disassemble = (program: Program, functionIndex: number): string[] => {
  const info = program.functions[functionIndex];
  if (info === undefined) return [];
  const view = new DataView(program.code.buffer, program.code.byteOffset, program.code.byteLength);
  const lines: string[] = [];
  for (let index = info.entry; index < info.end; index++) {
    const at = index * INSTRUCTION_BYTES;
    const name = OPS[view.getUint16(at, true)] ?? '?';
    const slots = [2, 4, 6].map((offset) => String(view.getUint16(at + offset, true)));
    const immediate = view.getBigInt64(at + 8, true);
    const shown = name.startsWith('J') ? `→${immediate & 0xffff_ffffn} (${immediate >> 32n})` : String(immediate);
    lines.push(`${index} ${name} ${slots.join(' ')} ${shown}`);
  }
  return lines;
};
