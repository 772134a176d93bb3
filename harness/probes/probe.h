// What the probes have in common. A probe prints the same lines on every run: no handles, ports, addresses or times.
#pragma once
#include <winsock2.h>
#include <ws2tcpip.h>
#include <mswsock.h>
#include <windows.h>
#include <process.h>
#include <stdio.h>
#include <string.h>

#define NAME_OF(code) \
    case code:        \
        return #code;

inline const char *errorName(DWORD error)
{
    switch (error)
    {
        NAME_OF(NO_ERROR)
        NAME_OF(ERROR_FILE_NOT_FOUND)
        NAME_OF(ERROR_ACCESS_DENIED)
        NAME_OF(ERROR_INVALID_HANDLE)
        NAME_OF(ERROR_NOT_SUPPORTED)
        NAME_OF(ERROR_NETNAME_DELETED)
        NAME_OF(ERROR_INVALID_PARAMETER)
        NAME_OF(ERROR_INSUFFICIENT_BUFFER)
        NAME_OF(ERROR_ALREADY_EXISTS)
        NAME_OF(WAIT_TIMEOUT)
        NAME_OF(ERROR_NOT_OWNER)
        NAME_OF(ERROR_TOO_MANY_POSTS)
        NAME_OF(ERROR_ABANDONED_WAIT_0)
        NAME_OF(ERROR_OPERATION_ABORTED)
        NAME_OF(ERROR_IO_INCOMPLETE)
        NAME_OF(ERROR_IO_PENDING)
        NAME_OF(ERROR_NOT_FOUND)
        NAME_OF(ERROR_CONNECTION_REFUSED)
        NAME_OF(ERROR_CONNECTION_ABORTED)
        NAME_OF(ERROR_INVALID_WINDOW_HANDLE)
        NAME_OF(ERROR_INVALID_THREAD_ID)
        NAME_OF(ERROR_TIMEOUT)
        NAME_OF(WSAEINTR)
        NAME_OF(WSAEACCES)
        NAME_OF(WSAEFAULT)
        NAME_OF(WSAEINVAL)
        NAME_OF(WSAEWOULDBLOCK)
        NAME_OF(WSAEINPROGRESS)
        NAME_OF(WSAEALREADY)
        NAME_OF(WSAENOTSOCK)
        NAME_OF(WSAEDESTADDRREQ)
        NAME_OF(WSAEMSGSIZE)
        NAME_OF(WSAEPROTOTYPE)
        NAME_OF(WSAENOPROTOOPT)
        NAME_OF(WSAEPROTONOSUPPORT)
        NAME_OF(WSAESOCKTNOSUPPORT)
        NAME_OF(WSAEOPNOTSUPP)
        NAME_OF(WSAEAFNOSUPPORT)
        NAME_OF(WSAEADDRINUSE)
        NAME_OF(WSAEADDRNOTAVAIL)
        NAME_OF(WSAECONNABORTED)
        NAME_OF(WSAECONNRESET)
        NAME_OF(WSAEISCONN)
        NAME_OF(WSAENOTCONN)
        NAME_OF(WSAESHUTDOWN)
        NAME_OF(WSAETIMEDOUT)
        NAME_OF(WSAECONNREFUSED)
        NAME_OF(WSAVERNOTSUPPORTED)
        NAME_OF(WSANOTINITIALISED)
        NAME_OF(WSAHOST_NOT_FOUND)
    }
    return "another error";
}

// What a socket function returned; SOCKET_ERROR with the error.
inline void show(const char *call, int result)
{
    int error = WSAGetLastError();
    if (result == SOCKET_ERROR)
        printf("%s: SOCKET_ERROR %s\n", call, errorName(error));
    else
        printf("%s: %d\n", call, result);
}

// What a function of BOOL returned; FALSE with the error.
inline void showBool(const char *call, BOOL result)
{
    DWORD error = GetLastError();
    if (result)
        printf("%s: TRUE\n", call);
    else
        printf("%s: FALSE %s\n", call, errorName(error));
}

inline void showSocket(const char *call, SOCKET result)
{
    int error = WSAGetLastError();
    printf("%s: %s\n", call, result == INVALID_SOCKET ? errorName(error) : "a socket");
}

// What a wait for up to 64 objects returned.
inline void showWait(const char *call, DWORD result)
{
    DWORD error = GetLastError();
    if (result == WAIT_TIMEOUT)
        printf("%s: WAIT_TIMEOUT\n", call);
    else if (result == WAIT_IO_COMPLETION)
        printf("%s: WAIT_IO_COMPLETION\n", call);
    else if (result == WAIT_FAILED)
        printf("%s: WAIT_FAILED %s\n", call, errorName(error));
    else if (result >= WAIT_ABANDONED_0)
        printf("%s: WAIT_ABANDONED_0 + %lu\n", call, result - WAIT_ABANDONED_0);
    else
        printf("%s: WAIT_OBJECT_0 + %lu\n", call, result - WAIT_OBJECT_0);
}

inline void yes(const char *what, bool is)
{
    printf("%s: %s\n", what, is ? "yes" : "no");
}

inline void start()
{
    WSADATA data;
    WSAStartup(MAKEWORD(2, 2), &data);
}

inline SOCKET stream()
{
    return socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
}

// The address of this computer (127.0.0.1) with a port in host order; 0 lets bind choose one.
inline SOCKADDR_IN loopback(u_short port = 0)
{
    SOCKADDR_IN address = {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(port);
    return address;
}

// Where a socket is bound.
inline SOCKADDR_IN placeOf(SOCKET s)
{
    SOCKADDR_IN address = {};
    int size = sizeof(address);
    getsockname(s, (SOCKADDR *)&address, &size);
    return address;
}

inline int bindTo(SOCKET s, SOCKADDR_IN address)
{
    return bind(s, (SOCKADDR *)&address, sizeof(address));
}

inline int connectTo(SOCKET s, SOCKADDR_IN address)
{
    return connect(s, (SOCKADDR *)&address, sizeof(address));
}

inline SOCKET listening()
{
    SOCKET s = stream();
    bindTo(s, loopback());
    listen(s, 5);
    return s;
}

// A socket for datagrams, bound to a port of this computer.
inline SOCKET datagrams()
{
    SOCKET s = socket(AF_INET, SOCK_DGRAM, IPPROTO_UDP);
    bindTo(s, loopback());
    return s;
}

// Two ends of a connection.
struct Pair
{
    SOCKET client, server;
};

inline Pair connectedTo(SOCKET listener)
{
    Pair pair;
    pair.client = stream();
    connectTo(pair.client, placeOf(listener));
    pair.server = accept(listener, NULL, NULL);
    return pair;
}

inline Pair connected()
{
    SOCKET listener = listening();
    Pair pair = connectedTo(listener);
    closesocket(listener);
    return pair;
}

// Waits until there is something to read or to accept, or the end; gives up after a second.
inline bool arrived(SOCKET s)
{
    fd_set set;
    FD_ZERO(&set);
    FD_SET(s, &set);
    TIMEVAL limit = {1, 0};
    return select(0, &set, NULL, NULL, &limit) == 1;
}

// Waits until so many bytes can be read; gives up after a second.
inline bool arrived(SOCKET s, u_long bytes)
{
    u_long count = 0;
    for (int tries = 0; tries < 200; tries++)
    {
        if (ioctlsocket(s, FIONREAD, &count) == 0 && count >= bytes)
            return true;
        Sleep(5);
    }
    return false;
}

inline int unblock(SOCKET s)
{
    u_long on = 1;
    return ioctlsocket(s, FIONBIO, &on);
}

// Ends the connection by a reset.
inline void reset(SOCKET s)
{
    LINGER hard = {1, 0};
    setsockopt(s, SOL_SOCKET, SO_LINGER, (char *)&hard, sizeof(hard));
    closesocket(s);
}

inline HANDLE run(LPTHREAD_START_ROUTINE function, void *argument = NULL)
{
    return CreateThread(NULL, 0, function, argument, 0, NULL);
}

// Waits for a thread's end and gives its exit code.
inline DWORD join(HANDLE thread)
{
    DWORD code = 0;
    WaitForSingleObject(thread, INFINITE);
    GetExitCodeThread(thread, &code);
    CloseHandle(thread);
    return code;
}

// Time for what must not happen.
inline void settle()
{
    Sleep(50);
}

inline const char *networkEventName(int bit)
{
    static const char *const names[] = {"FD_READ", "FD_WRITE", "FD_OOB", "FD_ACCEPT", "FD_CONNECT", "FD_CLOSE"};
    return names[bit];
}

// Prints whether a socket's event is set, within a moment, and what WSAEnumNetworkEvents then tells.
inline void told(SOCKET s, WSAEVENT event)
{
    printf("%s:", WaitForSingleObject(event, 100) == WAIT_OBJECT_0 ? "set" : "not set");
    WSANETWORKEVENTS events;
    WSAEnumNetworkEvents(s, event, &events);
    for (int bit = 0; bit < 6; bit++)
    {
        if ((events.lNetworkEvents & 1 << bit) == 0)
            continue;
        printf(" %s", networkEventName(bit));
        if (events.iErrorCode[bit] != 0)
            printf(" %s", errorName(events.iErrorCode[bit]));
    }
    printf("\n");
}

// An overlapped receive into a buffer of its own, without an event.
struct Transfer
{
    WSAOVERLAPPED overlapped = {};
    char buffer[16] = {};
    WSABUF wanted = {sizeof(buffer), buffer};
    DWORD count = 0, flags = 0;

    int receive(SOCKET s, LPWSAOVERLAPPED_COMPLETION_ROUTINE routine = NULL)
    {
        return WSARecv(s, &wanted, 1, &count, &flags, &overlapped, routine);
    }
};

// The same with an event.
struct Operation : Transfer
{
    Operation(ULONG size)
    {
        wanted.len = size;
        overlapped.hEvent = WSACreateEvent();
    }

    // Waits for the end and prints it.
    void finish(SOCKET s)
    {
        BOOL result = WSAGetOverlappedResult(s, &overlapped, &count, TRUE, &flags);
        if (result)
            printf("ended with %lu bytes\n", count);
        else
            printf("ended with %s\n", errorName(WSAGetLastError()));
    }
};

// Takes a packet from a port and prints what it says, and whether its OVERLAPPED is the one expected.
inline void packet(HANDLE port, DWORD milliseconds, OVERLAPPED *expected = NULL)
{
    DWORD bytes = 0;
    ULONG_PTR key = 0;
    OVERLAPPED *overlapped = NULL;
    BOOL result = GetQueuedCompletionStatus(port, &bytes, &key, &overlapped, milliseconds);
    const char *error = result ? "TRUE" : errorName(GetLastError());
    if (result || overlapped != NULL)
        printf("%s, %lu bytes, key %d, %s\n", error, bytes, (int)key, overlapped == expected ? "its OVERLAPPED" : "another OVERLAPPED");
    else
        printf("%s, no packet\n", error);
}

// A window of this thread that is never shown.
inline HWND messageWindow(WNDPROC procedure)
{
    WNDCLASS kind = {};
    kind.lpfnWndProc = procedure;
    kind.hInstance = GetModuleHandle(NULL);
    kind.lpszClassName = "probe";
    RegisterClass(&kind);
    return CreateWindow("probe", "probe", 0, 0, 0, 0, 0, HWND_MESSAGE, NULL, kind.hInstance, NULL);
}

// Handles messages for some milliseconds.
inline void pump(DWORD milliseconds)
{
    MSG message;
    DWORD from = GetTickCount();
    for (DWORD spent = 0; spent < milliseconds; spent = GetTickCount() - from)
    {
        MsgWaitForMultipleObjects(0, NULL, FALSE, milliseconds - spent, QS_ALLINPUT);
        while (PeekMessage(&message, NULL, 0, 0, PM_REMOVE))
            DispatchMessage(&message);
    }
}

#define WM_SOCKET (WM_USER + 1)
inline SOCKET lastSocket = INVALID_SOCKET;

// A window procedure that prints the network events it is told of.
inline LRESULT CALLBACK printSocketMessage(HWND window, UINT message, WPARAM wParam, LPARAM lParam)
{
    if (message != WM_SOCKET)
        return DefWindowProc(window, message, wParam, lParam);
    lastSocket = wParam;
    for (int bit = 0; bit < 6; bit++)
        if (WSAGETSELECTEVENT(lParam) == 1 << bit)
            printf("%s", networkEventName(bit));
    printf(" %s\n", errorName(WSAGETSELECTERROR(lParam)));
    return 0;
}
