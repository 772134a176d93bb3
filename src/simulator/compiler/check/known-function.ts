/** Functions that programs for Windows call and that do not exist here: told by name rather than as a slip of the pen. */

const NAMES =
  // Sockets, names and interfaces
  'WSAAsyncGetHostByName WSAAsyncGetServByName WSACancelAsyncRequest WSADuplicateSocketA WSADuplicateSocketW WSAEnumProtocolsA ' +
  'WSAEnumProtocolsW WSAGetQOSByName WSAJoinLeaf WSALookupServiceBeginA WSALookupServiceNextA WSALookupServiceEnd WSAConnectByNameA ' +
  'WSAConnectByNameW WSAConnectByList WSAIsBlocking WSACancelBlockingCall WSASetBlockingHook WSAUnhookBlockingHook WSANSPIoctl ' +
  'TransmitPackets WSARecvEx GetAddrInfoExA GetAddrInfoExW SetAddrInfoExA getipv4sourcefilter setipv4sourcefilter if_nametoindex ' +
  'if_indextoname GetAdaptersInfo GetAdaptersAddresses GetIpAddrTable GetIpForwardTable GetTcpTable GetTcp6Table GetUdpTable ' +
  'GetExtendedTcpTable GetExtendedUdpTable GetTcpStatistics GetNetworkParams GetIfTable GetBestInterface GetPerAdapterInfo SendARP ' +
  'IcmpCreateFile IcmpSendEcho IcmpCloseHandle CreateThreadpoolIo StartThreadpoolIo CancelThreadpoolIo CloseThreadpoolIo ' +
  'BindIoCompletionCallback InternetOpenA InternetOpenUrlA InternetReadFile InternetConnectA HttpOpenRequestA WinHttpOpen ' +
  'WinHttpConnect URLDownloadToFileA ' +
  // Threads, processes, pipes, files
  'CreateThreadpoolTimer SetThreadpoolTimer CloseThreadpoolTimer CreateThreadpoolWait SetThreadpoolWait CreateThreadpool ' +
  'SetThreadpoolThreadMaximum CreateFiber SwitchToFiber ConvertThreadToFiber DeleteFiber CreateRemoteThread GetThreadContext ' +
  'SetThreadContext WaitForInputIdle CreateProcessA CreateProcessW ShellExecuteA ShellExecuteW ShellExecuteExA WinExec ' +
  'CreateJobObjectA AssignProcessToJobObject CreatePipe CreateNamedPipeA CreateNamedPipeW ConnectNamedPipe DisconnectNamedPipe ' +
  'PeekNamedPipe WaitNamedPipeA CallNamedPipeA TransactNamedPipe CreateMailslotA CreateToolhelp32Snapshot Process32First ' +
  'Process32Next EnumProcesses GetProcessMemoryInfo GetSystemTimes ReadProcessMemory WriteProcessMemory VirtualAllocEx ' +
  'VirtualFreeEx GetProcessHeaps HeapWalk IsBadReadPtr IsBadWritePtr FindFirstFileA FindNextFileA FindClose FindFirstFileW ' +
  'FindNextFileW GetFileTime SetFileTime LockFile LockFileEx UnlockFile UnlockFileEx ReadDirectoryChangesW ' +
  'FindFirstChangeNotificationA GetDiskFreeSpaceA DeviceIoControl CreateFileMappingA CreateFileMappingW OpenFileMappingA ' +
  'MapViewOfFile UnmapViewOfFile SetSystemTime SystemTimeToTzSpecificLocalTime timeSetEvent timeKillEvent ' +
  // Windows, consoles
  'DialogBoxParamA DialogBoxParamW DialogBoxIndirectParamA CreateDialogParamA CreateDialogParamW EndDialog IsDialogMessageA ' +
  'IsDialogMessageW LoadAcceleratorsA LoadAcceleratorsW TranslateAcceleratorA TranslateAcceleratorW LoadMenuA LoadMenuW SetMenu ' +
  'GetMenu CreateMenu CreatePopupMenu AppendMenuA AppendMenuW DestroyMenu TrackPopupMenu LoadStringA LoadStringW LoadImageA ' +
  'LoadImageW LoadBitmapA BitBlt StretchBlt CreateCompatibleDC CreateCompatibleBitmap DeleteDC MoveToEx LineTo Ellipse Polygon Arc ' +
  'SetPixel GetPixel ExtTextOutA ExtTextOutW SetScrollInfo GetScrollInfo ScrollWindow SetScrollPos SetScrollRange RedrawWindow ' +
  'SetCapture ReleaseCapture TrackMouseEvent GetAsyncKeyState GetKeyState mouse_event keybd_event SendInput SetCursorPos ' +
  'GetCursorPos RegisterHotKey SetWindowsHookExA UnhookWindowsHookEx EnumWindows EnumChildWindows GetWindow SetParent ' +
  'GetWindowPlacement FlashWindow OpenClipboard SetClipboardData GetClipboardData InitCommonControls InitCommonControlsEx ' +
  'Shell_NotifyIconA SendMessageCallbackA SetDlgItemInt GetDlgItemInt GetClassInfoA GetClassInfoExA GetConsoleWindow AttachConsole ' +
  'ReadConsoleInputA ReadConsoleInputW PeekConsoleInputA WriteConsoleInputA GetNumberOfConsoleInputEvents WriteConsoleOutputA ' +
  'ScrollConsoleScreenBufferA SetConsoleScreenBufferSize SetConsoleWindowInfo CreateConsoleScreenBuffer ' +
  'SetConsoleActiveScreenBuffer SetCurrentConsoleFontEx PlaySoundA sndPlaySoundA ' +
  // Registry, services, security, COM
  'RegOpenKeyA RegOpenKeyExA RegOpenKeyExW RegSetValueExA RegSetValueExW RegQueryValueExA RegQueryValueExW RegGetValueA ' +
  'RegCreateKeyExA RegCreateKeyExW RegDeleteKeyA RegDeleteValueA RegEnumKeyExA RegEnumValueA RegCloseKey ' +
  'StartServiceCtrlDispatcherA StartServiceCtrlDispatcherW RegisterServiceCtrlHandlerA RegisterServiceCtrlHandlerExA ' +
  'SetServiceStatus OpenSCManagerA CreateServiceA OpenServiceA StartServiceA ControlService DeleteService CloseServiceHandle ' +
  'OpenProcessToken AdjustTokenPrivileges LookupPrivilegeValueA InitializeSecurityDescriptor SetSecurityDescriptorDacl ' +
  'CryptAcquireContextA CryptGenRandom CryptReleaseContext BCryptGenRandom CoInitialize CoInitializeEx CoCreateInstance ' +
  'CoUninitialize SHGetFolderPathA ' +
  // C runtime
  'setjmp longjmp raise fork pthread_create pthread_join usleep sleep bzero gettimeofday popen _popen _pclose _spawnl _spawnlp ' +
  '_spawnv _execl _execv _cwait';

/** By name, with `A` or `W` where Windows has two forms. */
export const knownFunctions: readonly string[] = NAMES.split(' ');

const KNOWN: ReadonlySet<string> = new Set(knownFunctions);

/** Whether a name that nothing declares is that of a function which programs for Windows do have; Windows' text forms count without A and W. */
export const isKnownFunction = (name: string): boolean => KNOWN.has(name) || KNOWN.has(`${name}A`);
