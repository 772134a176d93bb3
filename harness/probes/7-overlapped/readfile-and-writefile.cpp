// Pins: ReadFile and WriteFile take a socket as they take a file.
// Source: ReadFile function
#include "../probe.h"

int main()
{
    start();
    Pair pair = connected();
    OVERLAPPED reading = {}, writing = {};
    reading.hEvent = CreateEvent(NULL, TRUE, FALSE, NULL);
    writing.hEvent = CreateEvent(NULL, TRUE, FALSE, NULL);
    char buffer[4] = {};
    DWORD count = 0;
    showBool("ReadFile", ReadFile((HANDLE)pair.server, buffer, 1, NULL, &reading));
    WriteFile((HANDLE)pair.client, "x", 1, NULL, &writing);
    showBool("written", GetOverlappedResult((HANDLE)pair.client, &writing, &count, TRUE));
    showBool("read", GetOverlappedResult((HANDLE)pair.server, &reading, &count, TRUE));
    printf("%lu: %s\n", count, buffer);
    return 0;
}
