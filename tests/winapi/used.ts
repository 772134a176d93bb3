const calls =
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

/** What a hundred public programs of one file call of Windows and the C runtime: functions, and macros that look like some. */
export const used: readonly string[] = calls.split(' ');
