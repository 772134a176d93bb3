// LLP64
#include <windows.h>
#include <stdio.h>

int main()
{
    OutputDebugStringA("for the debugger\n");
    OutputDebugStringW(L"and wide\n");
    SYSTEM_INFO info;
    GetSystemInfo(&info);
    printf("%lu %d %d\n", info.dwPageSize, info.dwNumberOfProcessors >= 1, info.wProcessorArchitecture);
    char name[MAX_COMPUTERNAME_LENGTH + 1];
    DWORD size = sizeof(name);
    printf("%d", GetComputerNameA(name, &size));
    printf(" %d\n", size == strlen(name));
    size = 1;
    printf("%d", GetComputerNameA(name, &size));
    printf(" %lu\n", GetLastError());
    char user[100];
    size = sizeof(user);
    printf("%d", GetUserNameA(user, &size));
    printf(" %d\n", size == strlen(user) + 1);
    printf("%d\n", GetModuleHandleA(NULL) != NULL);
    printf("%d\n", GetCurrentProcess() == (HANDLE)-1);
    fflush(stdout);
    ExitProcess(9);
}
