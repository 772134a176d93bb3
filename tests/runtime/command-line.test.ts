import { expect, test } from 'vitest';
import { commandTail, splitCommandLine } from '../../src/simulator/machine/runtime/command-line.ts';

/** The tables of "Parsing C command-line arguments" and "CommandLineToArgvW function" (learn.microsoft.com). */
test.each([
  [String.raw`"a b c" d e`, ['a b c', 'd', 'e']],
  [String.raw`"ab\"c" "\\" d`, ['ab"c', '\\', 'd']],
  [String.raw`a\\\b d"e f"g h`, [String.raw`a\\\b`, 'de fg', 'h']],
  [String.raw`a\\\"b c d`, [String.raw`a\"b`, 'c', 'd']],
  [String.raw`a\\\\"b c" d e`, [String.raw`a\\b c`, 'd', 'e']],
  [String.raw`a"b"" c d`, ['ab" c d']],
  [String.raw`"" x`, ['', 'x']],
  ['  one\ttwo  ', ['one', 'two']],
  [String.raw`C:\dir\ C:\other`, ['C:\\dir\\', 'C:\\other']],
])('%s', (tail, expected) => {
  expect(splitCommandLine(`program.exe ${tail}`)).toEqual(['program.exe', ...expected]);
});

test('the name of the program ends at a blank outside quotes; backslashes in it mean nothing', () => {
  expect(splitCommandLine(String.raw`"C:\a b\p.exe" x`)).toEqual([String.raw`C:\a b\p.exe`, 'x']);
  expect(splitCommandLine(String.raw`C:\dir\"p q".exe x`)).toEqual([String.raw`C:\dir\p q.exe`, 'x']);
  expect(commandTail('"C:\\a b\\p.exe"  -p "9 0"')).toBe('-p "9 0"');
  expect(commandTail('p.exe')).toBe('');
});
