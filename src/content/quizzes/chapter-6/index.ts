import type { QuestionSource } from '../schema.ts';
import { defects } from './defects.ts';
import { model } from './model.ts';

export default [...model, ...defects] satisfies readonly QuestionSource[];
