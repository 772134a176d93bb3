import type { QuestionSource } from '../schema.ts';
import { defects } from './defects.ts';
import { messages } from './messages.ts';

export default [...messages, ...defects] satisfies readonly QuestionSource[];
