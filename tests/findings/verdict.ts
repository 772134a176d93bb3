/** The judges that we did not write: gcc's AddressSanitizer and UndefinedBehaviorSanitizer, and valgrind's memcheck. */
import { rmSync } from 'node:fs';
import type { SourceFile } from '../../src/simulator/compiler/source.ts';
import { command, compilerOf, laidOut, remembered, standardOf, versionOf } from '../compiler/oracle/native.ts';
import type { Defect } from './defect.ts';

/** What a judge said of one place of a program, in a vocabulary of ours that follows the judges' own. */
export interface Verdict {
  readonly judge: 'asan' | 'ubsan' | 'valgrind' | 'libc';
  readonly kind: string;
  readonly line: number;
}

/** Codes of ours that say the same as a judge's kind. The judges tell less: not whether an access through a string function ran off a text. */
export const meanings: Readonly<Record<string, readonly string[]>> = {
  'overflow-read': ['out-of-bounds-read', 'index-out-of-bounds', 'string-not-terminated'],
  'overflow-write': ['out-of-bounds-write', 'index-out-of-bounds'],
  'index-bounds': ['index-out-of-bounds', 'out-of-bounds-read', 'out-of-bounds-write'],
  'object-size': ['out-of-bounds-read', 'out-of-bounds-write'],
  'use-after-free': ['use-after-free'],
  'use-after-scope': ['use-after-scope'],
  'use-after-return': ['use-after-scope'],
  'double-free': ['double-free'],
  'bad-free': ['bad-free'],
  'mismatched-free': ['mismatched-free'],
  overlap: ['overlapping-copy'],
  'null-access': ['null-dereference'],
  'null-call': ['bad-function-pointer'],
  'wild-access': ['wild-address', 'write-to-constant', 'bad-function-pointer'],
  'divide-by-zero': ['divide-by-zero'],
  'signed-overflow': ['signed-overflow'],
  shift: ['bad-shift'],
  'float-cast': ['float-out-of-range'],
  'missing-return': ['missing-return'],
  'stack-overflow': ['stack-exhausted'],
  uninitialised: ['uninitialised-read', 'uninitialised-argument'],
  lost: ['memory-leak'],
  assertion: ['assertion-failed'],
  'pure-virtual': ['pure-virtual-call'],
};

/** Memcheck judges what depends on undefined bits, and what is lost at the end; the sanitizers all else that they see. */
const onlyMemcheck = new Set(['uninitialised-read', 'uninitialised-argument', 'memory-leak', 'pure-virtual-call']);

const tools = ['gcc', 'g++', 'valgrind'] as const;

/** What each judge says of its version; null for those that are not on this machine. */
export const judges = (): Readonly<Record<string, string | null>> => Object.fromEntries(tools.map((tool) => [tool, versionOf(tool)]));

/** The verdicts on a program with a defect, by the judge that sees defects of its kind. */
export const verdictsOn = async (defect: Defect): Promise<readonly Verdict[]> => {
  const files = [{ name: defect.file, text: defect.text }] as const;
  if (!onlyMemcheck.has(defect.code)) {
    const verdicts = await bySanitizers(files);
    if (verdicts.some((verdict) => agrees(verdict, defect))) return verdicts;
  }
  return byMemcheck(files);
};

/** Whether a verdict says what the program says of itself. */
export const agrees = ({ kind, line }: Verdict, defect: Defect): boolean =>
  line === defect.line && (meanings[kind]?.includes(defect.code) ?? false);

type Files = readonly [SourceFile, ...SourceFile[]];

export const bySanitizers = (files: Files, input = ''): Promise<readonly Verdict[]> =>
  judged(files, input, ['-fsanitize=address,undefined,float-cast-overflow', '-fsanitize-address-use-after-scope'], async (program) =>
    readSanitizers((await command(program, [], input, undefined, sanitizerOptions)).errors, files[0].name),
  );

export const byMemcheck = (files: Files, input = ''): Promise<readonly Verdict[]> =>
  judged(files, input, [], async (program) =>
    readMemcheck((await command('valgrind', ['--leak-check=full', program], input)).errors, files[0].name),
  );

const sanitizerOptions = {
  ASAN_OPTIONS: 'detect_stack_use_after_return=1:detect_leaks=0:alloc_dealloc_mismatch=1:strict_string_checks=1',
};

const judged = (
  files: Files,
  input: string,
  flags: readonly string[],
  run: (program: string) => Promise<readonly Verdict[]>,
): Promise<readonly Verdict[]> => {
  const compiler = compilerOf(files[0].name, 'linux');
  const options = ['-g', '-O0', '-w', '-fno-builtin', standardOf(files[0].name), ...flags];
  return remembered(['verdict', tools.map(versionOf), options, sanitizerOptions, reading, files, input], async () => {
    const source = laidOut(files);
    const program = `${source}.exe`;
    const compiled = await command(compiler, [...options, '-o', program, source, '-lm', '-pthread']);
    if (compiled.status !== 0) throw new Error(`${compiler} rejects ${files[0].name}:\n${compiled.errors}`);
    const verdicts = await run(program);
    rmSync(program);
    return verdicts;
  });
};

/** To be raised when the reading of reports below changes: verdicts read before are then forgotten. */
const reading = 1;

const escaped = (file: string): string => file.replace(/[.+]/g, '\\$&');

/** The first line of the program's own source in a stack; 0 if there is none. */
const lineIn = (stack: string, file: string): number => Number(new RegExp(`${escaped(file)}:(\\d+)`).exec(stack)?.[1] ?? 0);

const asanKinds: readonly (readonly [RegExp, string])[] = [
  [/double-free/, 'double-free'],
  [/attempting free on address which was not malloc/, 'bad-free'],
  [/alloc-dealloc-mismatch/, 'mismatched-free'],
  [/heap-use-after-free/, 'use-after-free'],
  [/stack-use-after-scope/, 'use-after-scope'],
  [/stack-use-after-return/, 'use-after-return'],
  [/param-overlap/, 'overlap'],
  [/stack-overflow/, 'stack-overflow'],
  [/FPE/, 'divide-by-zero'],
  [/SEGV[^]*(?:pc points to the zero page|Hint: pc points)/, 'null-call'],
  [/SEGV[^]*address points to the zero page/, 'null-access'],
  [/SEGV/, 'wild-access'],
];

const ubsanKinds: readonly (readonly [RegExp, string])[] = [
  [/index .* out of bounds/, 'index-bounds'],
  [/insufficient space for an object/, 'object-size'],
  [/null pointer/, 'null-access'],
  [/division by zero/, 'divide-by-zero'],
  [/signed integer overflow|division of .* cannot be represented|negation of .* cannot be represented/, 'signed-overflow'],
  [/shift exponent/, 'shift'],
  [/outside the range of representable values/, 'float-cast'],
  [/without returning a value/, 'missing-return'],
];

function readSanitizers(text: string, file: string): readonly Verdict[] {
  const verdicts: Verdict[] = [];
  for (const [, line, message] of text.matchAll(new RegExp(`${escaped(file)}:(\\d+):\\d+: runtime error: (.*)`, 'g'))) {
    const kind = ubsanKinds.find(([pattern]) => pattern.test(message ?? ''))?.[1];
    verdicts.push({ judge: 'ubsan', kind: kind ?? `other: ${message}`, line: Number(line) });
  }
  const assertion = new RegExp(`${escaped(file)}:(\\d+): .*Assertion`).exec(text);
  if (assertion !== null) verdicts.push({ judge: 'libc', kind: 'assertion', line: Number(assertion[1]) });
  const asan = text.indexOf('ERROR: AddressSanitizer');
  if (asan >= 0 && assertion === null) {
    // Its first stack is that of the access; the stacks of allocations and threads come after it.
    const report = text.slice(asan);
    const head = report.slice(0, report.indexOf('\n\n') + 1 || undefined);
    const access = /\b(READ|WRITE) of size/.exec(head)?.[1];
    const kind = asanKinds.find(([pattern]) => pattern.test(head))?.[1] ?? (access === 'WRITE' ? 'overflow-write' : 'overflow-read');
    verdicts.push({ judge: 'asan', kind, line: lineIn(head, file) });
  }
  return unique(verdicts);
}

const memcheckKinds: readonly (readonly [RegExp, string])[] = [
  [/depends on uninitialised value|Use of uninitialised value|points to uninitialised byte/, 'uninitialised'],
  [/are definitely lost/, 'lost'],
  [/Invalid free/, 'bad-free'],
  [/Jump to the invalid address/, 'null-call'],
  [/Invalid write[^]*(?:before|after) a block of size \d+ alloc'd/, 'overflow-write'],
  [/signal 6[^]*pure_virtual/, 'pure-virtual'],
  [/signal 11[^]*Bad permissions/, 'wild-access'],
];

/** Memcheck's reports are separated by lines that hold its prefix alone. */
function readMemcheck(text: string, file: string): readonly Verdict[] {
  return unique(
    text.split(/^==\d+== *\n/m).flatMap((report): Verdict[] => {
      const kind = memcheckKinds.find(([pattern]) => pattern.test(report))?.[1];
      return kind === undefined ? [] : [{ judge: 'valgrind', kind, line: lineIn(report, file) }];
    }),
  );
}

const unique = (verdicts: readonly Verdict[]): readonly Verdict[] =>
  verdicts.filter((one, i) => verdicts.findIndex(({ kind, line }) => kind === one.kind && line === one.line) === i);
