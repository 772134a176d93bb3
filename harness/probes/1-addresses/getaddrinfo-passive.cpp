// Pins: Without a name getaddrinfo gives the address to bind to when AI_PASSIVE is set, and the loopback address when not.
// Source: getaddrinfo function
#include "../probe.h"

void ask(int flags)
{
    ADDRINFO hints = {}, *list = NULL;
    hints.ai_family = AF_INET;
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = flags;
    printf("%d ", getaddrinfo(NULL, "40100", &hints, &list));
    printf("%s\n", inet_ntoa(((SOCKADDR_IN *)list->ai_addr)->sin_addr));
    freeaddrinfo(list);
}

int main()
{
    start();
    ask(AI_PASSIVE);
    ask(0);
    return 0;
}
