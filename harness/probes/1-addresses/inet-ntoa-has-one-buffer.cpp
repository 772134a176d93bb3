// Pins: inet_ntoa writes into the same buffer each time, so a text that it gave is overwritten by its next call in the thread.
// Source: inet_ntoa function
#include "../probe.h"

int main()
{
    start();
    IN_ADDR first, second;
    first.s_addr = inet_addr("10.0.0.1");
    second.s_addr = inet_addr("10.0.0.2");
    char *text = inet_ntoa(first);
    printf("%s\n", text);
    inet_ntoa(second);
    printf("%s\n", text);
    return 0;
}
