import type { QuestionSource } from '../schema.ts';
import { modes } from './modes.ts';
import { selecting } from './selecting.ts';
import { serving } from './serving.ts';

export default [...modes, ...selecting, ...serving] satisfies readonly QuestionSource[];
