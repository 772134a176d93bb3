import type { RecvnMoment } from './recvn-model.ts';

/** Text on the line of recvn in client.cpp where each moment stands. */
export const RECVN_ANCHORS: Readonly<Record<RecvnMoment['kind'], string>> = {
  blocked: '= recv(',
  received: 'left -=',
  closed: 'break;',
  reset: 'return SOCKET_ERROR',
  returned: 'return wanted',
};
