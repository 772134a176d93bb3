// Pins: WSAStringToAddress reads an address with a port, and WSAAddressToString writes both again.
// Source: WSAStringToAddressA function
#include "../probe.h"

int main()
{
    start();
    SOCKADDR_IN address = {};
    int size = sizeof(address);
    char text[] = "10.0.0.1:40100", bad[] = "10.0.0.1:x", again[64];
    show("address", WSAStringToAddressA(text, AF_INET, NULL, (SOCKADDR *)&address, &size));
    printf("port %d\n", ntohs(address.sin_port));
    DWORD room = sizeof(again);
    show("text", WSAAddressToStringA((SOCKADDR *)&address, sizeof(address), NULL, again, &room));
    printf("%s\n", again);
    show("no number", WSAStringToAddressA(bad, AF_INET, NULL, (SOCKADDR *)&address, &size));
    return 0;
}
