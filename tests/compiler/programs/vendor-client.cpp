#define WIN32_LEAN_AND_MEAN
#include <windows.h>
#include <winsock2.h>
#include <ws2tcpip.h>
#include <stdlib.h>
#include <stdio.h>

#pragma comment (lib, "Ws2_32.lib")
#pragma comment (lib, "AdvApi32.lib")

int __cdecl wmain(int argc, wchar_t **argv)
{
    WSADATA wsaData;
    ADDRINFOW aiHints, *paiList = NULL, *pai;
    SOCKET s = INVALID_SOCKET;
    INT iResult;
    const char *rgpsz[] = { "stressed", "was it a car", "x" };
    char szAnswer[64];

    if (argc < 3)
    {
        wprintf(L"usage: %ls host port\n", argv[0]);
        return 2;
    }
    iResult = WSAStartup(MAKEWORD(2, 2), &wsaData);
    if (iResult != 0)
    {
        wprintf(L"WSAStartup: %d\n", iResult);
        return 1;
    }
    ZeroMemory(&aiHints, sizeof(aiHints));
    aiHints.ai_family = AF_UNSPEC;
    aiHints.ai_socktype = SOCK_STREAM;
    aiHints.ai_protocol = IPPROTO_TCP;
    if (GetAddrInfoW(argv[1], argv[2], &aiHints, &paiList) != 0)
    {
        wprintf(L"GetAddrInfoW: %d\n", WSAGetLastError());
        WSACleanup();
        return 1;
    }
    for (pai = paiList; pai; pai = pai->ai_next)
    {
        s = socket(pai->ai_family, pai->ai_socktype, pai->ai_protocol);
        if (s == INVALID_SOCKET)
            continue;
        if (connect(s, pai->ai_addr, (int)pai->ai_addrlen) != SOCKET_ERROR)
            break;
        closesocket(s);
        s = INVALID_SOCKET;
    }
    FreeAddrInfoW(paiList);
    if (s == INVALID_SOCKET)
    {
        wprintf(L"nobody there\n");
        WSACleanup();
        return 1;
    }
    for (size_t i = 0; i < ARRAYSIZE(rgpsz); i++)
    {
        int cb = lstrlenA(rgpsz[i]), cbHave = 0;
        send(s, rgpsz[i], cb, 0);
        while (cbHave < cb && (iResult = recv(s, szAnswer + cbHave, sizeof(szAnswer) - 1 - cbHave, 0)) > 0)
            cbHave += iResult;
        szAnswer[cbHave] = '\0';
        wprintf(L"%hs -> %hs (%d)\n", rgpsz[i], szAnswer, cbHave);
    }
    shutdown(s, SD_SEND);
    iResult = recv(s, szAnswer, sizeof szAnswer, 0);
    wprintf(L"at the end: %d\n", iResult);
    closesocket(s);
    WSACleanup();
    return 0;
}
