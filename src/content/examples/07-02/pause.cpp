// Ends after a moment, so that another program can start later than the rest.
#include <windows.h>

int main()
{
    Sleep(10);
    return 0;
}
