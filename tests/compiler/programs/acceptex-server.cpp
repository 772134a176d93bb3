// LLP64: AcceptEx and GetAcceptExSockaddrs by WSAIoctl, DisconnectEx, all on one completion port.
#include <winsock2.h>
#include <mswsock.h>
#include <ws2tcpip.h>
#include <windows.h>
#include <stdio.h>
#pragma comment(lib, "ws2_32.lib")
#pragma comment(lib, "mswsock.lib")

#define ADDRESS_LENGTH (sizeof(SOCKADDR_IN) + 16)

enum class Kind { Accept, Receive, Send, Disconnect };

struct OverlappedEx : OVERLAPPED
{
    Kind   kind;
    SOCKET socket;
    char   buffer[2 * ADDRESS_LENGTH + 64];

    void Reset(Kind next)
    {
        ZeroMemory(static_cast<OVERLAPPED *>(this), sizeof(OVERLAPPED));
        kind = next;
    }
};

class Extensions
{
public:
    LPFN_ACCEPTEX AcceptEx = nullptr;
    LPFN_GETACCEPTEXSOCKADDRS GetAcceptExSockaddrs = nullptr;
    LPFN_DISCONNECTEX DisconnectEx = nullptr;

    bool Load(SOCKET s)
    {
        GUID accept = WSAID_ACCEPTEX, addresses = WSAID_GETACCEPTEXSOCKADDRS, disconnect = WSAID_DISCONNECTEX;
        return Get(s, accept, &AcceptEx, sizeof AcceptEx) && Get(s, addresses, &GetAcceptExSockaddrs, sizeof GetAcceptExSockaddrs) &&
               Get(s, disconnect, &DisconnectEx, sizeof DisconnectEx);
    }

private:
    static bool Get(SOCKET s, GUID &id, void *function, DWORD size)
    {
        DWORD bytes = 0;
        return WSAIoctl(s, SIO_GET_EXTENSION_FUNCTION_POINTER, &id, sizeof id, function, size, &bytes, NULL, NULL) == 0;
    }
};

static Extensions g_ex;
static SOCKET g_listener;
static const int CLIENTS = 3;

static void Expect(bool ok, const char *what)
{
    if (!ok && WSAGetLastError() != ERROR_IO_PENDING)
    {
        printf("%s: %d\n", what, WSAGetLastError());
        ExitProcess(1);
    }
}

static void PostAccept(OverlappedEx *o)
{
    DWORD bytes;
    o->Reset(Kind::Accept);
    Expect(g_ex.AcceptEx(g_listener, o->socket, o->buffer, 0, ADDRESS_LENGTH, ADDRESS_LENGTH, &bytes, o), "AcceptEx");
}

static void Renew(OverlappedEx *o, HANDLE port)
{
    o->socket = WSASocketW(AF_INET, SOCK_STREAM, IPPROTO_TCP, nullptr, 0, WSA_FLAG_OVERLAPPED);
    CreateIoCompletionPort((HANDLE)o->socket, port, (ULONG_PTR)o->socket, 0);
    PostAccept(o);
}

static void PostReceive(OverlappedEx *o)
{
    WSABUF b = { 64, o->buffer };
    DWORD flags = 0;
    o->Reset(Kind::Receive);
    Expect(WSARecv(o->socket, &b, 1, NULL, &flags, o, NULL) == 0, "WSARecv");
}

static DWORD WINAPI Clients(LPVOID)
{
    for (int i = 0; i < CLIENTS; i++)
    {
        SOCKET s = socket(AF_INET, SOCK_STREAM, 0);
        SOCKADDR_IN a = {};
        a.sin_family = AF_INET;
        a.sin_port = htons(9999);
        a.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        connect(s, (SOCKADDR *)&a, sizeof a);
        char text[32], back[32];
        int length = sprintf_s(text, "visitor %d", i), got = 0, n;
        send(s, text, length, 0);
        while ((n = recv(s, back + got, sizeof back - got, 0)) > 0)
            got += n;
        printf("%.*s\n", got, back);
        closesocket(s);
    }
    return 0;
}

int main()
{
    WSADATA wsa;
    if (WSAStartup(WINSOCK_VERSION, &wsa) != 0)
        return 1;
    HANDLE port = CreateIoCompletionPort(INVALID_HANDLE_VALUE, nullptr, 0, 1);
    g_listener = WSASocketW(AF_INET, SOCK_STREAM, IPPROTO_TCP, nullptr, 0, WSA_FLAG_OVERLAPPED);
    SOCKADDR_IN a = {};
    a.sin_family = AF_INET;
    a.sin_port = htons(9999);
    if (bind(g_listener, reinterpret_cast<SOCKADDR *>(&a), sizeof a) || listen(g_listener, 10) || !g_ex.Load(g_listener))
        return printf("%d\n", WSAGetLastError()), 1;
    CreateIoCompletionPort(reinterpret_cast<HANDLE>(g_listener), port, 0, 0);

    auto *o = new OverlappedEx;
    Renew(o, port);
    HANDLE clients = CreateThread(NULL, 0, Clients, NULL, 0, NULL);

    int served = 0;
    while (served < CLIENTS)
    {
        DWORD bytes = 0;
        ULONG_PTR key;
        LPOVERLAPPED done;
        BOOL ok = GetQueuedCompletionStatus(port, &bytes, &key, &done, 5000);
        if (!ok)
        {
            printf("GetQueuedCompletionStatus: %lu\n", GetLastError());
            break;
        }
        o = static_cast<OverlappedEx *>(done);
        switch (o->kind)
        {
        case Kind::Accept:
        {
            SOCKADDR *local, *remote;
            int localSize, remoteSize;
            setsockopt(o->socket, SOL_SOCKET, SO_UPDATE_ACCEPT_CONTEXT, (char *)&g_listener, sizeof g_listener);
            g_ex.GetAcceptExSockaddrs(o->buffer, 0, ADDRESS_LENGTH, ADDRESS_LENGTH, &local, &localSize, &remote, &remoteSize);
            char host[NI_MAXHOST];
            getnameinfo(remote, remoteSize, host, sizeof host, NULL, 0, NI_NUMERICHOST);
            printf("from %s to port %d\n", host, ntohs(((SOCKADDR_IN *)local)->sin_port));
            PostReceive(o);
            break;
        }
        case Kind::Receive:
        {
            WSABUF b = { bytes, o->buffer };
            o->Reset(Kind::Send);
            Expect(WSASend(o->socket, &b, 1, NULL, 0, o, NULL) == 0, "WSASend");
            break;
        }
        case Kind::Send:
            o->Reset(Kind::Disconnect);
            Expect(g_ex.DisconnectEx(o->socket, o, 0, 0) != FALSE, "DisconnectEx");
            break;
        case Kind::Disconnect:
            printf("disconnected: %d\n", ++served);
            closesocket(o->socket);
            o->socket = INVALID_SOCKET;
            if (served < CLIENTS)
                Renew(o, port);
            break;
        }
    }
    WaitForSingleObject(clients, INFINITE);
    CloseHandle(clients);
    closesocket(g_listener);
    CloseHandle(port);
    delete o;
    WSACleanup();
    return 0;
}
