import type { QuestionSource } from '../schema.ts';
import { beginning } from './beginning.ts';
import { events } from './events.ts';
import { routines } from './routines.ts';

export default [...beginning, ...events, ...routines] satisfies readonly QuestionSource[];
