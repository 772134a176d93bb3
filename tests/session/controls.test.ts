import { describe, expect, it } from 'vitest';
import { buildProgram, runToEnd } from './example.ts';

const run = (source: string) =>
  runToEnd(buildProgram(`#include <winsock2.h>\n#include <windows.h>\n#include <process.h>\n#include <stdio.h>\n${source}`));

const printed = (source: string): readonly string[] => run(source).consoleText('program').split('\n').slice(0, -1);

// Edit Control, Button, List Box Messages, SetDlgItemText and FindWindow functions (learn.microsoft.com); all lines as printed under Wine 8.0.
describe('windows of classes that Windows has', () => {
  it('keep texts, selections and lists, and tell their parent', () => {
    expect(
      printed(`
HWND window, edit, one, button, list, label;
LRESULT CALLBACK procedure(HWND w, UINT message, WPARAM wParam, LPARAM lParam) {
  if (message == WM_COMMAND) { printf("command %d %x %d\\n", LOWORD(wParam), HIWORD(wParam), (HWND)lParam == edit || (HWND)lParam == button || (HWND)lParam == one); return 0; }
  if (message == WM_ENABLE) printf("enable %d\\n", (int)wParam);
  return DefWindowProc(w, message, wParam, lParam);
}
WNDPROC old;
LRESULT CALLBACK sub(HWND w, UINT message, WPARAM wParam, LPARAM lParam) {
  if (message == WM_SETTEXT) printf("sub sees %s\\n", (char *)lParam);
  return CallWindowProc(old, w, message, wParam, lParam);
}
int main() {
  WNDCLASS d = {0};
  d.lpfnWndProc = procedure; d.lpszClassName = "Main"; d.hInstance = GetModuleHandle(NULL);
  d.hCursor = LoadCursor(NULL, IDC_ARROW); d.hIcon = LoadIcon(NULL, IDI_APPLICATION); d.hbrBackground = (HBRUSH)GetStockObject(WHITE_BRUSH);
  RegisterClass(&d);
  window = CreateWindow("Main", "title", WS_OVERLAPPEDWINDOW, 0, 0, 600, 300, NULL, NULL, d.hInstance, NULL);
  edit = CreateWindow("edit", NULL, WS_CHILD | WS_VISIBLE | ES_MULTILINE | ES_READONLY, 0, 0, 100, 100, window, (HMENU)100, d.hInstance, NULL);
  one = CreateWindow("EDIT", "abc", WS_CHILD | WS_VISIBLE, 0, 0, 100, 100, window, (HMENU)103, d.hInstance, NULL);
  button = CreateWindow("button", "Send", WS_CHILD | WS_VISIBLE | BS_PUSHBUTTON, 0, 100, 50, 20, window, (HMENU)101, d.hInstance, NULL);
  list = CreateWindow("LISTBOX", "", WS_CHILD | LBS_SORT, 0, 0, 50, 50, window, (HMENU)102, d.hInstance, NULL);
  label = CreateWindow("static", "Name:", WS_CHILD, 0, 0, 50, 50, window, (HMENU)104, d.hInstance, NULL);
  char buf[100];
  const char *lines[] = {"first line\\r\\n", "second\\r\\n", "third"};
  for (int i = 0; i < 3; i++) {
    int length = GetWindowTextLength(edit);
    SendMessage(edit, EM_SETSEL, length, length);
    SendMessage(edit, EM_REPLACESEL, FALSE, (LPARAM)lines[i]);
  }
  DWORD from, to; LRESULT both = SendMessage(edit, EM_GETSEL, (WPARAM)&from, (LPARAM)&to);
  printf("%d %d %x\\n", (int)from, (int)to, (int)both);
  printf("%d ", GetWindowText(edit, buf, 12)); printf("%d\\n", (int)strlen(buf));
  printf("%d %d %d %d %d\\n", (int)SendMessage(edit, EM_GETLINECOUNT, 0, 0), (int)SendMessage(edit, EM_LINEINDEX, 1, 0), (int)SendMessage(edit, EM_LINELENGTH, 13, 0), (int)SendMessage(edit, EM_LINEFROMCHAR, 15, 0), (int)SendMessage(edit, EM_LINEINDEX, 5, 0));
  *(WORD *)buf = 50; int n = (int)SendMessage(edit, EM_GETLINE, 1, (LPARAM)buf); buf[n] = 0; printf("%d %s\\n", n, buf);
  SendMessage(edit, EM_SETSEL, 0, -1); SendMessage(edit, EM_GETSEL, (WPARAM)&from, (LPARAM)&to); printf("%d %d\\n", (int)from, (int)to);
  SendMessage(edit, EM_SETSEL, -1, 0); SendMessage(edit, EM_GETSEL, (WPARAM)&from, (LPARAM)&to); printf("%d %d\\n", (int)from, (int)to);
  SetWindowText(edit, "whole"); printf("multi set\\n");
  SetDlgItemText(window, 103, "single"); GetDlgItemText(window, 103, buf, 100); printf("%s %d\\n", buf, (int)SendMessage(one, EM_GETMODIFY, 0, 0));
  printf("limit %d\\n", (int)SendMessage(edit, EM_GETLIMITTEXT, 0, 0));
  SendMessage(one, EM_LIMITTEXT, 8, 0); SendMessage(one, EM_SETSEL, 6, 6); SendMessage(one, EM_REPLACESEL, 0, (LPARAM)"12345"); GetWindowText(one, buf, 100); printf("%s\\n", buf);
  old = (WNDPROC)SetWindowLongPtr(one, GWLP_WNDPROC, (LONG_PTR)sub); SetWindowText(one, "subclassed"); GetWindowText(one, buf, 100); printf("%s\\n", buf);
  SendMessage(button, BM_CLICK, 0, 0);
  BOOL was = EnableWindow(button, FALSE); printf("%d %d\\n", was, IsWindowEnabled(button)); 
  EnableWindow(window, FALSE); EnableWindow(window, TRUE);
  printf("%d %d %d\\n", (int)SendMessage(list, LB_ADDSTRING, 0, (LPARAM)"pear"), (int)SendMessage(list, LB_ADDSTRING, 0, (LPARAM)"Apple"), (int)SendMessage(list, LB_ADDSTRING, 0, (LPARAM)"melon"));
  printf("%d %d %d\\n", (int)SendMessage(list, LB_GETCURSEL, 0, 0), (int)SendMessage(list, LB_SETCURSEL, 2, 0), (int)SendMessage(list, LB_GETCURSEL, 0, 0));
  printf("%d ", (int)SendMessage(list, LB_GETTEXT, 1, (LPARAM)buf)); printf("%s %d\\n", buf, (int)SendMessage(list, LB_GETTEXT, 7, (LPARAM)buf));
  printf("%d %d\\n", (int)SendMessage(list, LB_FINDSTRING, -1, (LPARAM)"ME"), (int)SendMessage(list, LB_FINDSTRINGEXACT, -1, (LPARAM)"mel"));
  printf("%d %d\\n", (int)SendMessage(list, LB_DELETESTRING, 0, 0), (int)SendMessage(list, LB_GETCURSEL, 0, 0));
  GetDlgItemText(window, 104, buf, 100); printf("%s %d %d\\n", buf, GetDlgCtrlID(label), GetDlgItem(window, 101) == button);
  printf("%d\\n", GetDlgItem(window, 999) == NULL);
  printf("%d %d %d\\n", FindWindow("main", NULL) == window, FindWindow(NULL, "title") == window, FindWindow("edit", NULL) == NULL);
  DWORD pid; printf("%d ", GetWindowThreadProcessId(edit, &pid) == GetCurrentThreadId()); printf("%d\\n", pid == GetCurrentProcessId());
  GetClassName(edit, buf, 100); printf("%s %d %d\\n", buf, IsChild(window, edit), IsWindowVisible(edit));
  printf("%d %d\\n", (int)sizeof(PAINTSTRUCT), (int)(sizeof(TEXTMETRICA) * 1000 + sizeof(TEXTMETRICW)));
  printf("%d\\n", RegisterWindowMessage("My.Message") == RegisterWindowMessage("my.message"));
  HICON ic = LoadIcon(d.hInstance, MAKEINTRESOURCE(1)); printf("%d %d\\n", ic == NULL, (int)GetLastError());
  DestroyWindow(window); printf("%d\\n", IsWindow(edit));
}
`),
    ).toEqual([
      'command 100 400 1',
      'command 100 300 1',
      'command 100 400 1',
      'command 100 300 1',
      'command 100 400 1',
      'command 100 300 1',
      '25 25 190019',
      '11 11',
      '3 12 6 1 -1',
      '6 second',
      '0 25',
      '25 25',
      'multi set',
      'command 103 400 1',
      'command 103 300 1',
      'single 0',
      'limit 30000',
      'command 103 501 1',
      'command 103 400 1',
      'command 103 300 1',
      'single12',
      'sub sees subclassed',
      'command 103 400 1',
      'command 103 300 1',
      'subclassed',
      'command 101 0 1',
      '0 0',
      'enable 0',
      'enable 1',
      '2 0 0',
      '2 2 -1',
      '5 melon -1',
      '1 -1',
      '2 2',
      'Name: 104 1',
      '1',
      '1 1 1',
      '1 1',
      'Edit 1 0',
      '72 56060',
      '1',
      '1 1812',
      '0',
    ]);
  });

  it('paint themselves: a program that dispatches their messages comes to rest', () => {
    const { end, kernel } = run(`
int main() {
  CreateWindow("STATIC", "a label", WS_VISIBLE, 0, 0, 90, 20, NULL, NULL, NULL, NULL);
  MSG message; while (GetMessage(&message, NULL, 0, 0) > 0) { printf("%04x\\n", message.message); DispatchMessage(&message); }
}`);
    expect(end).toBe('quiescent');
    expect([...kernel.state.windows.values()].map(({ invalid }) => invalid)).toEqual([false]);
  });

  it('that are not simulated are named', () => {
    const { findings } = run('int main() { return CreateWindow("COMBOBOX", "", 0, 0, 0, 9, 9, NULL, NULL, NULL, NULL) != NULL; }');
    expect(findings).toMatchObject([{ code: 'not-simulated', data: { feature: 'COMBOBOX' } }]);
  });
});

// BeginPaint, TextOut, DrawText, SelectObject functions (learn.microsoft.com); the lines as printed under Wine 8.0.
describe('what is drawn', () => {
  it('is kept with the window as lines of text, until it is erased', () => {
    const simulation = run(`
char text[] = "hello, window";
LRESULT CALLBACK procedure(HWND w, UINT message, WPARAM wParam, LPARAM lParam) {
  PAINTSTRUCT ps;
  switch (message) {
    case WM_ERASEBKGND: printf("erase %d\\n", wParam != 0); break;
    case WM_PAINT: {
      HDC dc = BeginPaint(w, &ps);
      printf("paint %d %d %d\\n", ps.hdc == dc, ps.fErase, (int)ps.rcPaint.right);
      printf("%d\\n", SetBkMode(dc, TRANSPARENT)); printf("%06x\\n", (unsigned)SetTextColor(dc, RGB(255, 0, 16)));
      TextOut(dc, 10, 20, text, lstrlen(text));
      RECT r; GetClientRect(w, &r);
      DrawText(dc, "middle", -1, &r, DT_SINGLELINE | DT_CENTER | DT_VCENTER);
      HBRUSH brush = CreateSolidBrush(RGB(1, 2, 3)); HGDIOBJ before = SelectObject(dc, brush); printf("%d\\n", before == GetStockObject(WHITE_BRUSH));
      SelectObject(dc, before); printf("%d\\n", DeleteObject(brush));
      EndPaint(w, &ps);
      return 0; }
    case WM_DESTROY: PostQuitMessage(0); return 0;
  }
  return DefWindowProc(w, message, wParam, lParam);
}
int main() {
  WNDCLASSEX d = {sizeof d};
  d.lpfnWndProc = procedure; d.lpszClassName = "Draw"; d.hInstance = GetModuleHandle(NULL);
  d.hCursor = LoadCursor(NULL, IDC_ARROW); d.hIcon = LoadIcon(NULL, IDI_APPLICATION); d.hbrBackground = (HBRUSH)(COLOR_WINDOW + 1);
  RegisterClassEx(&d);
  HWND w = CreateWindowEx(0, "Draw", "t", WS_POPUP, 0, 0, 400, 200, NULL, NULL, d.hInstance, NULL);
  ShowWindow(w, SW_SHOW);
  printf("shown\\n");
  UpdateWindow(w);
  printf("updated\\n");
  UpdateWindow(w);
  InvalidateRect(w, NULL, FALSE); UpdateWindow(w);
  printf("again\\n");
  InvalidateRect(w, NULL, TRUE); UpdateWindow(w);
  MSG m; while (PeekMessage(&m, NULL, 0, 0, PM_REMOVE)) DispatchMessage(&m);
  HDC dc = GetDC(w); printf("%d %d\\n", dc != NULL, TextOutA(dc, 0, 40, "direct", 6)); printf("%d\\n", ReleaseDC(w, dc)); 
  printf("%d\\n", TextOutA(NULL, 0, 40, "direct", 6));
  GetMessage(&m, NULL, 0, 0);
}
`);
    expect(simulation.consoleText('program').split('\n').slice(0, -1)).toEqual([
      'erase 1',
      'shown',
      'paint 1 0 400',
      '2',
      '000000',
      '1',
      '1',
      'updated',
      'paint 1 0 400',
      '2',
      '000000',
      '1',
      '1',
      'again',
      'erase 1',
      'paint 1 0 400',
      '2',
      '000000',
      '1',
      '1',
      '1 1',
      '1',
      '0',
    ]);
    const [window] = simulation.kernel.state.windows.values();
    expect(window?.drawn).toEqual([
      { x: 10, y: 20, text: 'hello, window', color: 0x1000ff },
      { x: 176, y: 92, text: 'middle', color: 0x1000ff },
      { x: 0, y: 40, text: 'direct', color: 0 },
    ]);
  });
});

// SendMessage, SendMessageTimeout, SendNotifyMessage, ReplyMessage, InSendMessage, GetQueueStatus functions (learn.microsoft.com).
describe('messages between threads', () => {
  const frame = `
HWND target;
HANDLE ready;
LRESULT CALLBACK procedure(HWND window, UINT message, WPARAM wParam, LPARAM lParam) {
  if (message == WM_APP) { printf("asked %d\\n", InSendMessage()); ReplyMessage(5); Sleep(50); printf("late\\n"); return 6; }
  if (message == WM_APP + 1) { printf("noted %d\\n", (int)wParam); return 0; }
  if (message == WM_APP + 2) { Sleep(200); return 7; }
  if (message == WM_APP + 3) PostQuitMessage(0);
  return DefWindowProc(window, message, wParam, lParam);
}
unsigned WINAPI serve(void *) {
  WNDCLASS d = {0}; d.lpfnWndProc = procedure; d.lpszClassName = "Serve"; RegisterClass(&d);
  target = CreateWindow("Serve", "", 0, 0, 0, 9, 9, HWND_MESSAGE, NULL, NULL, NULL);
  SetEvent(ready);
  MSG m; while (GetMessage(&m, NULL, 0, 0) > 0) DispatchMessage(&m);
  return 0;
}
int main() {
  ready = CreateEvent(NULL, FALSE, FALSE, NULL);
  HANDLE thread = (HANDLE)_beginthreadex(NULL, 0, serve, NULL, 0, NULL);
  WaitForSingleObject(ready, INFINITE);
`;

  it('are answered early, not at all, or too late', () => {
    expect(
      printed(`${frame}
  printf("%d\\n", (int)SendMessage(target, WM_APP, 0, 0)); printf("back\\n");
  SendNotifyMessage(target, WM_APP + 1, 3, 0); printf("not waited\\n");
  DWORD_PTR result = 0; LRESULT done = SendMessageTimeout(target, WM_APP + 2, 0, 0, SMTO_NORMAL, 500, &result);
  printf("%d %d\\n", done != 0, (int)result);
  done = SendMessageTimeout(target, WM_APP + 2, 0, 0, SMTO_NORMAL, 20, &result);
  printf("%d ", done != 0); printf("%d\\n", (int)GetLastError());
  PostMessage(target, WM_APP + 3, 0, 0);
  WaitForSingleObject(thread, INFINITE);
  printf("%d\\n", InSendMessage());
}`),
    ).toEqual(['asked 1', '5', 'back', 'not waited', 'late', 'noted 3', '1 7', '0 1460', '0']);
  });

  it('to a thread that ends are answered with 0', () => {
    expect(
      printed(`${frame}
  PostThreadMessage(GetThreadId(thread), WM_QUIT, 0, 0);
  Sleep(10);
  printf("%d %d\\n", (int)SendMessage(target, WM_APP, 0, 0), IsWindow(target));
}`),
    ).toEqual(['0 0']);
  });

  it('show in what GetQueueStatus tells, once as new', () => {
    expect(
      printed(`
int main() {
  MSG m; PeekMessage(&m, NULL, 0, 0, PM_NOREMOVE);
  PostThreadMessage(GetCurrentThreadId(), WM_APP, 0, 0);
  printf("%x %x\\n", (unsigned)GetQueueStatus(QS_ALLINPUT), (unsigned)GetQueueStatus(QS_ALLINPUT));
  printf("%d\\n", (int)MsgWaitForMultipleObjects(0, NULL, FALSE, 0, QS_PAINT));
  PeekMessage(&m, NULL, 0, 0, PM_REMOVE);
  printf("%x %d\\n", (unsigned)GetQueueStatus(QS_ALLINPUT), GetMessageTime() <= (LONG)GetTickCount());
}`),
    ).toEqual(['80000 80008', '258', '0 1']);
  });
});
