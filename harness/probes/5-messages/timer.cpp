// Pins: SetTimer posts WM_TIMER when its time has come, again and again until KillTimer.
// Source: SetTimer function
#include "../probe.h"

int calls;

LRESULT CALLBACK procedure(HWND window, UINT message, WPARAM wParam, LPARAM lParam)
{
    if (message == WM_TIMER && wParam == 5 && ++calls == 2)
        showBool("KillTimer", KillTimer(window, 5));
    return DefWindowProc(window, message, wParam, lParam);
}

int main()
{
    HWND window = messageWindow(procedure);
    yes("SetTimer", SetTimer(window, 5, 20, NULL) == 5);
    pump(200);
    printf("%d\n", calls);
    return 0;
}
