// LLP64: overlapped I/O with event objects as courses teach it: WSAWaitForMultipleEvents, WSAGetOverlappedResult, a thread that accepts.
#include <winsock2.h>
#include <process.h>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#pragma comment(lib, "ws2_32.lib")

#define BUFSIZE 24

typedef struct SOCKETINFO
{
	WSAOVERLAPPED overlapped;
	SOCKET sock;
	char buf[BUFSIZE + 1];
	int recvbytes, sendbytes;
	WSABUF wsabuf;
} SOCKETINFO;

static int nTotalSockets = 0;
static SOCKETINFO *SocketInfoArray[WSA_MAXIMUM_WAIT_EVENTS];
static WSAEVENT EventArray[WSA_MAXIMUM_WAIT_EVENTS];
static CRITICAL_SECTION cs;
static int messages;

static BOOL AddSocketInfo(SOCKET sock)
{
	EnterCriticalSection(&cs);
	SOCKETINFO *ptr = static_cast<SOCKETINFO *>(malloc(sizeof(SOCKETINFO)));
	WSAEVENT hEvent = WSACreateEvent();
	::memset(ptr, 0, sizeof *ptr);
	ptr->overlapped.hEvent = hEvent;
	ptr->sock = sock;
	ptr->wsabuf.buf = ptr->buf;
	ptr->wsabuf.len = BUFSIZE;
	SocketInfoArray[nTotalSockets] = ptr;
	EventArray[nTotalSockets] = hEvent;
	++nTotalSockets;
	LeaveCriticalSection(&cs);
	return TRUE;
}

static void RemoveSocketInfo(int nIndex)
{
	EnterCriticalSection(&cs);
	SOCKETINFO *ptr = SocketInfoArray[nIndex];
	closesocket(ptr->sock);
	free(ptr);
	WSACloseEvent(EventArray[nIndex]);
	if (nIndex != nTotalSockets - 1) {
		SocketInfoArray[nIndex] = SocketInfoArray[nTotalSockets - 1];
		EventArray[nIndex] = EventArray[nTotalSockets - 1];
	}
	--nTotalSockets;
	LeaveCriticalSection(&cs);
}

static bool Receive(SOCKETINFO *ptr)
{
	DWORD recvbytes, flags = 0;
	ptr->recvbytes = ptr->sendbytes = 0;
	ptr->wsabuf.buf = ptr->buf;
	ptr->wsabuf.len = BUFSIZE;
	return WSARecv(ptr->sock, &ptr->wsabuf, 1, &recvbytes, &flags, &ptr->overlapped, NULL) != SOCKET_ERROR
		|| WSAGetLastError() == WSA_IO_PENDING;
}

static unsigned WINAPI WorkerThread(void *)
{
	for (;;) {
		DWORD index = WSAWaitForMultipleEvents(nTotalSockets, EventArray, FALSE, WSA_INFINITE, FALSE);
		if (index == WSA_WAIT_FAILED) return WSAGetLastError();
		index -= WSA_WAIT_EVENT_0;
		WSAResetEvent(EventArray[index]);
		if (index == 0) {	// 소켓이 늘었다
			if (nTotalSockets == 1) return messages;
			continue;
		}
		SOCKETINFO *ptr = SocketInfoArray[index];
		DWORD cbTransferred, flags;
		BOOL retval = WSAGetOverlappedResult(ptr->sock, &ptr->overlapped, &cbTransferred, FALSE, &flags);
		if (!retval || cbTransferred == 0) {
			RemoveSocketInfo(index);
			if (nTotalSockets == 1) return messages;
			continue;
		}
		if (ptr->recvbytes == 0) {
			ptr->recvbytes = cbTransferred;
			ptr->sendbytes = 0;
			ptr->buf[ptr->recvbytes] = '\0';
			_strupr(ptr->buf);
			++messages;
		} else
			ptr->sendbytes += cbTransferred;
		bool ok;
		if (ptr->recvbytes > ptr->sendbytes) {
			DWORD sendbytes;
			ptr->wsabuf.buf = ptr->buf + ptr->sendbytes;
			ptr->wsabuf.len = ptr->recvbytes - ptr->sendbytes;
			ok = !(WSASend(ptr->sock, &ptr->wsabuf, 1, &sendbytes, 0, &ptr->overlapped, NULL) == SOCKET_ERROR
				&& WSAGetLastError() != WSA_IO_PENDING);
		} else
			ok = Receive(ptr);
		if (!ok) RemoveSocketInfo(index);
	}
}

int main()
{
	WSADATA wsa;
	if (WSAStartup(MAKEWORD(2, 2), &wsa) != 0) return 1;
	InitializeCriticalSection(&cs);
	SOCKET listen_sock = WSASocket(AF_INET, SOCK_STREAM, IPPROTO_TCP, 0, 0, WSA_FLAG_OVERLAPPED);
	SOCKADDR_IN addr;
	ZeroMemory(&addr, sizeof(addr));
	addr.sin_family = AF_INET;
	addr.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	addr.sin_port = htons(9200);
	if (bind(listen_sock, (SOCKADDR *)&addr, sizeof addr) || listen(listen_sock, 3)) return 2;

	AddSocketInfo(socket(AF_INET, SOCK_STREAM, 0));	// 빈 소켓과 알림용 이벤트
	SOCKET mine = socket(AF_INET, SOCK_STREAM, 0);
	connect(mine, (SOCKADDR *)&addr, sizeof addr);
	SOCKET client = accept(listen_sock, NULL, NULL);
	AddSocketInfo(client);
	if (!Receive(SocketInfoArray[1])) return 3;
	HANDLE hThread = (HANDLE)_beginthreadex(NULL, 0, WorkerThread, NULL, 0, NULL);
	WSASetEvent(EventArray[0]);

	static const char *const texts[] = { "one", "two words", "and three of them" };
	for (const char *text : texts) {
		char back[BUFSIZE + 1];
		int length = lstrlenA(text), got = 0;
		send(mine, text, length, 0);
		while (got < length) {
			int n = recv(mine, back + got, length - got, 0);
			if (n <= 0) break;
			got += n;
		}
		back[got] = 0;
		printf("%s -> %s\n", text, back);
	}
	closesocket(mine);
	WaitForSingleObject(hThread, INFINITE);
	DWORD code;
	GetExitCodeThread(hThread, &code);
	printf("%lu messages, %d sockets left\n", code, nTotalSockets - 1);
	CloseHandle(hThread);
	while (nTotalSockets) RemoveSocketInfo(0);
	closesocket(listen_sock);
	DeleteCriticalSection(&cs);
	WSACleanup();
	return 0;
}
