// Pins: CreateEvent with the name of an event that there is gives a handle of that one, and ERROR_ALREADY_EXISTS.
// Source: CreateEventA function
#include "../probe.h"

int main()
{
    HANDLE first = CreateEvent(NULL, TRUE, FALSE, "overlapped-probe-event");
    SetLastError(NO_ERROR);
    HANDLE second = CreateEvent(NULL, TRUE, FALSE, "overlapped-probe-event");
    printf("%s\n", errorName(GetLastError()));
    SetEvent(first);
    showWait("the other handle", WaitForSingleObject(second, 0));
    HANDLE none = OpenEvent(SYNCHRONIZE, FALSE, "overlapped-probe-none");
    printf("OpenEvent: %s\n", none == NULL ? errorName(GetLastError()) : "a handle");
    return 0;
}
