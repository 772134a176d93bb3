import type { APIRoute, GetStaticPaths } from 'astro';
import { exampleIds, findExample } from '../../components/lab/examples.ts';

/** An example with its sources and prepared runs, for labs that are made when the reader asks for one. */
export const getStaticPaths: GetStaticPaths = () => exampleIds().map((id) => ({ params: { id } }));

export const GET: APIRoute = ({ params }) => Response.json(findExample(params['id'] ?? '', 'scenario'));
