import type { APIRoute, GetStaticPaths } from 'astro';
import { exampleIds, findExample } from '../../components/lab/examples.ts';

export const getStaticPaths: GetStaticPaths = () => exampleIds().map((example) => ({ params: { example } }));

/** An example with all its prepared runs, for the page that opens any of them. */
export const GET: APIRoute = ({ params }) => Response.json(findExample(params['example'] ?? '', 'scenario'));
