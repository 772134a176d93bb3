import { openSession } from '../../simulator/session/open.ts';
import type { View } from '../../simulator/session/view.ts';
import type { Diagnostics } from '../../worker/protocol.ts';
import type { LabExample } from './lab-state.svelte.ts';

/** What a lab shows at one moment of a run; without a view the program was rejected. */
export interface Still {
  readonly view: View | null;
  readonly diagnostics: Diagnostics;
}

/** A run of a picture comes to rest sooner than this. */
const mostSteps = 200_000;

/** Runs the example's variant under the plain schedule while the page is built: to rest or to its first finding, and back to `step`. */
export const takeStill = (example: Pick<LabExample, 'sources' | 'variants' | 'variant'>, step: number | null = null): Still => {
  const scenario = example.variants.find(({ id }) => id === example.variant)?.scenario;
  if (scenario === undefined) throw new Error(`there is no ${example.variant}.json`);
  const { session, result } = openSession({ scenario, sources: example.sources, schedule: 'd' });
  const { diagnostics } = result;
  if (session === null) return { view: null, diagnostics };
  session.advance({ kind: 'run', limit: mostSteps });
  if (step !== null) session.seek(step);
  return { view: session.view, diagnostics };
};
