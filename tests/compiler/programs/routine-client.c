#include <winsock2.h>
#include <windows.h>
#include <stdio.h>
#include <string.h>

int main(void)
{
	WSADATA wsa;
	SOCKET s;
	struct sockaddr_in a;
	char big[300], back[300];
	int i, n, got;

	if (WSAStartup(MAKEWORD(2, 0), &wsa)) return 1;
	s = socket(AF_INET, SOCK_STREAM, 0);
	memset(&a, 0, sizeof a);
	a.sin_family = AF_INET;
	a.sin_addr.s_addr = inet_addr("127.0.0.1");
	a.sin_port = htons(9300);
	if (connect(s, (struct sockaddr *)&a, sizeof a)) return 2;
	for (i = 0; i < (int)sizeof big; i++) big[i] = (char)('a' + i % 26);
	send(s, big, sizeof big, 0);
	for (got = 0; got < (int)sizeof big && (n = recv(s, back + got, sizeof back - got, 0)) > 0; got += n) ;
	printf("%d bytes came back, %s\n", got, memcmp(big, back, sizeof big) ? "others" : "the same");
	shutdown(s, SD_BOTH);
	closesocket(s);
	return WSACleanup();
}
