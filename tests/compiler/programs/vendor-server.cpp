// In the manner of a vendor's documentation: Hungarian names, getaddrinfo with AI_PASSIVE, every result looked at.
#ifndef WIN32_LEAN_AND_MEAN
#define WIN32_LEAN_AND_MEAN
#endif

#include <windows.h>
#include <winsock2.h>
#include <ws2tcpip.h>
#include <iphlpapi.h>
#include <stdio.h>

#pragma comment(lib, "Ws2_32.lib")

#define REVERSE_PORT "27500"
#define REVERSE_MAX  128

static int Report(_In_z_ const char *szWhere, _In_ int iError)
{
    printf("%s: error %d\n", szWhere, iError);
    return 1;
}

// Turns the bytes around in place.
static void Reverse(_Inout_updates_(cb) char *pch, int cb)
{
    for (int i = 0, j = cb - 1; i < j; ++i, --j)
    {
        char ch = pch[i];
        pch[i] = pch[j];
        pch[j] = ch;
    }
}

int __cdecl main()
{
    WSADATA wsaData = { 0 };
    SOCKET sListen = INVALID_SOCKET, sPeer = INVALID_SOCKET;
    ADDRINFOA aiHints, *paiResult = NULL;
    int iResult = 0, iExit = 1;
    DWORD dwTotal = 0;
    char rgch[REVERSE_MAX];

    iResult = WSAStartup(MAKEWORD(2, 2), &wsaData);
    if (iResult != NO_ERROR)
        return Report("WSAStartup", iResult);

    SecureZeroMemory(&aiHints, sizeof(aiHints));
    aiHints.ai_family = AF_INET;
    aiHints.ai_socktype = SOCK_STREAM;
    aiHints.ai_protocol = IPPROTO_TCP;
    aiHints.ai_flags = AI_PASSIVE | AI_NUMERICHOST;

    iResult = getaddrinfo(NULL, REVERSE_PORT, &aiHints, &paiResult);
    if (0 != iResult)
    {
        Report("getaddrinfo", iResult);
        goto Exit;
    }

    sListen = WSASocketW(paiResult->ai_family, paiResult->ai_socktype, paiResult->ai_protocol, NULL, 0, WSA_FLAG_OVERLAPPED);
    if (INVALID_SOCKET == sListen)
    {
        Report("WSASocketW", WSAGetLastError());
        goto Exit;
    }

    iResult = bind(sListen, paiResult->ai_addr, static_cast<int>(paiResult->ai_addrlen));
    if (SOCKET_ERROR == iResult || SOCKET_ERROR == listen(sListen, SOMAXCONN))
    {
        Report("bind or listen", WSAGetLastError());
        goto Exit;
    }

    sPeer = accept(sListen, nullptr, nullptr);
    if (INVALID_SOCKET == sPeer)
    {
        Report("accept", WSAGetLastError());
        goto Exit;
    }

    while ((iResult = recv(sPeer, rgch, ARRAYSIZE(rgch), 0)) > 0)
    {
        dwTotal += iResult;
        Reverse(rgch, iResult);
        if (SOCKET_ERROR == send(sPeer, rgch, iResult, 0))
        {
            Report("send", WSAGetLastError());
            goto Exit;
        }
    }
    if (iResult == SOCKET_ERROR)
        Report("recv", WSAGetLastError());
    else
        iExit = 0;
    printf("turned %lu bytes around\n", dwTotal);
    shutdown(sPeer, SD_BOTH);

Exit:
    if (sPeer != INVALID_SOCKET)
        closesocket(sPeer);
    if (sListen != INVALID_SOCKET)
        closesocket(sListen);
    if (paiResult)
        freeaddrinfo(paiResult);
    WSACleanup();
    return iExit;
}
