import { expect, test } from 'vitest';
import { printed } from './run.ts';

// MsgWaitForMultipleObjectsEx function, learn.microsoft.com: "the return value indicates ... WAIT_OBJECT_0 + nCount: New input"; unread input counts only with MWMO_INPUTAVAILABLE.
test('MsgWaitForMultipleObjects ends with an object, or with a message that has come since the thread last looked', () => {
  expect(
    printed(`
DWORD target;
unsigned WINAPI post(void *) { Sleep(10); PostThreadMessage(target, WM_APP, 0, 0); return 0; }
VOID CALLBACK note(ULONG_PTR) { printf("apc\\n"); }
int main() {
  MSG message;
  HANDLE events[2] = {CreateEvent(NULL, FALSE, FALSE, NULL), CreateEvent(NULL, FALSE, TRUE, NULL)};
  target = GetCurrentThreadId();
  PeekMessage(&message, NULL, 0, 0, PM_NOREMOVE);
  printf("%d\\n", (int)MsgWaitForMultipleObjects(2, events, FALSE, INFINITE, QS_ALLINPUT));
  printf("%d\\n", (int)MsgWaitForMultipleObjects(2, events, FALSE, 5, QS_ALLINPUT));
  _beginthreadex(NULL, 0, post, NULL, 0, NULL);
  printf("%d\\n", (int)MsgWaitForMultipleObjects(2, events, FALSE, INFINITE, QS_ALLINPUT));
  printf("%d\\n", (int)PeekMessage(&message, NULL, 0, 0, PM_NOREMOVE));
  printf("%d\\n", (int)MsgWaitForMultipleObjects(2, events, FALSE, 5, QS_ALLINPUT));
  printf("%d\\n", (int)MsgWaitForMultipleObjectsEx(2, events, 5, QS_ALLINPUT, MWMO_INPUTAVAILABLE));
  QueueUserAPC(note, GetCurrentThread(), 0);
  printf("%d\\n", (int)MsgWaitForMultipleObjectsEx(0, NULL, INFINITE, QS_ALLINPUT, MWMO_ALERTABLE));
}`),
  ).toEqual(['1', '258', '2', '1', '258', '2', 'apc', '192']);
});
