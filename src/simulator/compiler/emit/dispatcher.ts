/**
 * The function under every filter, as KiUserExceptionDispatcher is on Windows: it keeps what EXCEPTION_POINTERS points to on the
 * stack. Its arguments come from the machine: the filter, the stack address of the frame that the filter belongs to, the
 * exception's code, flags and address, the number of its parameters, and fifteen of these.
 */
import type { Frame } from './frame.ts';

/** Sizes and offsets of x64: EXCEPTION_RECORD, CONTEXT, EXCEPTION_POINTERS (winnt.h). */
const record = { size: 152, code: 0, flags: 4, address: 16, count: 24, parameters: 32 };
const context = { size: 1232, rsp: 0x98, rip: 0xf8 };
const pointers = { size: 16, record: 0, context: 8 };
const mostParameters = 15;

const [filter, frame, code, flags, address, count, firstParameter] = [0, 1, 2, 3, 4, 5, 6] as const;

export const emitDispatcher = (f: Frame): void => {
  const object = (size: number): number => {
    const offset = f.bytes(size, 16);
    const slot = f.slot();
    f.code.op('DECLARE', 0, 0, 0, (BigInt(size) << 32n) | BigInt(offset));
    f.code.op('LEAS', slot, 0, 0, offset);
    f.code.op('ZERO', slot, 0, 0, size);
    return slot;
  };
  const recordAt = object(record.size);
  f.code.op('ST32', code, recordAt, 0, record.code);
  f.code.op('ST32', flags, recordAt, 0, record.flags);
  f.code.op('ST64', address, recordAt, 0, record.address);
  f.code.op('ST32', count, recordAt, 0, record.count);
  for (let index = 0; index < mostParameters; index++)
    f.code.op('ST64', firstParameter + index, recordAt, 0, record.parameters + index * 8);
  const contextAt = object(context.size);
  f.code.op('ST64', address, contextAt, 0, context.rip);
  f.code.op('ST64', frame, contextAt, 0, context.rsp);
  const pointersAt = object(pointers.size);
  f.code.op('ST64', recordAt, pointersAt, 0, pointers.record);
  f.code.op('ST64', contextAt, pointersAt, 0, pointers.context);
  const argument = f.slot();
  f.code.op('MOV', argument, pointersAt);
  f.code.op('MOV', f.slot(), frame);
  f.code.op('CALLI', argument, filter);
  f.code.op('MOV', 0, argument);
  f.code.op('RET');
};
