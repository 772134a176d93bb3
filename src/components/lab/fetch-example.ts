import type { LabExample } from './lab-state.svelte.ts';

/** Fetches an example for a lab that the page does not come with. Throws without a connection. */
export async function fetchExample(id: string): Promise<Pick<LabExample, 'sources' | 'variants'>> {
  const response = await fetch(`${import.meta.env.BASE_URL.replace(/\/$/, '')}/lab/${id}.json`);
  if (!response.ok) throw new Error(`example ${id}: ${response.status}`);
  return (await response.json()) as Pick<LabExample, 'sources' | 'variants'>;
}
