import { findTerms } from './find-terms.ts';
import { GLOSSARY, type TermId } from './glossary.ts';

interface Text {
  readonly type: 'text';
  readonly value: string;
}
interface Parent {
  readonly type: string;
  readonly tagName?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
}
interface Link {
  readonly type: 'element';
  readonly tagName: 'a';
  readonly properties: Readonly<Record<string, string>>;
  readonly children: readonly Text[];
}
/** What is used of the Markdown processor's context of a visit. */
interface Context {
  parent(node: Text): Parent | undefined;
  replaceNode(node: Text, others: (Text | Link)[]): void;
}

const chapter = /\/content\/docs\/(ko|en)\/chapter-\d+\//u;
/** Running text; not code, headings, links, or a term being introduced. */
const running = new Set(['p', 'li', 'td']);

/** Links the first occurrence of each term in every section of a chapter with its entry in the glossary. */
export const glossaryLinks = ({ fileURL }: { readonly fileURL: URL | undefined }) => {
  const language = chapter.exec(fileURL?.pathname ?? '')?.[1];
  if (language !== 'ko' && language !== 'en') return null;
  const seen = new Set<TermId>();
  return {
    name: 'book-glossary-links',
    element: { filter: ['h2'], visit: () => seen.clear() },
    text: (node: Text, context: Context): void => {
      const { tagName = '', properties = {} } = context.parent(node) ?? {};
      // The title of a note is hidden from screen readers, as it is also the note's name.
      if ('ariaHidden' in properties || 'aria-hidden' in properties || (tagName !== 'strong' && !running.has(tagName))) return;
      const pieces = findTerms(language, node.value, seen);
      if (pieces === null || tagName === 'strong') return;
      context.replaceNode(
        node,
        pieces.map(({ text, term }): Text | Link => {
          const plain: Text = { type: 'text', value: text };
          const href = `../${GLOSSARY}#${term ?? ''}`;
          return term === null ? plain : { type: 'element', tagName: 'a', properties: { class: 'term', href }, children: [plain] };
        }),
      );
    },
  };
};
