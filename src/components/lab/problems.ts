import { fill } from '../../catalogue/fill.ts';
import type { LabWords } from '../../catalogue/en/lab.ts';
import { diagnosticMessage, findingMessage } from '../../catalogue/messages.ts';
import type { PlacedDiagnostic } from '../../simulator/compiler/diagnostic.ts';
import type { Finding } from '../../simulator/machine/finding.ts';
import type { Fix, Problem } from './code-editor.ts';
import type { LabState } from './lab-state.svelte.ts';

/** What the compiler says about the lab's own files, in the order of the tabs; the same source compiled twice speaks once. */
export const diagnosticsOf = (lab: LabState): PlacedDiagnostic[] => {
  const all = Object.values(lab.diagnostics).flat();
  const seen = new Set<string>();
  return all.filter((diagnostic) => {
    const key = `${diagnostic.file}:${diagnostic.start.line}:${diagnostic.start.column}:${diagnostic.code}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};

/** The findings of the run up to the step shown; none when the code has changed since. */
export const findingsOf = (lab: LabState): readonly Finding[] => (lab.stale ? [] : (lab.view?.findings ?? []));

const fixOf = (words: LabWords, fix: PlacedDiagnostic['fixes'][number]): Fix => ({
  title: fix.text === '' ? words.code.fixRemove : fill(words.code.fix, { text: fix.text }),
  line: fix.start.line,
  column: fix.start.column,
  endLine: fix.end.line,
  endColumn: fix.end.column,
  text: fix.text,
});

/** The squiggles of one file. */
export const problemsOf = (words: LabWords, lab: LabState, file: string): Problem[] => [
  ...diagnosticsOf(lab)
    .filter((diagnostic) => diagnostic.file === file)
    .map((diagnostic) => ({
      severity: diagnostic.severity,
      message: diagnosticMessage(lab.example.language, diagnostic),
      line: diagnostic.start.line,
      column: diagnostic.start.column,
      endLine: diagnostic.end.line,
      endColumn: diagnostic.end.column,
      fixes: diagnostic.fixes.filter((fix) => fix.file === file).map((fix) => fixOf(words, fix)),
    })),
  ...findingsOf(lab)
    .filter((finding) => finding.file === file)
    .map((finding) => ({
      severity: 'finding' as const,
      message: findingMessage(lab.example.language, finding),
      line: finding.line,
      column: finding.column,
      endLine: finding.endLine,
      endColumn: finding.endColumn,
      fixes: [],
    })),
];
