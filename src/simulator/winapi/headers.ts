import { ERROR } from './error-code.ts';
import { consoleText } from './headers/console.ts';
import { exceptionText, recordText } from './headers/exception.ts';
import { networkEventText, setText } from './headers/selection.ts';
import { extensionText } from './headers/mswsock.ts';
import { floatOrderText, ipxText, keepAliveText, loopbackText, socket2Text, socketText, tcpipText } from './headers/winsock.ts';
import { strsafeText } from './headers/strsafe.ts';
import { windowsText } from './headers/windows.ts';
import { windowsxText } from './headers/windowsx.ts';
import { wingdiText } from './headers/wingdi.ts';
import { winuserText } from './headers/winuser.ts';
import { interlockedText } from './functions/interlocked.ts';
import { winapi } from './table.ts';

/** The headers that Windows' SDK supplies, by lower-case name. Prototypes come from the table; windows.h and winsock2.h stand in the relation they have on Windows: see {@link winsock2}. */
export const windowsHeaders = (): ReadonlyMap<string, string> =>
  new Map([
    ['windows.h', guarded('_WINDOWS_', windows())],
    ['intrin.h', guarded('__INTRIN_H_', intrinsicText + prototypes('intrin.h'))],
    ['excpt.h', guarded('_INC_EXCPT', exceptionText)],
    ['winuser.h', guarded('_WINUSER_', `#include <windows.h>\n${winuserText}${prototypes('winuser.h')}${unicodeNames('winuser.h')}`)],
    ['winerror.h', guarded('_WINERROR_', winerror())],
    [
      'winsock.h',
      guarded(
        '_WINSOCKAPI_',
        `#define OVERLAPPED_WINSOCK1\n#include <windows.h>\n${socketText}${setText}${prototypes('winsock2.h', isWinsock1)}`,
      ),
    ],
    ['winsock2.h', winsock2()],
    ['ws2tcpip.h', guarded('_WS2TCPIP_H_', `#include <winsock2.h>\n${tcpipText}${prototypes('ws2tcpip.h')}${unicodeNames('ws2tcpip.h')}`)],
    ['mstcpip.h', guarded('_MSTCPIP_', `#include <ws2tcpip.h>\n${keepAliveText}${loopbackText}`)],
    ['wsipx.h', guarded('_WSIPX_', `#include <winsock2.h>\n${ipxText}`)],
    ['iphlpapi.h', guarded('_IPHLPAPI_H_', '#include <winsock2.h>\n')],
    ['mswsock.h', guarded('_MSWSOCK_', `#include <winsock2.h>\n${extensionText}${prototypes('mswsock.h')}`)],
    ['combaseapi.h', guarded('_COMBASEAPI_H_', `#include <windows.h>\n${prototypes('combaseapi.h')}`)],
    ['objbase.h', guarded('_OBJBASE_H_', '#include <combaseapi.h>\n')],
    ['mmsystem.h', guarded('_INC_MMSYSTEM', `#include <windows.h>\n${prototypes('mmsystem.h')}`)],
    ['timeapi.h', guarded('_TIMEAPI_H_', '#include <mmsystem.h>\n')],
    ['strsafe.h', guarded('_STRSAFE_H_INCLUDED_', strsafeText)],
    ['windowsx.h', guarded('_INC_WINDOWSX', windowsxText)],
    ['shellapi.h', guarded('_INC_SHELLAPI', '#include <windows.h>\n')],
    ...partHeaders(),
    ['process.h', guarded('_INC_PROCESS', processText() + prototypes('process.h'))],
  ]);

/** Headers that the SDK's own headers are made of, and what stands for each here. */
const PARTS = {
  'windows.h':
    'windef.h winbase.h winnt.h wingdi.h wincon.h basetsd.h minwindef.h synchapi.h processthreadsapi.h fileapi.h handleapi.h errhandlingapi.h',
  'winsock2.h': 'inaddr.h ws2def.h',
  'ws2tcpip.h': 'in6addr.h ws2ipdef.h wspiapi.h',
};

const partHeaders = (): [string, string][] =>
  Object.entries(PARTS).flatMap(([whole, names]) =>
    names.split(' ').map((name): [string, string] => [name, `#pragma once\n#include <${whole}>\n`]),
  );

const guarded = (macro: string, text: string): string => `#pragma once\n#ifndef ${macro}\n#define ${macro}\n${text}#endif\n`;

const windows = (): string =>
  `${windowsText}${consoleText}${recordText}#include <winerror.h>\n${prototypes('windows.h')}${unicodeNames('windows.h')}${interlockedText()}#include <intrin.h>\n${wingdiText}${prototypes('wingdi.h')}${unicodeNames('wingdi.h')}#include <winuser.h>\n#ifndef WIN32_LEAN_AND_MEAN\n#include <stdlib.h>\n#include <mmsystem.h>\n#include <winsock.h>\n#endif\n`;

/**
 * winsock2.h keeps windows.h from including the old winsock.h, and includes windows.h itself. When winsock.h came first,
 * Microsoft's declarations clash by the dozen; here, as with MinGW, the program goes on with a warning.
 */
const winsock2 = (): string =>
  guarded(
    '_WINSOCK2API_',
    [
      '#ifdef OVERLAPPED_WINSOCK1',
      '#pragma overlapped winsock_order',
      '#else',
      '#ifndef _WINSOCKAPI_',
      '#define _WINSOCKAPI_',
      '#endif',
      '#include <windows.h>',
      `${socketText}${setText}#endif`,
      socket2Text + networkEventText + prototypes('winsock2.h') + unicodeNames('winsock2.h') + floatOrderText,
    ].join('\n'),
  );

const winerror = (): string =>
  [
    '#define NO_ERROR 0L',
    '#define S_OK ((HRESULT)0L)',
    '#define S_FALSE ((HRESULT)1L)',
    '#define E_FAIL ((HRESULT)0x80004005L)',
    '#define E_OUTOFMEMORY ((HRESULT)0x8007000EL)',
    '#define E_INVALIDARG ((HRESULT)0x80070057L)',
    '#define SUCCEEDED(result) ((HRESULT)(result) >= 0)',
    '#define FAILED(result) ((HRESULT)(result) < 0)',
    '#define HRESULT_FROM_WIN32(error) ((HRESULT)(error) <= 0 ? (HRESULT)(error) : (HRESULT)(((error) & 0x0000FFFF) | 0x80070000))',
    '#define WSABASEERR 10000',
    '#define WSA_INVALID_HANDLE ERROR_INVALID_HANDLE',
    '#define WSA_IO_PENDING ERROR_IO_PENDING',
    '#define WSA_IO_INCOMPLETE ERROR_IO_INCOMPLETE',
    '#define WSA_OPERATION_ABORTED ERROR_OPERATION_ABORTED',
    ...Object.entries(ERROR).map(([name, code]) => `#define ${name} ${code}L`),
    '',
  ].join('\n');

/** What compilers know without a function: pauses and barriers, which do nothing here, where every access is done at once. */
const intrinsicText =
  '#define _mm_pause() ((void)0)\n#define _ReadWriteBarrier() ((void)0)\n#define _ReadBarrier() ((void)0)\n#define _WriteBarrier() ((void)0)\n';

const processText = (): string =>
  '#include <stdint.h>\ntypedef void (__cdecl *_beginthread_proc_type)(void *);\ntypedef unsigned (__stdcall *_beginthreadex_proc_type)(void *);\n';

const prototypes = (header: string, include: (name: string) => boolean = () => true): string => {
  const lines = winapi.filter((entry) => entry.header === header && include(entry.name)).map(({ prototype }) => prototype);
  return `#ifdef __cplusplus\nextern "C" {\n#endif\n${lines.join('\n')}\n#ifdef __cplusplus\n}\n#endif\n`;
};

/** Winsock 1.1 had no function of its own beginning with WSA but these. */
const isWinsock1 = (name: string): boolean =>
  !name.startsWith('WSA') || ['WSAStartup', 'WSACleanup', 'WSAGetLastError', 'WSASetLastError', 'WSAAsyncSelect'].includes(name);

/** For each function that has a form for narrow and one for wide text, the name that stands for either. */
const unicodeNames = (header: string): string => {
  const names = winapi.filter((entry) => entry.header === header).map(({ name }) => name);
  const both = names.filter((name) => name.endsWith('A') && names.includes(`${name.slice(0, -1)}W`)).map((name) => name.slice(0, -1));
  const define = (suffix: string): string => both.map((name) => `#define ${name} ${name}${suffix}\n`).join('');
  return `#ifdef UNICODE\n${define('W')}#else\n${define('A')}#endif\n`;
};
