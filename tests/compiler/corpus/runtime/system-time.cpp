// LLP64
#include <windows.h>
#include <stdio.h>

static void show(const char *what, const SYSTEMTIME *t)
{
    printf("%s %04d-%02d-%02d (%d) %02d:%02d:%02d.%03d\n", what, t->wYear, t->wMonth, t->wDay, t->wDayOfWeek, t->wHour, t->wMinute,
           t->wSecond, t->wMilliseconds);
}

int main()
{
    SYSTEMTIME time = {2024, 2, 0, 29, 13, 14, 15, 678};
    FILETIME file;
    printf("%d", SystemTimeToFileTime(&time, &file));
    printf(" %08lx%08lx\n", file.dwHighDateTime, file.dwLowDateTime);
    SYSTEMTIME back;
    printf("%d ", FileTimeToSystemTime(&file, &back));
    show("back", &back);
    file.dwLowDateTime = 0;
    file.dwHighDateTime = 0;
    FileTimeToSystemTime(&file, &back);
    show("first", &back);
    ULARGE_INTEGER wide;
    wide.QuadPart = 133000000000000000ULL;
    file.dwLowDateTime = wide.LowPart;
    file.dwHighDateTime = wide.HighPart;
    FileTimeToSystemTime(&file, &back);
    show("some", &back);
    time.wMonth = 13;
    printf("%d", SystemTimeToFileTime(&time, &file));
    printf(" error %lu\n", GetLastError());

    SYSTEMTIME now;
    GetSystemTime(&now);
    printf("%d\n", now.wYear >= 2023 && now.wMonth >= 1 && now.wMonth <= 12);
    DWORD before = GetTickCount();
    Sleep(50);
    DWORD passed = GetTickCount() - before;
    printf("%d\n", passed >= 10);
    LARGE_INTEGER frequency, first, second;
    QueryPerformanceFrequency(&frequency);
    QueryPerformanceCounter(&first);
    Sleep(20);
    QueryPerformanceCounter(&second);
    double ms = (second.QuadPart - first.QuadPart) * 1000.0 / frequency.QuadPart;
    printf("%d\n", ms >= 5);
    DWORD start = timeGetTime();
    Sleep(10);
    printf("%d\n", timeGetTime() - start >= 1);
    return 0;
}
