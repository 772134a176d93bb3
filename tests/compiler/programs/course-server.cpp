// 강의 시간에 쓰는 방식: TCHAR, 오류를 글로 알려 주는 함수, 클라이언트마다 스레드 하나, 길이를 앞에 붙인 메시지.
#define _WINSOCK_DEPRECATED_NO_WARNINGS
#define _CRT_SECURE_NO_WARNINGS
#pragma comment(lib, "ws2_32.lib")
#include <winsock2.h>
#include <stdlib.h>
#include <stdio.h>
#include <tchar.h>
#include <locale.h>

#define PORTNO     9190
#define MSGSIZE    256
#define MAXCLIENT  2

// 오류를 출력한다: 끝날 때는 글로, 아니면 코드로. 끝낼 것인지는 부르는 쪽이 정한다.
void PrintError(LPCTSTR where, BOOL quit)
{
	LPVOID text = NULL;
	DWORD code = WSAGetLastError();
	FormatMessage(FORMAT_MESSAGE_ALLOCATE_BUFFER | FORMAT_MESSAGE_FROM_SYSTEM | FORMAT_MESSAGE_IGNORE_INSERTS,
		NULL, code, MAKELANGID(LANG_ENGLISH, SUBLANG_ENGLISH_US), (LPTSTR)&text, 0, NULL);
	if (quit)
		MessageBox(NULL, (LPCTSTR)text, where, MB_OK | MB_ICONERROR);
	else
		_tprintf(_T("<%s> %u%s\n"), where, (unsigned)code, text == NULL ? _T(" ?") : _T(""));	// 글은 Windows마다 다르다
	LocalFree(text);
	if (quit) exit(-1);
}

// 정확히 len바이트를 받는다. 0: 상대가 끊었다.
int RecvExact(SOCKET s, void *to, int len)
{
	char *p = (char*)to;
	int rest = len, got;
	do {
		got = recv(s, p, rest, 0);
		if (got <= 0) return got;
		p += got, rest -= got;
	} while (rest > 0);
	return len;
}

CRITICAL_SECTION g_cs;
int g_nClient = 0;

DWORD WINAPI ClientThread(LPVOID param)
{
	SOCKET hSock = (SOCKET)param;
	SOCKADDR_IN addr;
	int size = sizeof(addr), ret;
	TCHAR msg[MSGSIZE + 1];
	WORD len;

	if (getpeername(hSock, (SOCKADDR*)&addr, &size) == SOCKET_ERROR)
		PrintError(TEXT("getpeername"), FALSE);

	for (;;) {
		ret = RecvExact(hSock, &len, sizeof(len));
		if (ret == SOCKET_ERROR) { PrintError(TEXT("recv 길이"), FALSE); break; }
		if (ret == 0) break;
		len = ntohs(len);
		if (len > MSGSIZE) { _putts(_T("메시지가 너무 깁니다.")); break; }
		ret = RecvExact(hSock, msg, len);
		if (ret <= 0) { PrintError(TEXT("recv 본문"), FALSE); break; }
		msg[ret] = 0;
		EnterCriticalSection(&g_cs);
		_tprintf(TEXT("[%s] %s\n"), inet_ntoa(addr.sin_addr), msg);
		LeaveCriticalSection(&g_cs);
		_tcsrev(msg);
		if (send(hSock, msg, ret, 0) == SOCKET_ERROR) { PrintError(TEXT("send"), FALSE); break; }
	}
	closesocket(hSock);
	EnterCriticalSection(&g_cs);
	_tprintf(TEXT("클라이언트 종료, 남은 수: %d\n"), --g_nClient);
	LeaveCriticalSection(&g_cs);
	return 0;
}

int _tmain(int argc, TCHAR *argv[])
{
	_tsetlocale(LC_ALL, _T(""));
	WSADATA wsaData;
	if (WSAStartup(MAKEWORD(2, 2), &wsaData) != 0) return -1;
	InitializeCriticalSection(&g_cs);

	SOCKET hListen = socket(AF_INET, SOCK_STREAM, 0);
	if (hListen == INVALID_SOCKET) PrintError(_T("socket"), TRUE);

	SOCKADDR_IN servAddr;
	ZeroMemory(&servAddr, sizeof(servAddr));
	servAddr.sin_family = AF_INET;
	servAddr.sin_port = htons((u_short)PORTNO);
	servAddr.sin_addr.s_addr = htonl(INADDR_ANY);
	if (bind(hListen, (LPSOCKADDR)&servAddr, sizeof(servAddr)) == SOCKET_ERROR) PrintError(_T("bind"), TRUE);
	if (bind(hListen, (LPSOCKADDR)&servAddr, sizeof(servAddr)) == SOCKET_ERROR) PrintError(_T("두 번째 bind"), FALSE);
	if (listen(hListen, SOMAXCONN) == SOCKET_ERROR) PrintError(_T("listen"), TRUE);

	HANDLE hThread[MAXCLIENT];
	int n = 0;
	while (n < MAXCLIENT) {
		SOCKADDR_IN clntAddr;
		int clntSize = sizeof clntAddr;
		SOCKET hClnt = accept(hListen, (LPSOCKADDR)&clntAddr, &clntSize);
		if (hClnt == INVALID_SOCKET) { PrintError(_T("accept"), FALSE); continue; }
		EnterCriticalSection(&g_cs);
		g_nClient++;
		_tprintf(TEXT("클라이언트 접속: %s\n"), inet_ntoa(clntAddr.sin_addr));
		LeaveCriticalSection(&g_cs);
		DWORD id;
		hThread[n] = CreateThread(NULL, 0, ClientThread, (LPVOID)hClnt, 0, &id);
		if (hThread[n] == NULL) closesocket(hClnt);
		WaitForSingleObject(hThread[n], INFINITE);	// 출력 순서를 지키려고 한 번에 하나씩
		CloseHandle(hThread[n++]);
	}

	closesocket(hListen);
	DeleteCriticalSection(&g_cs);
	WSACleanup();
	return 0;
}
