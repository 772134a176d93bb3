import type { AstroIntegration } from 'astro';
import { glossaryLinks } from '../glossary/markdown.ts';

type Node = Element | { readonly type: 'text'; readonly value: string };

interface Element {
  readonly type: 'element';
  readonly tagName: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly children: readonly Node[];
}

interface Plugin {
  readonly name: string;
  readonly element: { readonly filter: readonly string[]; readonly visit: (node: Element) => Element | undefined };
}

/** The number that opens a heading ("3.1 …") in a span of its own. */
const headingNumbers: Plugin = {
  name: 'book-heading-numbers',
  element: {
    filter: ['h2', 'h3'],
    visit: (node) => {
      const [first, ...rest] = node.children;
      if (first?.type !== 'text') return undefined;
      const [, number, title] = /^(\d+(?:\.\d+)*)(\s.*)$/su.exec(first.value) ?? [];
      if (number === undefined || title === undefined) return undefined;
      const span: Element = {
        type: 'element',
        tagName: 'span',
        properties: { class: 'heading-number' },
        children: [{ type: 'text', value: number }],
      };
      return { ...element(node), children: [span, { type: 'text', value: title }, ...rest] };
    },
  },
};

/** Asides as notes within the text: as landmarks, the many called "Try it" could not be told apart. */
const asidesAsNotes: Plugin = {
  name: 'book-asides',
  element: {
    filter: ['aside'],
    visit: (node) => ({ ...element(node), tagName: 'div', properties: { ...node.properties, role: 'note' } }),
  },
};

/** The empty corner of a table with headings both ways is a plain cell: it heads nothing. */
const emptyCorners: Plugin = {
  name: 'book-empty-corners',
  element: {
    filter: ['th'],
    visit: (node) => (node.children.length === 0 ? { ...element(node), tagName: 'td' } : undefined),
  },
};

const element = ({ tagName, properties, children }: Element): Element => ({ type: 'element', tagName, properties, children });

const hasPlugins = (options: unknown): options is { hastPlugins: (Plugin | typeof glossaryLinks)[] } =>
  typeof options === 'object' && options !== null && 'hastPlugins' in options && Array.isArray(options.hastPlugins);

/** What the book does to Markdown beyond Starlight; stands before Starlight among the integrations. */
export const bookMarkdown = (): AstroIntegration => ({
  name: 'book-markdown',
  hooks: {
    'astro:config:setup': ({ config }) => {
      const { options } = config.markdown.processor;
      if (!hasPlugins(options)) throw new Error('Astro’s Markdown processor takes no hast plugins any more.');
      options.hastPlugins.push(headingNumbers, asidesAsNotes, emptyCorners, glossaryLinks);
    },
  },
});
