/** What the runtime's start-up code gives to the program's entry. */
import { commandTail, splitCommandLine } from './command-line.ts';
import { ownBlock, type RuntimeContext } from './state.ts';
import { terminated, type Width, narrow, wide } from './width.ts';

/** SW_SHOWDEFAULT: nobody said how the window is to look. */
const SHOW_DEFAULT = 10n;
/** Where the program's image stands in every simulated process. */
const IMAGE_BASE = 0x0000_7ff6_0000_0000n;

const encode = (width: Width, text: string): ReturnType<Width['fromUtf8']> => terminated(width.fromUtf8(new TextEncoder().encode(text)));

const ownText = (call: RuntimeContext, width: Width, name: string, text: string): bigint => {
  const made = call.runtime.blocks[name];
  if (made !== undefined) return made;
  const units = encode(width, text);
  const block = ownBlock(call, name, units.length * width.size);
  width.write(call.memory, block, units);
  return block;
};

/** The argument vector, made once for each kind of text: `argv` with a NULL after the last. */
export const argumentVector = (call: RuntimeContext, width: Width): { readonly count: number; readonly address: bigint } => {
  const parts = splitCommandLine(call.system.commandLine);
  const name = `argv ${width.kind}`;
  const made = call.runtime.blocks[name];
  if (made !== undefined) return { count: parts.length, address: made };
  const texts = parts.map((part, i) => ownText(call, width, `${name} ${i}`, part));
  const address = ownBlock(call, name, (texts.length + 1) * 8);
  texts.forEach((text, i) => call.memory.writeU64(address + BigInt(i * 8), text));
  return { count: parts.length, address };
};

/** Arguments of the entry by its name: main, wmain, WinMain or wWinMain. */
export const entryArguments = (call: RuntimeContext, entry: string): readonly bigint[] => {
  const width = entry.startsWith('w') ? wide : narrow;
  if (entry.endsWith('WinMain')) {
    return [IMAGE_BASE, 0n, ownText(call, width, 'command tail', commandTail(call.system.commandLine)), SHOW_DEFAULT];
  }
  const { count, address } = argumentVector(call, width);
  return [BigInt(count), address, environmentVector(call)];
};

/** main's third argument: a list that holds nothing. Programs read variables with getenv. */
const environmentVector = (call: RuntimeContext): bigint => ownBlock(call, 'environment', 8);
