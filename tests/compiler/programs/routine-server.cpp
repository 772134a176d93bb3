// Completion routines: the context in hEvent, an accepting thread that hands over by QueueUserAPC, a worker that only sleeps alertably.
#include <winsock2.h>
#include <windows.h>
#include <stdio.h>
#pragma comment(lib, "ws2_32.lib")

#define BUF_SIZE 64

typedef struct
{
	SOCKET hClntSock;
	char buf[BUF_SIZE];
	WSABUF wsaBuf;
	DWORD total;
} PER_IO_INFO, *LPPER_IO_INFO;

static LONG g_left = 2;

void CALLBACK ReadCompRoutine(DWORD dwError, DWORD szRecvBytes, LPWSAOVERLAPPED lpOverlapped, DWORD flags);
void CALLBACK WriteCompRoutine(DWORD, DWORD, LPWSAOVERLAPPED, DWORD);

static void Finish(LPWSAOVERLAPPED lpOvLp, LPPER_IO_INFO io)
{
	printf("done with a client: %u bytes\n", io->total);
	closesocket(io->hClntSock);
	HeapFree(GetProcessHeap(), 0, io);
	free(lpOvLp);
	InterlockedDecrement(&g_left);
}

void CALLBACK ReadCompRoutine(DWORD dwError, DWORD szRecvBytes, LPWSAOVERLAPPED lpOverlapped, DWORD flags)
{
	LPPER_IO_INFO hbInfo = (LPPER_IO_INFO)(lpOverlapped->hEvent);
	DWORD sentBytes;

	UNREFERENCED_PARAMETER(flags);
	if (dwError != 0 || szRecvBytes == 0) {
		Finish(lpOverlapped, hbInfo);
		return;
	}
	hbInfo->total += szRecvBytes;
	hbInfo->wsaBuf.len = szRecvBytes;
	WSASend(hbInfo->hClntSock, &(hbInfo->wsaBuf), 1, &sentBytes, 0, lpOverlapped, WriteCompRoutine);
}

void CALLBACK WriteCompRoutine(DWORD dwError, DWORD szSendBytes, LPWSAOVERLAPPED lpOverlapped, DWORD)
{
	LPPER_IO_INFO hbInfo = static_cast<LPPER_IO_INFO>(lpOverlapped->hEvent);
	DWORD recvBytes, flagInfo = 0;
	hbInfo->wsaBuf.len = BUF_SIZE;
	WSARecv(hbInfo->hClntSock, &(hbInfo->wsaBuf), 1, &recvBytes, &flagInfo, lpOverlapped, ReadCompRoutine);
}

VOID CALLBACK Adopt(ULONG_PTR sock)
{
	LPWSAOVERLAPPED lpOvLp = (LPWSAOVERLAPPED)calloc(1, sizeof(WSAOVERLAPPED));
	LPPER_IO_INFO hbInfo = (LPPER_IO_INFO)HeapAlloc(GetProcessHeap(), HEAP_ZERO_MEMORY, sizeof(PER_IO_INFO));
	DWORD recvBytes, flagInfo = 0;
	hbInfo->hClntSock = (SOCKET)sock;
	hbInfo->wsaBuf.buf = hbInfo->buf;
	hbInfo->wsaBuf.len = BUF_SIZE;
	lpOvLp->hEvent = (HANDLE)hbInfo;
	if (WSARecv(hbInfo->hClntSock, &(hbInfo->wsaBuf), 1, &recvBytes, &flagInfo, lpOvLp, ReadCompRoutine) == SOCKET_ERROR
		&& WSAGetLastError() != WSA_IO_PENDING)
		Finish(lpOvLp, hbInfo);
}

DWORD WINAPI Worker(LPVOID)
{
	while (g_left > 0)
		SleepEx(100, TRUE);
	return 0;
}

int main(int argc, char* argv[])
{
	WSADATA wsaData;
	if (WSAStartup(MAKEWORD(2, 2), &wsaData) != 0)
		return fputs("WSAStartup() error!\n", stderr), 1;
	SOCKET hLisnSock = WSASocket(PF_INET, SOCK_STREAM, 0, NULL, 0, WSA_FLAG_OVERLAPPED);
	SOCKADDR_IN lisnAdr{};
	lisnAdr.sin_family = AF_INET;
	lisnAdr.sin_addr.s_addr = htonl(INADDR_ANY);
	lisnAdr.sin_port = htons(9300);
	if (bind(hLisnSock, (SOCKADDR*)&lisnAdr, sizeof(lisnAdr)) == SOCKET_ERROR || listen(hLisnSock, 5) == SOCKET_ERROR)
		return 1;
	HANDLE hWorker = CreateThread(NULL, 0, Worker, NULL, 0, NULL);
	for (LONG n = g_left; n > 0; --n) {
		SOCKADDR_IN clntAdr;
		int addrSz = sizeof(clntAdr);
		SOCKET hRecvSock = accept(hLisnSock, (SOCKADDR*)&clntAdr, &addrSz);
		if (!QueueUserAPC(Adopt, hWorker, (ULONG_PTR)hRecvSock))
			closesocket(hRecvSock);
	}
	WaitForSingleObject(hWorker, INFINITE);
	CloseHandle(hWorker);
	closesocket(hLisnSock);
	WSACleanup();
	puts("all done");
	return 0;
}
