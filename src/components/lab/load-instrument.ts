import type { Component, ComponentProps } from 'svelte';
import type { LabWords } from '../../catalogue/en/lab.ts';
import type { Language } from '../../catalogue/language.ts';
import type Instrument from './Instrument.svelte';

export type InstrumentProps = ComponentProps<typeof Instrument>;

/** The page's own build must not know the instrument: Astro would take the editor's styles for the page's and drop them here. */
const load = import.meta.env.SSR
  ? () => Promise.reject(new Error('the instrument needs a browser'))
  : () => Promise.all([import('./Instrument.svelte'), import('./words.ts')]);

/** Fetches all that is heavy: editor, panes, words. */
export async function loadInstrument(
  language: Language,
): Promise<{ readonly component: Component<InstrumentProps>; readonly words: LabWords }> {
  const [component, { loadWords }] = await load();
  return { component: component.default, words: await loadWords(language) };
}
