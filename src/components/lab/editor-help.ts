import type * as Monaco from 'monaco-editor/editor/editor.api.js';
import type { Proposal, Signature } from './code-help.ts';

/** Who knows what a file's names mean. Columns count from 0. */
export interface Helper {
  /** Paragraphs of Markdown on what stands there, and where it begins and ends in its line; null: nothing is known. */
  hover(
    line: string,
    lineNumber: number,
    column: number,
  ): Promise<{ readonly paragraphs: readonly string[]; readonly from: number; readonly to: number } | null>;
  proposals(before: string, lineNumber: number): Promise<readonly Proposal[]>;
  /** What a proposal is, in full. */
  explain(proposal: Proposal): Promise<string>;
  /** How the function is called whose arguments `before`, the text up to the cursor, ends in. */
  signature(before: string): Promise<{ readonly signature: Signature; readonly argument: number; readonly text: string } | null>;
}

/** Lines above the cursor in which a call that it stands in may begin. */
const farthest = 40;

/** Hover, completion and signature help for the models that have a helper. */
export const registerHelp = (monaco: typeof Monaco, helperOf: (model: Monaco.editor.ITextModel) => Helper | null): void => {
  const kinds = {
    function: monaco.languages.CompletionItemKind.Function,
    variable: monaco.languages.CompletionItemKind.Variable,
    field: monaco.languages.CompletionItemKind.Field,
    type: monaco.languages.CompletionItemKind.Struct,
    constant: monaco.languages.CompletionItemKind.Constant,
    keyword: monaco.languages.CompletionItemKind.Keyword,
  } satisfies Record<Proposal['kind'], Monaco.languages.CompletionItemKind>;
  /** The program's own names first, then Windows', then the language's. */
  const order = { variable: 0, field: 0, function: 1, type: 1, constant: 2, keyword: 3 } satisfies Record<Proposal['kind'], number>;
  const items = new WeakMap<Monaco.languages.CompletionItem, { readonly helper: Helper; readonly proposal: Proposal }>();

  monaco.languages.registerHoverProvider('cpp', {
    provideHover: async (model, { lineNumber, column }) => {
      const found = await helperOf(model)?.hover(model.getLineContent(lineNumber), lineNumber, column - 1);
      if (!found) return null;
      return {
        contents: found.paragraphs.map((value) => ({ value })),
        range: new monaco.Range(lineNumber, found.from + 1, lineNumber, found.to + 1),
      };
    },
  });

  monaco.languages.registerCompletionItemProvider('cpp', {
    triggerCharacters: ['.', '>'],
    provideCompletionItems: async (model, { lineNumber, column }) => {
      const helper = helperOf(model);
      if (!helper) return null;
      const before = model.getLineContent(lineNumber).slice(0, column - 1);
      const typed = /\w*$/.exec(before)?.[0].length ?? 0;
      const range = new monaco.Range(lineNumber, column - typed, lineNumber, column);
      const proposals = await helper.proposals(before, lineNumber);
      return {
        suggestions: proposals.map((proposal) => {
          const item: Monaco.languages.CompletionItem = {
            label: proposal.label,
            kind: kinds[proposal.kind],
            detail: proposal.detail,
            insertText: proposal.label,
            sortText: `${order[proposal.kind]}${proposal.label.toLowerCase()}`,
            range,
          };
          items.set(item, { helper, proposal });
          return item;
        }),
      };
    },
    resolveCompletionItem: async (item) => {
      const known = items.get(item);
      return known ? { ...item, documentation: { value: await known.helper.explain(known.proposal) } } : item;
    },
  });

  monaco.languages.registerSignatureHelpProvider('cpp', {
    signatureHelpTriggerCharacters: ['(', ','],
    signatureHelpRetriggerCharacters: [')'],
    provideSignatureHelp: async (model, { lineNumber, column }) => {
      const before = model.getValueInRange(new monaco.Range(Math.max(1, lineNumber - farthest), 1, lineNumber, column));
      const found = await helperOf(model)?.signature(before);
      if (!found) return null;
      const { signature, argument, text } = found;
      return {
        dispose: () => {},
        value: {
          activeSignature: 0,
          activeParameter: argument,
          signatures: [
            {
              label: signature.label,
              documentation: { value: text },
              parameters: signature.parameters.map(([from, to]) => ({ label: [from, to] as [number, number] })),
            },
          ],
        },
      };
    },
  });
};
