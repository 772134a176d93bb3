import type { QuestionSource } from '../schema.ts';
import { defects } from './defects.ts';
import { serving } from './serving.ts';
import { stream } from './stream.ts';

export default [...serving, ...defects, ...stream] satisfies readonly QuestionSource[];
