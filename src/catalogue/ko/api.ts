import type { ApiWords } from '../en/api.ts';
import { desktop } from './api/desktop.ts';
import { runtime } from './api/runtime.ts';
import { system } from './api/system.ts';
import { threads } from './api/threads.ts';
import { winsock } from './api/winsock.ts';
import { errors } from './errors.ts';

/** 함수가 하는 일과 오류의 뜻. 이름을 가리킨 사람에게 짧게 알려 줍니다. */
export const api: ApiWords = { functions: { ...winsock, ...threads, ...system, ...desktop, ...runtime }, errors };
