import type { Kernel } from './kernel.ts';
import { postMessage, WM } from './message-queue.ts';
import type { ProcessId } from './state.ts';

/** What the button in a window's corner asks for. */
const SC_CLOSE = 0xf060n;

/**
 * Somebody closes the first top-level window that a process shows: it gets WM_SYSCOMMAND with SC_CLOSE, of which DefWindowProc makes
 * WM_CLOSE (WM_SYSCOMMAND message, learn.microsoft.com). The message is posted, as the taskbar does it; the button's own way there
 * through DefWindowProc sends it (unverified). False when there is no such window.
 */
export const closeWindow = (kernel: Kernel, process: ProcessId): boolean => {
  kernel.state.current = -1;
  for (const window of kernel.state.windows.values()) {
    if (window.process !== process || window.parent !== 0 || window.messageOnly || !window.visible) continue;
    const thread = kernel.thread(window.thread);
    kernel.emitFor(thread, { kind: 'close-window', window: window.handle, title: window.title });
    return postMessage(kernel, thread, { window: window.handle, message: WM.SYSCOMMAND, wParam: SC_CLOSE, lParam: 0n });
  }
  return false;
};
