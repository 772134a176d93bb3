// WSAEventSelect in the manner of a course: parallel arrays of sockets and events, moved up when one leaves.
#define _WINSOCK_DEPRECATED_NO_WARNINGS
#include <winsock2.h>
#include <stdlib.h>
#include <stdio.h>
#include <new>
#pragma comment(lib, "ws2_32")

struct SOCKETINFO
{
	SOCKET sock;
	char buf[33];
	int recvbytes;
	int sendbytes;
};

int nTotalSockets = 0;
SOCKETINFO *SocketInfoArray[WSA_MAXIMUM_WAIT_EVENTS];
WSAEVENT EventArray[WSA_MAXIMUM_WAIT_EVENTS];

BOOL AddSocketInfo(SOCKET sock)
{
	if(nTotalSockets >= WSA_MAXIMUM_WAIT_EVENTS) return FALSE;
	SOCKETINFO *ptr = new (std::nothrow) SOCKETINFO;
	if(ptr == NULL) return FALSE;
	WSAEVENT hEvent = WSACreateEvent();
	if(hEvent == WSA_INVALID_EVENT) { delete ptr; return FALSE; }
	ptr->sock = sock;
	ptr->recvbytes = ptr->sendbytes = 0;
	SocketInfoArray[nTotalSockets] = ptr;
	EventArray[nTotalSockets] = hEvent;
	++nTotalSockets;
	return TRUE;
}

void RemoveSocketInfo(int index)
{
	SOCKETINFO *ptr = SocketInfoArray[index];
	closesocket(ptr->sock);
	delete ptr;
	WSACloseEvent(EventArray[index]);
	for(int i = index; i < nTotalSockets - 1; i++){
		SocketInfoArray[i] = SocketInfoArray[i+1];
		EventArray[i] = EventArray[i+1];
	}
	--nTotalSockets;
	printf("%d sockets left\n", nTotalSockets);
}

bool Flush(SOCKETINFO *ptr)
{
	if(ptr->recvbytes > ptr->sendbytes){
		int retval = send(ptr->sock, ptr->buf + ptr->sendbytes, ptr->recvbytes - ptr->sendbytes, 0);
		if(retval == SOCKET_ERROR) return WSAGetLastError() == WSAEWOULDBLOCK;
		ptr->sendbytes += retval;
		if(ptr->recvbytes == ptr->sendbytes) ptr->recvbytes = ptr->sendbytes = 0;
	}
	return true;
}

int main()
{
	int retval, served = 0;
	WSADATA wsa;
	if(WSAStartup(MAKEWORD(2,2), &wsa) != 0) return 1;
	SOCKET listen_sock = socket(AF_INET, SOCK_STREAM, 0);
	SOCKADDR_IN serveraddr = {0,};
	serveraddr.sin_family = AF_INET;
	serveraddr.sin_addr.s_addr = INADDR_ANY;
	serveraddr.sin_port = htons(9100);
	if(bind(listen_sock, (SOCKADDR *)&serveraddr, sizeof(serveraddr)) || listen(listen_sock, SOMAXCONN)) return 2;
	AddSocketInfo(listen_sock);
	retval = WSAEventSelect(listen_sock, EventArray[nTotalSockets-1], FD_ACCEPT|FD_CLOSE);
	if(retval == SOCKET_ERROR) return 3;

	WSANETWORKEVENTS NetworkEvents;
	SOCKET client_sock;
	int i, addrlen;
	while(served == 0 || nTotalSockets > 1){
		i = WSAWaitForMultipleEvents(nTotalSockets, EventArray, FALSE, WSA_INFINITE, FALSE);
		if(i == WSA_WAIT_FAILED) { printf("wait: %d\n", WSAGetLastError()); break; }
		i -= WSA_WAIT_EVENT_0;
		retval = WSAEnumNetworkEvents(SocketInfoArray[i]->sock, EventArray[i], &NetworkEvents);
		if(retval == SOCKET_ERROR) continue;

		if(NetworkEvents.lNetworkEvents & FD_ACCEPT){
			if(NetworkEvents.iErrorCode[FD_ACCEPT_BIT] != 0) continue;
			addrlen = sizeof(serveraddr);
			client_sock = accept(SocketInfoArray[i]->sock, (SOCKADDR *)&serveraddr, &addrlen);
			if(client_sock == INVALID_SOCKET || !AddSocketInfo(client_sock)) continue;
			printf("a client from %s\n", inet_ntoa(serveraddr.sin_addr));
			served++;
			WSAEventSelect(client_sock, EventArray[nTotalSockets-1], FD_READ|FD_WRITE|FD_CLOSE);
		}
		if(NetworkEvents.lNetworkEvents & (FD_READ|FD_WRITE)){
			SOCKETINFO *ptr = SocketInfoArray[i];
			if(ptr->recvbytes == 0 && (NetworkEvents.lNetworkEvents & FD_READ)){
				retval = recv(ptr->sock, ptr->buf, sizeof(ptr->buf) - 1, 0);
				if(retval == SOCKET_ERROR){
					if(WSAGetLastError() != WSAEWOULDBLOCK) { RemoveSocketInfo(i); continue; }
				}
				else {
					ptr->recvbytes = retval;
					ptr->buf[retval] = '\0';
				}
			}
			if(!Flush(ptr)) RemoveSocketInfo(i);
		}
		if(NetworkEvents.lNetworkEvents & FD_CLOSE){
			printf("closes, error %d\n", NetworkEvents.iErrorCode[FD_CLOSE_BIT]);
			RemoveSocketInfo(i);
		}
	}
	while(nTotalSockets) RemoveSocketInfo(0);
	WSACleanup();
	return 0;
}
