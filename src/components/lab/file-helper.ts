import type { LabWords } from '../../catalogue/en/lab.ts';
import { apiText, callAt, constantText, expressionAt, proposals, sentenceOf, signatureOf, variableText } from './code-help.ts';
import type { Helper } from './editor-help.ts';
import type { CodeNames } from './code-names.ts';

/** What is known of one file of a lab: the run's values, the program's names, Windows' functions. */
export const helperOf = ({ names }: { readonly names: Pick<CodeNames, keyof CodeNames> }, words: LabWords, file: string): Helper => {
  return {
    async hover(line, _, column) {
      const at = expressionAt(line, column);
      if (at === null) return null;
      const place = { from: at.from, to: at.from + at.text.length };
      const value = await names.value(file, at.text);
      const [api, texts, constant] = await Promise.all([names.api(), names.words(), names.constant(file, at.text)]);
      const known = api.get(at.text) ?? (constant === null ? api.get(`${at.text}A`) : undefined);
      if (known !== undefined) return { paragraphs: apiText(words, texts, known), ...place };
      if (constant !== null) return { paragraphs: constantText(texts, at.text, constant), ...place };
      if (value?.kind === 'value') return { paragraphs: variableText(words, at.text, value.type, value.value), ...place };
      const program = await names.program(file);
      const signature = signatureOf(at.name, program, new Map());
      const declared = program?.variables.findLast(({ name }) => name === at.text);
      const told = signature?.label ?? (declared === undefined ? null : `${declared.type} ${declared.name}`);
      if (told !== null) return { paragraphs: [`\`\`\`cpp\n${told}\n\`\`\``], ...place };
      const sentence = sentenceOf(texts, at.text);
      return sentence === null ? null : { paragraphs: [sentence], ...place };
    },
    async proposals(before, lineNumber) {
      const [api, program] = await Promise.all([names.api(), names.program(file)]);
      return proposals(before, lineNumber, program, api);
    },
    async explain({ label, kind }) {
      const [api, texts] = await Promise.all([names.api(), names.words()]);
      const known = kind === 'function' ? api.get(label) : undefined;
      if (known !== undefined) return apiText(words, texts, known).slice(1).join('\n\n');
      const constant = kind === 'constant' ? await names.constant(file, label) : null;
      return constant === null ? '' : constantText(texts, label, constant).join('\n\n');
    },
    async signature(before) {
      const call = callAt(before);
      if (call === null) return null;
      const [api, program, texts] = await Promise.all([names.api(), names.program(file), names.words()]);
      const signature = signatureOf(call.name, program, api);
      return signature === null ? null : { signature, argument: call.argument, text: sentenceOf(texts, call.name) ?? '' };
    },
  };
};
