import type { QuestionSource } from '../schema.ts';
import { addresses } from './addresses.ts';
import { calls } from './calls.ts';
import { conversation } from './conversation.ts';

export default [...addresses, ...calls, ...conversation] satisfies readonly QuestionSource[];
