// LLP64: finding a server: a question by broadcast needs an option, answers come from where they come; plus a name for every error seen.
#include <winsock2.h>
#include <ws2tcpip.h>
#include <stdio.h>
#include <string.h>
#pragma comment(lib, "ws2_32.lib")

struct ErrorName { int code; LPCSTR name; };
#define E(x) { x, #x }
static const ErrorName g_names[] = { E(WSAEACCES), E(WSAEMSGSIZE), E(WSAETIMEDOUT), E(WSAEWOULDBLOCK), E(WSAEINVAL), E(WSAENOTCONN), { 0, "no error" } };
#undef E

static LPCSTR NameOf(int code)
{
    const ErrorName *e = g_names;
    while (e->code != 0 && e->code != code) e++;
    return e->code || !code ? e->name : "another error";
}

#define TRY(expression) (printf("%-46s", #expression), (expression) == SOCKET_ERROR ? printf("%s\n", NameOf(WSAGetLastError())) : printf("fine\n"))

int main()
{
    WSADATA wsa;
    WSAStartup(MAKEWORD(2, 2), &wsa);
    SOCKET asking = socket(AF_INET, SOCK_DGRAM, 0), server = socket(AF_INET, SOCK_DGRAM, IPPROTO_UDP);
    SOCKADDR_IN everybody, here, from;
    char buffer[8];
    int size = sizeof from, n;
    DWORD timeout = 200;
    BOOL yes = 1;

    memset(&here, 0, sizeof here);
    here.sin_family = AF_INET;
    here.sin_port = htons(5353 + 1000);
    here.sin_addr.s_addr = INADDR_ANY;
    everybody = here;
    everybody.sin_addr.s_addr = INADDR_BROADCAST;

    TRY(bind(server, (PSOCKADDR)&here, sizeof here));
    TRY(sendto(asking, "who?", 4, 0, (PSOCKADDR)&everybody, sizeof everybody));
    TRY(setsockopt(asking, SOL_SOCKET, SO_BROADCAST, (char *)&yes, sizeof yes));
    everybody.sin_addr.s_addr = inet_addr("127.0.0.1");
    TRY(sendto(asking, "who?", 4, 0, (PSOCKADDR)&everybody, sizeof everybody));
    TRY(n = recvfrom(server, buffer, sizeof buffer, 0, (PSOCKADDR)&from, &size));
    printf("%.*s\n", n, buffer);
    TRY(sendto(server, "a long answer", 13, 0, (PSOCKADDR)&from, size));
    TRY(recvfrom(asking, buffer, sizeof buffer, 0, NULL, NULL));
    printf("%.8s\n", buffer);
    TRY(setsockopt(asking, SOL_SOCKET, SO_RCVTIMEO, (const char *)&timeout, sizeof(timeout)));
    TRY(recvfrom(asking, buffer, sizeof buffer, 0, NULL, NULL));
    TRY(sendto(server, "", 0, 0, (PSOCKADDR)&from, size));
    TRY(n = recvfrom(asking, buffer, sizeof buffer, MSG_PEEK, NULL, NULL));
    printf("%d\n", n);
    u_long waiting = 1;
    TRY(ioctlsocket(asking, FIONREAD, &waiting));
    printf("%lu\n", waiting);
    closesocket(asking);
    closesocket(server);
    return WSACleanup();
}
