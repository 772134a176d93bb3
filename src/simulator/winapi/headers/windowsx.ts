/** windowsx.h: macros over winuser.h that programs of the Petzold school use, and names of the C runtime from the days of far pointers. */

/** Message crackers: what a handler is called with, and what the window procedure returns. */
const CRACKERS: readonly (readonly [message: string, parameters: string, returned: string])[] = [
  ['WM_CREATE', '(LPCREATESTRUCT)(lParam)', 'created'],
  ['WM_DESTROY', '', '0L'],
  ['WM_CLOSE', '', '0L'],
  ['WM_PAINT', '', '0L'],
  ['WM_COMMAND', '(int)LOWORD(wParam), (HWND)(lParam), (UINT)HIWORD(wParam)', '0L'],
  ['WM_SIZE', '(UINT)(wParam), (int)(short)LOWORD(lParam), (int)(short)HIWORD(lParam)', '0L'],
  ['WM_TIMER', '(UINT)(wParam)', '0L'],
  ['WM_CHAR', '(TCHAR)(wParam), (int)(short)LOWORD(lParam)', '0L'],
  ['WM_SETFOCUS', '(HWND)(wParam)', '0L'],
];

const cracker = ([message, parameters, returned]: (typeof CRACKERS)[number]): string => {
  const call = `(fn)(${['(hwnd)', ...(parameters === '' ? [] : [parameters])].join(', ')})`;
  const value = returned === 'created' ? `(${call} ? 0L : (LRESULT)-1L)` : `(${call}, ${returned})`;
  return `#define HANDLE_${message}(hwnd, wParam, lParam, fn) ${value}\n`;
};

const FAR_NAMES = 'memcpy memmove memset memcmp strcpy strcat strlen strcmp stricmp strchr strstr malloc free';

export const windowsxText = `\
#include <windows.h>
#include <stdlib.h>
#define GET_X_LPARAM(lp) ((int)(short)LOWORD(lp))
#define GET_Y_LPARAM(lp) ((int)(short)HIWORD(lp))
#define GET_WM_COMMAND_ID(wp, lp) LOWORD(wp)
#define GET_WM_COMMAND_HWND(wp, lp) ((HWND)(lp))
#define GET_WM_COMMAND_CMD(wp, lp) HIWORD(wp)
#define HANDLE_MSG(hwnd, message, fn) case (message): return HANDLE_##message((hwnd), (wParam), (lParam), (fn))
${CRACKERS.map(cracker).join('')}#define Edit_GetText(hwnd, text, count) GetWindowText((hwnd), (text), (count))
#define Edit_GetTextLength(hwnd) GetWindowTextLength(hwnd)
#define Edit_SetText(hwnd, text) SetWindowText((hwnd), (text))
#define Button_SetText(hwnd, text) SetWindowText((hwnd), (text))
#define Static_SetText(hwnd, text) SetWindowText((hwnd), (text))
#define ListBox_AddString(hwnd, text) ((int)(DWORD)SendMessage((hwnd), LB_ADDSTRING, 0L, (LPARAM)(LPCTSTR)(text)))
#define ListBox_ResetContent(hwnd) ((BOOL)(DWORD)SendMessage((hwnd), LB_RESETCONTENT, 0L, 0L))
${FAR_NAMES.split(' ')
  .map((name) => `#define _f${name} ${name === 'stricmp' ? '_stricmp' : name}\n`)
  .join('')}`;
