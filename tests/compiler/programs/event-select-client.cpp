#include <winsock2.h>
#include <ws2tcpip.h>
#include <stdio.h>
#include <string.h>

int main()
{
	WSADATA wsa;
	WSAStartup(MAKEWORD(2,2), &wsa);
	SOCKET sock = socket(AF_INET, SOCK_STREAM, 0);
	SOCKADDR_IN addr;
	memset(&addr, 0, sizeof(addr));
	addr.sin_family = AF_INET;
	InetPtonA(AF_INET, "127.0.0.1", &addr.sin_addr);
	addr.sin_port = htons(9100);
	if(connect(sock, (SOCKADDR *)&addr, sizeof(addr)) == SOCKET_ERROR) return 1;

	char line[128], back[128];
	while(printf("> "), fgets(line, sizeof(line), stdin) && *line != 0x0a){
		int len = (int)strlen(line), got = 0, n;
		send(sock, line, len, 0);
		while(got < len && (n = recv(sock, back + got, len - got, 0)) > 0) got += n;
		printf("%.*s\n", got, back);
	}
	puts("");
	closesocket(sock);
	WSACleanup();
	return 0;
}
