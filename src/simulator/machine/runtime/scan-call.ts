/** The scanf family: of stdin, of a stream, of a text; narrow and wide. */
import { entry, waitForInput, type Answer, type Behaviour, type RuntimeEntry } from './entry.ts';
import { END, Typed } from './input.ts';
import { widened } from './locale.ts';
import { finishScan, scan, type ScanKind } from './scan.ts';
import type { RuntimeCall } from './state.ts';
import { inputStream, onStandard, STDIN, type Stream } from './stream.ts';
import { narrow, wide } from './width.ts';

const EOF = -1;

/** Typed bytes as wide characters of the locale, made as they are asked for; `bytes[i]` is how many bytes the first i of them took. */
class WideTyped {
  readonly #call: RuntimeCall;
  readonly #typed: Typed;
  readonly #units: number[] = [];
  readonly bytes: number[] = [0];

  constructor(call: RuntimeCall, typed: Typed) {
    this.#call = call;
    this.#typed = typed;
  }

  at(index: number): number {
    while (index >= this.#units.length) {
      const start = this.bytes.at(-1) ?? 0;
      const lead = this.#typed.at(start);
      if (lead === END) return END;
      const length = this.#call.runtime.locale === 'C' || lead < 0xc0 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
      const units = widened(
        this.#call,
        Uint8Array.from({ length }, (_, i) => this.#typed.at(start + i)),
      );
      for (const [i, unit] of units.entries()) {
        this.#units.push(unit);
        this.bytes.push(start + (i === units.length - 1 ? length : 0));
      }
    }
    return this.#units[index] ?? END;
  }
}

/** On typed input or a file; the format is argument `index`. */
const scanStream =
  (index: number, kind: ScanKind) =>
  (call: RuntimeCall, stream: Stream): Answer => {
    const typed = new Typed(call, stream);
    const characters = kind.width.kind === 'wide' ? new WideTyped(call, typed) : null;
    const format = kind.width.read(call.memory, call.arguments.pointer(index));
    const result = scan(call, format, characters ?? typed, call.arguments.pointer(index + 1), kind);
    if (typed.starved) {
      typed.keep();
      return waitForInput;
    }
    typed.giveBack(characters === null ? result.consumed : (characters.bytes[result.consumed] ?? 0));
    return finishScan(call, result);
  };

const scanText =
  (kind: ScanKind): Behaviour =>
  (call) => {
    const text = kind.width.read(call.memory, call.arguments.pointer(0));
    const format = kind.width.read(call.memory, call.arguments.pointer(1));
    const characters = { at: (index: number): number => text[index] ?? END };
    return finishScan(call, scan(call, format, characters, call.arguments.pointer(2), kind));
  };

/** One function and its v… sister. */
const family = (header: string, name: string, before: string, format: string, behave: Behaviour): readonly RuntimeEntry[] => [
  entry(header, `int ${name}(${before}const ${format} *format, ...);`, behave),
  entry(header, `int v${name}(${before}const ${format} *format, va_list arguments);`, behave),
];

const functions = (suffix: '' | '_s'): readonly RuntimeEntry[] => {
  const ofNarrow: ScanKind = { width: narrow, secure: suffix === '_s' };
  const ofWide: ScanKind = { width: wide, secure: suffix === '_s' };
  const streamed = (name: string, kind: ScanKind): Behaviour => inputStream(name, 0, EOF, scanStream(1, kind));
  return [
    ...family('stdio.h', `scanf${suffix}`, '', 'char', onStandard(STDIN, scanStream(0, ofNarrow))),
    ...family('stdio.h', `fscanf${suffix}`, 'FILE *stream, ', 'char', streamed(`fscanf${suffix}`, ofNarrow)),
    ...family('stdio.h', `sscanf${suffix}`, 'const char *text, ', 'char', scanText(ofNarrow)),
    ...family('stdio.h', `wscanf${suffix}`, '', 'wchar_t', onStandard(STDIN, scanStream(0, ofWide))),
    ...family('stdio.h', `fwscanf${suffix}`, 'FILE *stream, ', 'wchar_t', streamed(`fwscanf${suffix}`, ofWide)),
    ...family('stdio.h', `swscanf${suffix}`, 'const wchar_t *text, ', 'wchar_t', scanText(ofWide)),
  ];
};

export const scanNatives: readonly RuntimeEntry[] = [...functions(''), ...functions('_s')];
