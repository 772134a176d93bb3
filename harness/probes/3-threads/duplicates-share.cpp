// Pins: A duplicated handle stands for the same object, which stays until the last handle is closed.
// Source: DuplicateHandle function
#include "../probe.h"

int main()
{
    HANDLE event = CreateEvent(NULL, TRUE, FALSE, NULL), same;
    HANDLE process = GetCurrentProcess();
    showBool("DuplicateHandle", DuplicateHandle(process, event, process, &same, 0, FALSE, DUPLICATE_SAME_ACCESS));
    yes("another handle", same != event);
    SetEvent(event);
    CloseHandle(event);
    showWait("the duplicate", WaitForSingleObject(same, 0));
    return 0;
}
