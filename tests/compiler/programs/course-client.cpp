#define _WINSOCK_DEPRECATED_NO_WARNINGS
#define _CRT_SECURE_NO_WARNINGS
#pragma comment(lib, "ws2_32")
#include <winsock2.h>
#include <stdlib.h>
#include <stdio.h>
#include <string.h>

void ErrorHandling(char *message);

int main(int argc, char *argv[])
{
	if (argc != 3) {
		printf("Usage: %s <IP> <port>\n", argv[0]);
		exit(1);
	}

	WSADATA wsaData;
	if (WSAStartup(MAKEWORD(2, 2), &wsaData) != 0)
		ErrorHandling("WSAStartup() 오류");

	SOCKET sock = socket(PF_INET, SOCK_STREAM, IPPROTO_TCP);
	if (sock == INVALID_SOCKET)
		ErrorHandling("socket() 오류");

	SOCKADDR_IN addr;
	memset(&addr, 0, sizeof(addr));
	addr.sin_family = AF_INET;
	addr.sin_addr.s_addr = inet_addr(argv[1]);
	addr.sin_port = htons(atoi(argv[2]));
	if (connect(sock, (SOCKADDR*)&addr, sizeof(addr)) == SOCKET_ERROR)
		ErrorHandling("connect() 오류");

	char msg[257];
	while (1) {
		fputs("보낼 말(끝내려면 Q): ", stdout);
		if (fgets(msg, sizeof(msg), stdin) == NULL) break;
		msg[strcspn(msg, "\n")] = 0;
		if (!strcmp(msg, "q") || !strcmp(msg, "Q")) break;

		int len = strlen(msg);
		unsigned short header = htons(len);
		send(sock, (char*)&header, sizeof(header), 0);
		send(sock, msg, len, 0);

		int have = 0;
		while (have < len) {
			int cnt = recv(sock, &msg[have], len - have, 0);
			if (cnt == -1) ErrorHandling("recv() 오류");
			have += cnt;
		}
		msg[have] = '\0';
		printf("받은 말: %s\n", msg);
	}
	closesocket(sock);
	WSACleanup();
	return 0;
}

void ErrorHandling(char *message)
{
	fputs(message, stderr);
	fputc('\n', stderr);
	exit(1);
}
