// Pins: A slot of TlsAlloc is empty in every new thread, whatever another thread has put there.
// Source: TlsAlloc function
#include "../probe.h"

DWORD slot;

DWORD WINAPI other(LPVOID)
{
    bool empty = TlsGetValue(slot) == NULL;
    TlsSetValue(slot, (LPVOID)2);
    return empty;
}

int main()
{
    slot = TlsAlloc();
    TlsSetValue(slot, (LPVOID)1);
    yes("empty", join(run(other)) == 1);
    printf("here: %d\n", (int)(ULONG_PTR)TlsGetValue(slot));
    return 0;
}
