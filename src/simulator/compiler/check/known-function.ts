/** Functions that programs for Windows call and that may not exist here: told by name rather than as a slip of the pen. */

const NAMES =
  // Sockets and names
  'select WSAAsyncSelect WSAAsyncGetHostByName WSAEventSelect WSAEnumNetworkEvents WSAPoll WSASend WSARecv WSASendTo WSARecvFrom WSAAccept ' +
  'WSAConnect WSASocket WSASocketA WSASocketW WSAIoctl WSADuplicateSocket WSAEnumProtocols WSAEnumProtocolsA WSAEnumProtocolsW WSANtohl ' +
  'WSAHtonl WSAGetOverlappedResult WSAGetQOSByName WSAJoinLeaf WSAAddressToString WSAAddressToStringA WSAAddressToStringW ' +
  'WSAStringToAddress WSAStringToAddressA WSAStringToAddressW WSALookupServiceBegin WSALookupServiceNext WSALookupServiceEnd ' +
  'WSASendDisconnect WSARecvDisconnect WSAIsBlocking WSACancelBlockingCall WSASetBlockingHook AcceptEx ConnectEx DisconnectEx ' +
  'TransmitFile TransmitPackets GetAcceptExSockaddrs WSARecvEx gethostbyname gethostbyaddr getservbyname getservbyport getprotobyname ' +
  'getprotobynumber getnameinfo GetNameInfoW GetAddrInfoW FreeAddrInfoW gethostname recvfrom sendto inet_ntop inet_pton InetNtopW InetPtonW ' +
  'GetAdaptersInfo GetAdaptersAddresses GetIpAddrTable GetTcpTable GetUdpTable GetExtendedTcpTable GetNetworkParams GetIfTable SendARP ' +
  'IcmpCreateFile IcmpSendEcho IcmpCloseHandle CreateIoCompletionPort GetQueuedCompletionStatus GetQueuedCompletionStatusEx ' +
  'PostQueuedCompletionStatus CancelIo CancelIoEx BindIoCompletionCallback ' +
  // Threads, processes, waits
  'CreateThread ExitThread TerminateThread SuspendThread ResumeThread GetExitCodeThread SetThreadPriority GetThreadPriority QueueUserAPC ' +
  'QueueUserWorkItem CreateThreadpoolWork SubmitThreadpoolWork CreateMutexA CreateMutexW OpenMutexA ReleaseMutex CreateSemaphoreA ' +
  'CreateSemaphoreW ReleaseSemaphore CreateWaitableTimerA CreateWaitableTimerW SetWaitableTimer CancelWaitableTimer CreateTimerQueue ' +
  'CreateTimerQueueTimer MsgWaitForMultipleObjects MsgWaitForMultipleObjectsEx SignalObjectAndWait WaitForInputIdle CreateProcess ' +
  'CreateProcessA CreateProcessW OpenProcess TerminateProcess GetExitCodeProcess ShellExecuteA ShellExecuteW WinExec CreatePipe ' +
  'CreateNamedPipeA ConnectNamedPipe PeekNamedPipe CreateToolhelp32Snapshot Process32First Process32Next LoadLibraryA LoadLibraryW ' +
  'FindFirstFileA FindNextFileA FindClose FindFirstFileW FindNextFileW GetFileTime SetFileTime LockFile UnlockFile ReadDirectoryChangesW ' +
  'LoadLibrary GetProcAddress FreeLibrary CreateFileMappingA MapViewOfFile UnmapViewOfFile AcquireSRWLockExclusive ' +
  'ReleaseSRWLockExclusive InitializeSRWLock SleepConditionVariableCS WakeConditionVariable InitOnceExecuteOnce ' +
  // Windows, registry, services, network access
  'RegisterClassA RegisterClassW RegisterClassExA RegisterClassExW CreateWindowExA CreateWindowExW DefWindowProcA DefWindowProcW ShowWindow ' +
  'UpdateWindow GetMessageA GetMessageW PeekMessageA PeekMessageW TranslateMessage DispatchMessageA DispatchMessageW PostMessageA ' +
  'PostMessageW SendMessageA SendMessageW PostQuitMessage PostThreadMessageA DialogBoxParamA SetTimer KillTimer GetDlgItem SetDlgItemTextA ' +
  'GetDlgItemTextA EndDialog LoadIconA LoadCursorA GetStockObject BeginPaint EndPaint TextOutA InvalidateRect GetAsyncKeyState GetKeyState ' +
  'FindWindowA GetConsoleWindow mouse_event keybd_event SetCursorPos GetCursorPos RegOpenKeyExA RegSetValueExA RegQueryValueExA ' +
  'RegCreateKeyExA RegCloseKey StartServiceCtrlDispatcherA OpenSCManagerA CreateServiceA InternetOpenA InternetOpenUrlA InternetReadFile ' +
  'URLDownloadToFileA GetUserNameA GetSystemDirectoryA GetWindowsDirectoryA GetVersionExA GlobalMemoryStatusEx CryptAcquireContextA ' +
  'CryptGenRandom PlaySoundA Beep ' +
  // C runtime
  'setjmp longjmp raise fork pthread_create pthread_join usleep sleep bzero gettimeofday popen _popen _spawnl _execl';

const KNOWN: ReadonlySet<string> = new Set(NAMES.split(' '));

/** Whether a name that nothing declares is that of a function which programs for Windows do have; Windows' text forms count without A and W. */
export const isKnownFunction = (name: string): boolean => KNOWN.has(name) || KNOWN.has(`${name}A`);
