/**
 * Records what Wine's ucrtbase.dll prints for every case of printf-cases.ts. Needs x86_64-w64-mingw32-g++ and wine:
 *
 *     npx tsx tests/runtime/record-printf.ts
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { floatBits } from '../../src/simulator/machine/runtime/entry.ts';
import { printfCases } from './printf-cases.ts';
import type { Value } from './rig.ts';

const literal = (text: string): string =>
  `"${[...new TextEncoder().encode(text)].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('')}"`;

const hex = (bits: bigint): string => `0x${BigInt.asUintN(64, bits).toString(16)}ULL`;

const inC = (value: Value): string => {
  if (typeof value === 'number') return `(int)${hex(BigInt.asUintN(32, BigInt(value)))}`;
  if (typeof value === 'bigint') return hex(value);
  if (typeof value === 'string') return literal(value);
  return 'double' in value ? `fromBits(${hex(floatBits(value.double))})` : `L${JSON.stringify(value.wide)}`;
};

const program = `#include <windows.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
typedef int (*Format)(unsigned long long, char *, size_t, const char *, void *, va_list);
static Format format;
static double fromBits(unsigned long long bits) { double value; memcpy(&value, &bits, 8); return value; }
static void test(const char *text, ...) {
  char buffer[2000];
  va_list list;
  va_start(list, text);
  int count = format(2, buffer, sizeof buffer, text, NULL, list);
  va_end(list);
  char line[4000];
  int at = 0;
  for (int i = 0; i < count; i++) {
    unsigned char byte = buffer[i];
    if (byte >= 32 && byte < 127 && byte != '\\\\') line[at++] = byte;
    else at += wsprintfA(line + at, "\\\\x%02x", byte);
  }
  line[at] = 0;
  printf("%d\\t%s\\n", count, line);
}
int main() {
  format = (Format)GetProcAddress(LoadLibraryA("ucrtbase.dll"), "__stdio_common_vsprintf");
${printfCases.map(([format, ...values]) => `  test(${[literal(format), ...values.map(inC)].join(', ')});`).join('\n')}
}
`;

const folder = mkdtempSync(join(tmpdir(), 'printf-'));
writeFileSync(join(folder, 'probe.cpp'), program);
const build = ['-static', '-w', '-O0', '-D__USE_MINGW_ANSI_STDIO=0', 'probe.cpp', '-o', 'probe.exe'];
execFileSync('x86_64-w64-mingw32-g++', build, { cwd: folder });
const environment = { ...process.env, WINEDEBUG: '-all' };
const printed = execFileSync('wine', ['probe.exe'], {
  cwd: folder,
  env: environment,
  maxBuffer: 1 << 24,
  stdio: ['ignore', 'pipe', 'ignore'],
});
const version = execFileSync('wine', ['--version'], { stdio: ['ignore', 'pipe', 'ignore'] })
  .toString()
  .trim();
const lines = printed.toString('latin1').replaceAll('\r', '').trimEnd().split('\n');
const head = `# A recording: ucrtbase.dll (__stdio_common_vsprintf) of ${version}, not Windows. One line a case of printf-cases.ts: the
# format, the count returned, the text. Made by: npx tsx tests/runtime/record-printf.ts
`;
const body = printfCases.map(([format], i) => `${format}\t${lines[i] ?? ''}`).join('\n');
writeFileSync(new URL('recordings/printf.txt', import.meta.url), `${head}${body}\n`);
