import { expect, it } from 'vitest';
import { isKnownFunction, knownFunctions } from '../../src/simulator/compiler/check/known-function.ts';
import { headers, runtime, windows } from '../../src/simulator/session/library.ts';

/** What a hundred public programs of one file call of Windows and the C runtime. */
const USED =
  'WSAStartup closesocket MAKEWORD htons WSACleanup bind listen socket WSAGetLastError accept send htonl recv WSARecv ' +
  'CreateThread CloseHandle WSASend WSACreateEvent WSASocket ZeroMemory WSAWaitForMultipleEvents ntohs inet_addr connect ' +
  'CreateIoCompletionPort GetLastError GetQueuedCompletionStatus WSACloseEvent GetSystemInfo MAKELANGID ' +
  'WSAGetOverlappedResult ioctlsocket LocalFree inet_ntoa getpeername SetConsoleCtrlHandler WaitForSingleObject FD_SET ' +
  'FD_ZERO inet_ntop select WaitForMultipleObjects WSAEnumNetworkEvents WSAEventSelect WSAResetEvent FD_ISSET ' +
  'FormatMessageA MessageBoxA EnterCriticalSection FormatMessage freeaddrinfo getaddrinfo InitializeCriticalSection ' +
  'LeaveCriticalSection MessageBox Sleep CreateEvent DeleteCriticalSection GetProcessHeap HeapAlloc HeapFree HIBYTE LOBYTE ' +
  'SetEvent SleepEx shutdown WSAAccept DispatchMessage GetCurrentThreadId GetMessage MultiByteToWideChar ' +
  'PostQueuedCompletionStatus TranslateMessage WSAAsyncSelect WSASetEvent AcceptEx DefWindowProc GetStockObject GlobalAlloc ' +
  'LoadCursor LoadIcon PostQuitMessage setsockopt ShowWindow UNREFERENCED_PARAMETER UpdateWindow WideCharToMultiByte ' +
  'WSAGETSELECTERROR WSAGETSELECTEVENT WSAIoctl CreateWindow FD_CLR GlobalFree inet_pton InetPton RegisterClass CopyMemory ' +
  'CreateMutex CreateWindowEx getnameinfo getsockopt GetStdHandle PostMessage QueueUserAPC RegisterClassEx SetLastError ' +
  'WriteConsole WSAPoll WSASetLastError WSASocketW ConnectEx CONTAINING_RECORD CreateSemaphore CreateWaitableTimer ' +
  'DisconnectEx ExitProcess FillMemory GenerateConsoleCtrlEvent GetAcceptExSockaddrs GetCurrentThread GetDC GetVersionEx ' +
  'HasOverlappedIoCompleted HIWORD htonf INETADDR_SETLOOPBACK InetNtop LOWORD MessageBeep MsgWaitForMultipleObjectsEx ntohf ' +
  'ntohl PeekMessage PostThreadMessage recvfrom ReleaseDC ReleaseMutex ReleaseSemaphore ResetEvent SecureZeroMemory sendto ' +
  'SetConsoleOutputCP SetThreadPriority SetWaitableTimer TextOut WaitForSingleObjectEx printf memset exit strlen atoi fputs ' +
  'fputc puts free malloc _beginthreadex wprintf fgets memcpy system strcmp fopen fprintf sprintf _T fclose strcpy_s ' +
  'tolower _tprintf fread snprintf strcpy strncpy _stricmp calloc localtime sprintf_s strncmp strtok time _beginthread ' +
  '_read _strnicmp _wsetlocale close fseek ftell fwrite getchar perror read realloc scanf sscanf strcat strftime strncpy_s ' +
  'strstr vprintf';

const texts = [...headers.values()].join('\n');

const isHere = (name: string): boolean =>
  runtime.has(name) || windows.has(name) || windows.has(`${name}A`) || new RegExp(`#define ${name}\\b|\\b${name}\\(`).test(texts);

it('what programs call is there, or is told by name', () => {
  expect(USED.split(' ').filter((name) => !isHere(name) && !isKnownFunction(name))).toEqual([]);
});

it('nothing is told to be missing that is there', () => {
  expect(knownFunctions.filter(isHere)).toEqual([]);
  expect(knownFunctions.filter((name, index) => knownFunctions.indexOf(name) !== index)).toEqual([]);
});
