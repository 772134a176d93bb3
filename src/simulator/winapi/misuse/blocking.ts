import type { MisuseRule } from './misuse.ts';

/** Calls below which a window procedure runs. */
const SENDING = /^(DispatchMessage|SendMessage|GetMessage|PeekMessage|CreateWindowEx|DestroyWindow|ShowWindow|UpdateWindow|DefWindowProc)/;

/** A window procedure that waits: the thread's windows and its other sockets stand still as long. */
export const blocking: MisuseRule = ({ name }) => ({
  waits: (call) => {
    const kind = call.thread.wait?.target.kind;
    if (kind === undefined || kind === 'message' || kind === 'reply' || kind === 'lock') return;
    if (call.thread.interrupted.some((below) => SENDING.test(below.call.api))) call.finding('blocking-in-window-procedure', { api: name });
  },
});
