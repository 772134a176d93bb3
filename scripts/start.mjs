// @ts-check
/** `npm start`: from a fresh clone to the book in a browser, with Node 20 or newer and nothing else. */
import { ensureDependencies } from './dependencies.mjs';
import { giveUp } from './process.mjs';
import { serve } from './serve.mjs';
import { buildSite } from './site.mjs';

await ensureDependencies();
console.log('Building the book …');
const { ok, built, output } = await buildSite();
if (!ok) giveUp(`${output.trim().split('\n').slice(-30).join('\n')}\n\nThe book could not be built; what went wrong is above.`);
if (!built) console.log('Nothing has changed since the last build.');
const port = await serve(4321, { search: true });
console.log(`\nOverlapped is at http://localhost:${port}/   (Ctrl+C ends it)`);
