import type { WinapiCall } from '../call.ts';
import type { MisuseRule } from './misuse.ts';

const MAXIMUM_WAIT_OBJECTS = 64;

/** WaitForMultipleObjects and its like take 64 handles and fail with one more. */
export const tooManyObjects: MisuseRule = ({ name, parameters }) => {
  if (!/^(WSAWaitForMultipleEvents|WaitForMultipleObjects(Ex)?)$/.test(name) || parameters.length === 0) return null;
  const before = (call: WinapiCall): void => {
    const count = call.arguments.uint(0);
    if (count > MAXIMUM_WAIT_OBJECTS) call.finding('too-many-objects', { api: name, count, limit: MAXIMUM_WAIT_OBJECTS });
  };
  return { before };
};
