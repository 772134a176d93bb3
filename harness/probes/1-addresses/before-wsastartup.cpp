// Pins: Before WSAStartup functions of Winsock fail with WSANOTINITIALISED.
// Source: WSAStartup function
#include "../probe.h"

int main()
{
    showSocket("socket", socket(AF_INET, SOCK_STREAM, 0));
    show("WSACleanup", WSACleanup());
    WSADATA data;
    printf("WSAStartup: %d\n", WSAStartup(MAKEWORD(2, 2), &data));
    showSocket("socket", socket(AF_INET, SOCK_STREAM, 0));
    return 0;
}
