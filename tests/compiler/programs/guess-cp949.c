/* LLP64: 오래된 강의 자료처럼 CP949로 저장한 소스. 숫자 맞히기: UDP로 묻고 답한다. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <winsock2.h>
#include <process.h>
#pragma comment(lib, "ws2_32.lib")

#define SERVER_PORT 8700	// 서버 포트

typedef struct _답 {
	int 결과;	// 음수: 작다, 0: 맞다, 양수: 크다
	int 횟수;
} 답;

static const char *g_문구[] = { "작습니다", "맞았습니다", "큽니다" };

void __cdecl 서버(void *비밀)
{
	SOCKET sock = socket(AF_INET, SOCK_DGRAM, 0);
	struct sockaddr_in addr, from;
	int fromlen = sizeof(from), 추측, n;
	답 a = { 1, 0 };

	memset(&addr, 0, sizeof(addr));
	addr.sin_family = AF_INET;
	addr.sin_addr.s_addr = htonl(INADDR_ANY);
	addr.sin_port = htons(SERVER_PORT);
	if (bind(sock, (struct sockaddr *)&addr, sizeof(addr)) == SOCKET_ERROR) {
		printf("bind 실패\n");
		exit(1);
	}
	SetEvent(((HANDLE *)비밀)[1]);
	do {	/* 맞힐 때까지 */
		n = recvfrom(sock, (char *)&추측, sizeof(추측), 0, (struct sockaddr *)&from, &fromlen);
		if (n != sizeof(추측)) continue;
		추측 = ntohl(추측);
		a.결과 = htonl(추측 < *(int *)비밀 ? -1 : 추측 > *(int *)비밀);
		a.횟수 = htonl(ntohl(a.횟수) + 1);
		sendto(sock, (char *)&a, sizeof(a), 0, (struct sockaddr *)&from, fromlen);
	} while (a.결과 != 0);
	closesocket(sock);
}

int main(int argc, char *argv[])
{
	WSADATA wsaData;
	SOCKET sock;
	struct sockaddr_in serv;
	int low = 1, high = 100, guess, wire;
	union { int secret; HANDLE h; } shared[2];
	HANDLE 준비, thread;
	답 a;

	if (WSAStartup(MAKEWORD(2, 2), &wsaData) != 0) return -1;
	shared[0].secret = 73;
	준비 = shared[1].h = CreateEvent(NULL, FALSE, FALSE, NULL);
	thread = (HANDLE)_beginthread(서버, 0, shared);
	WaitForSingleObject(준비, INFINITE);

	sock = socket(AF_INET, SOCK_DGRAM, 0);
	memset(&serv, 0, sizeof(serv));
	serv.sin_family = AF_INET;
	serv.sin_addr.s_addr = inet_addr("127.0.0.1");
	serv.sin_port = htons(SERVER_PORT);
	connect(sock, (struct sockaddr *)&serv, sizeof(serv));
	while (low <= high) {
		guess = (low + high) / 2;
		wire = htonl(guess);
		send(sock, (char *)&wire, sizeof(wire), 0);
		if (recv(sock, (char *)&a, sizeof(a), 0) != sizeof(a)) break;
		a.결과 = ntohl(a.결과);
		printf("%d번째: %d, %s\n", ntohl(a.횟수), guess, g_문구[a.결과 + 1]);
		if (!a.결과) break;
		if (a.결과 < 0) low = guess + 1; else high = guess - 1;
	}
	closesocket(sock);
	CloseHandle(준비);
	WSACleanup();
	return 0;
}
