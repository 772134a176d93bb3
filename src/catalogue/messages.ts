import type { DiagnosticData } from '../simulator/compiler/diagnostic.ts';
import type { Finding, StoryMoment } from '../simulator/machine/finding.ts';
import { diagnostics as diagnosticsEn, features as featuresEn } from './en/diagnostics.ts';
import { findings as findingsEn } from './en/findings.ts';
import { fill } from './fill.ts';
import { diagnostics as diagnosticsKo, features as featuresKo } from './ko/diagnostics.ts';
import { findings as findingsKo } from './ko/findings.ts';
import type { Language } from './language.ts';

const diagnostics = { en: diagnosticsEn, ko: diagnosticsKo };
const features = { en: featuresEn, ko: featuresKo };
const findings = { en: findingsEn, ko: findingsKo };

/** The words of a compiler's diagnostic or note. */
export function diagnosticMessage(language: Language, diagnostic: { readonly code: string; readonly data: DiagnosticData }): string {
  return fill(diagnostics[language][diagnostic.code] ?? diagnostic.code, diagnostic.data, features[language]);
}

/** The words of a finding. */
export function findingMessage(language: Language, finding: Finding): string {
  const words = findings[language];
  return fill(words[`${finding.code}/${String(finding.data['form'])}`] ?? words[finding.code], finding.data);
}

/** The words of a moment in a finding's story. */
export function momentMessage(language: Language, moment: StoryMoment): string {
  const words = findings[language];
  return fill(words[`${moment.code}/${String(moment.data['form'])}`] ?? words[moment.code] ?? moment.code, moment.data);
}
