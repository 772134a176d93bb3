/** _ecvt, _fcvt and _gcvt: a double as bare digits, with its point and sign told apart. */
import { ascii } from './bytes.ts';
import { entry, type RuntimeEntry } from './entry.ts';
import { exponential, fixed, general } from './float.ts';
import { ownBlock, type RuntimeCall } from './state.ts';
import { narrow, terminated } from './width.ts';

/** Room of the buffer that _ecvt and _fcvt answer with: 309 digits before the point, and as many after it as somebody asks for. */
const ROOM = 1500;
const MOST_DIGITS = 1000;

const isNegative = (value: number): boolean => value < 0 || Object.is(value, -0);

/** Writes where the point is (digits before it) and whether there is a sign, and answers with the digits. */
const answer = (call: RuntimeCall, digits: string, point: number): bigint => {
  call.memory.writeU32(call.arguments.pointer(2), point);
  call.memory.writeU32(call.arguments.pointer(3), isNegative(call.arguments.float(0)) ? 1 : 0);
  const block = ownBlock(call, `digits ${call.thread}`, ROOM);
  narrow.write(call.memory, block, terminated(ascii(digits)));
  return block;
};

const countOf = (call: RuntimeCall): number => Math.min(MOST_DIGITS, Math.max(0, call.arguments.int(1)));

export const digitNatives: readonly RuntimeEntry[] = [
  entry('stdlib.h', 'char *_ecvt(double value, int count, int *point, int *sign);', (call) => {
    const [value, count] = [Math.abs(call.arguments.float(0)), countOf(call)];
    if (value === 0 || count === 0) return answer(call, '0'.repeat(count), 0);
    const [digits = '', power = '0'] = exponential(value, count - 1, false).split('e');
    return answer(call, digits.replace('.', ''), Number(power) + 1);
  }),
  entry('stdlib.h', 'char *_fcvt(double value, int count, int *point, int *sign);', (call) => {
    const [value, count] = [Math.abs(call.arguments.float(0)), countOf(call)];
    const [whole = '', fraction = ''] = fixed(value, count, false).split('.');
    const all = whole + fraction;
    const digits = all.replace(/^0+/, '');
    // What rounds to nothing has no digits; its point is where the first one would have been.
    if (digits === '')
      return value === 0 ? answer(call, fraction, 0) : answer(call, '', Number(exponential(value, 0, false).split('e')[1]) + 1);
    return answer(call, digits, whole.length - (all.length - digits.length));
  }),
  entry('stdlib.h', 'char *_gcvt(double value, int count, char *buffer);', (call) => {
    const value = call.arguments.float(0);
    const text = general(Math.abs(value), countOf(call), false);
    // Unlike printf's, every number has a point (learn.microsoft.com, "_gcvt").
    const pointed = text.includes('.') ? text : text.includes('e') ? text.replace('e', '.e') : `${text}.`;
    narrow.write(call.memory, call.arguments.pointer(2), terminated(ascii((isNegative(value) ? '-' : '') + pointed)));
    return call.arguments.pointer(2);
  }),
];
