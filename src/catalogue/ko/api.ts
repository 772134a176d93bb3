import type { ApiWords } from '../en/api.ts';

/** 함수가 하는 일과 오류의 뜻, 각각 한 문장입니다. */
export const api: ApiWords = { functions: {}, errors: {} };
