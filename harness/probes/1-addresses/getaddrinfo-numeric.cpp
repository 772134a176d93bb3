// Pins: getaddrinfo returns its error itself: WSAHOST_NOT_FOUND for a text that AI_NUMERICHOST says is an address and is none.
// Source: getaddrinfo function
#include "../probe.h"

int main()
{
    start();
    ADDRINFO hints = {}, *list = NULL;
    hints.ai_family = AF_INET;
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = AI_NUMERICHOST;
    printf("%s\n", errorName(getaddrinfo("somebody", "80", &hints, &list)));
    printf("%d\n", getaddrinfo("127.0.0.1", "80", &hints, &list));
    SOCKADDR_IN *address = (SOCKADDR_IN *)list->ai_addr;
    printf("%s:%d\n", inet_ntoa(address->sin_addr), ntohs(address->sin_port));
    yes("one address", list->ai_next == NULL);
    freeaddrinfo(list);
    return 0;
}
