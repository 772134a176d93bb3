// Pins: Each WSAStartup wants a WSACleanup of its own: only the last one ends the use of Winsock.
// Source: WSACleanup function
#include "../probe.h"

int main()
{
    start();
    start();
    show("first WSACleanup", WSACleanup());
    showSocket("socket", stream());
    show("second WSACleanup", WSACleanup());
    showSocket("socket", stream());
    show("third WSACleanup", WSACleanup());
    return 0;
}
