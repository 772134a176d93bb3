import { basename, dirname, join, posix } from 'node:path';
import { existsSync, readdirSync } from 'node:fs';
import type { PlacedDiagnostic } from '../simulator/compiler/diagnostic.ts';
import type { SourceFile } from '../simulator/compiler/source.ts';
import { compileSource } from '../simulator/session/library.ts';
import { diagnosticMessage } from '../catalogue/messages.ts';
import type { Language } from '../catalogue/language.ts';
import { callersPath, readArguments, readText, UsageError } from './arguments.ts';
import { readLanguage } from './language.ts';

/** `overlapped compile FILE…`: prints diagnostics, 1 when there is an error among them. */
export function compileCommand(argv: readonly string[]): number {
  const { operands, options } = readArguments(argv, { options: ['lang'], flags: [] });
  if (operands.length === 0) throw new UsageError('compile wants at least one file');
  const language = readLanguage(options);
  let failed = false;
  for (const path of operands) {
    const { program, diagnostics } = compileSource(readSource(path));
    process.stdout.write(printDiagnostics(diagnostics, dirname(path), language));
    failed ||= program === null;
  }
  return failed ? 1 : 0;
}

/** A source file and the local headers that it names, and those name: each is looked for beside the file that includes it, in any case. */
export function readSource(path: string): readonly [SourceFile, ...SourceFile[]] {
  const main: SourceFile = { name: basename(path), text: readText(path) };
  const files: [SourceFile, ...SourceFile[]] = [main];
  const seen = new Set([main.name]);
  for (const file of files) {
    for (const [, written = ''] of file.text.matchAll(/^[ \t]*#[ \t]*include[ \t]*"([^"\n]+)"/gm)) {
      const name = posix.join(posix.dirname(file.name), written.replaceAll('\\', '/'));
      const place = seen.has(name) ? null : findFile(dirname(path), name);
      if (place === null) continue;
      seen.add(name);
      files.push({ name, text: readText(place) });
    }
  }
  return files;
}

/** The file that a path means from `folder` on, letters in any case as on Windows; null when there is none. */
function findFile(folder: string, name: string): string | null {
  let place = folder;
  for (const part of name.split('/')) {
    const known = part === '..' || existsSync(callersPath(join(place, part)));
    const found = known ? part : entriesOf(place).find((entry) => entry.toLowerCase() === part.toLowerCase());
    if (found === undefined) return null;
    place = join(place, found);
  }
  return place;
}

const entriesOf = (folder: string): readonly string[] => (existsSync(callersPath(folder)) ? readdirSync(callersPath(folder)) : []);

/** Lines of the form `file:line:col: error: text [code]`, notes after them. */
export function printDiagnostics(diagnostics: readonly PlacedDiagnostic[], folder: string, language: Language): string {
  let text = '';
  const place = (at: { readonly file: string; readonly start: { readonly line: number; readonly column: number } }): string =>
    `${folder === '.' ? at.file : join(folder, at.file)}:${at.start.line}:${at.start.column}`;
  for (const diagnostic of diagnostics) {
    text += `${place(diagnostic)}: ${diagnostic.severity}: ${diagnosticMessage(language, diagnostic)} [${diagnostic.code}]\n`;
    for (const note of diagnostic.notes) text += `${place(note)}: note: ${diagnosticMessage(language, note)}\n`;
  }
  return text;
}
