import { expect, test } from 'vitest';
import { buildProgram, runToEnd } from '../session/example.ts';
import { headers, printed } from './run.ts';

const WINDOW = `
static LRESULT CALLBACK procedure(HWND, UINT, WPARAM, LPARAM);
static HWND open(void) {
  WNDCLASSA type = {};
  type.lpfnWndProc = procedure;
  type.lpszClassName = "any";
  RegisterClassA(&type);
  return CreateWindowExA(0, "any", NULL, 0, 0, 0, 0, 0, HWND_MESSAGE, NULL, NULL, NULL);
}
static void serve(void) { MSG message; while (GetMessageA(&message, NULL, 0, 0) > 0) DispatchMessageA(&message); }
`;

test('the result of a message comes to whoever sent it, though its thread waits for another result at that moment (SendMessage function)', () => {
  // The main thread asks B; meanwhile C asks the main thread, which for its answer asks D, who takes longest.
  const program = `${WINDOW}
static HWND a, b, c, d;
static LRESULT CALLBACK procedure(HWND window, UINT message, WPARAM wParam, LPARAM lParam) {
  if (message != WM_USER) return DefWindowProcA(window, message, wParam, lParam);
  if (window == b) { Sleep(20); return 100; }
  if (window == a) return 1 + SendMessageA(d, WM_USER, 0, 0);
  Sleep(60);
  return 1000;
}
static DWORD WINAPI second(LPVOID) { b = open(); serve(); return 0; }
static DWORD WINAPI third(LPVOID) { Sleep(10); printf("c %d\\n", (int)SendMessageA(a, WM_USER, 0, 0)); return 0; }
static DWORD WINAPI fourth(LPVOID) { d = open(); serve(); return 0; }
int main() {
  a = open();
  CreateThread(NULL, 0, second, NULL, 0, NULL);
  CreateThread(NULL, 0, fourth, NULL, 0, NULL);
  HANDLE asking = CreateThread(NULL, 0, third, NULL, 0, NULL);
  Sleep(5);
  printf("b %d\\n", (int)SendMessageA(b, WM_USER, 0, 0));
  WaitForSingleObject(asking, INFINITE);
}`;
  expect([...printed(program)].sort()).toEqual(['b 100', 'c 1001']);
});

test('from a thread that ends before it replies comes 0 (Wine 8.0)', () => {
  const program = `${WINDOW}
static HWND other;
static LRESULT CALLBACK procedure(HWND window, UINT message, WPARAM wParam, LPARAM lParam) {
  if (message == WM_USER) ExitThread(0);
  return DefWindowProcA(window, message, wParam, lParam);
}
static DWORD WINAPI sleeping(LPVOID) { other = open(); Sleep(30); return 0; }
static DWORD WINAPI ending(LPVOID) { other = open(); serve(); return 0; }
int main() {
  LPTHREAD_START_ROUTINE both[] = {sleeping, ending};
  for (int i = 0; i < 2; i++) {
    CreateThread(NULL, 0, both[i], NULL, 0, NULL);
    Sleep(5);
    printf("%d\\n", (int)SendMessageA(other, WM_USER, 0, 0));
  }
}`;
  expect(printed(program)).toEqual(['0', '0']);
});

test('a procedure that destroys its window has its result all the same (SendMessage function)', () => {
  const program = `${WINDOW}
static LRESULT CALLBACK procedure(HWND window, UINT message, WPARAM wParam, LPARAM lParam) {
  if (message != WM_USER) return DefWindowProcA(window, message, wParam, lParam);
  DestroyWindow(window);
  return 42;
}
int main() { printf("%d\\n", (int)SendMessageA(open(), WM_USER, 0, 0)); }`;
  expect(printed(program)).toEqual(['42']);
});

test("a thread's timers end with it: the run does not go on for them (SetTimer function)", () => {
  const program = `
static DWORD WINAPI setting(LPVOID) { SetTimer(NULL, 0, 10, NULL); return 0; }
int main() { WaitForSingleObject(CreateThread(NULL, 0, setting, NULL, 0, NULL), INFINITE); SetTimer(NULL, 0, 10, NULL); }`;
  expect(runToEnd(buildProgram(headers + program), 'd', 1000).end).toBe('exited');
});
