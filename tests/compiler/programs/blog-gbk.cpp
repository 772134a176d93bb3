// LLP64: 博客上常见的写法，源文件是 GBK 编码：聊天服务器和两个客户端在同一个进程里。
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <WinSock2.h>
#include <Windows.h>
#pragma comment(lib,"ws2_32.lib")
#pragma warning(disable:4996)

#define PORT 6000
#define MAX_LEN 100

HANDLE mutex;            // 互斥体
SOCKET clients[10];      // 客户端数组
int    clientCount = 0;  // 客户端数目

// 向所有客户端发送消息
void SendMsg(char* msg, int len)
{
	WaitForSingleObject(mutex, INFINITE);
	for (int i = 0; i < clientCount; i++)
		send(clients[i], msg, len, 0);
	ReleaseMutex(mutex);
}

// 处理一个客户端，直到它断开
unsigned WINAPI HandleClient(void* arg)
{
	SOCKET sock = *((SOCKET*)arg);
	int strLen = 0;
	char msg[MAX_LEN];

	while ((strLen = recv(sock, msg, sizeof(msg), 0)) > 0)
		SendMsg(msg, strLen);

	WaitForSingleObject(mutex, INFINITE);
	for (int i = 0; i < clientCount; i++)
	{
		if (sock == clients[i])
		{
			while (i++ < clientCount - 1)
				clients[i - 1] = clients[i];
			break;
		}
	}
	clientCount--;
	ReleaseMutex(mutex);
	closesocket(sock);
	return 0;
}

DWORD WINAPI ClientProc(LPVOID lpParam)
{
	char* name = (char*)lpParam;
	char buf[MAX_LEN] = { 0 };
	SOCKET s = socket(AF_INET, SOCK_STREAM, 0);
	SOCKADDR_IN addr;
	addr.sin_family = AF_INET;
	addr.sin_port = htons(PORT);
	addr.sin_addr.S_un.S_addr = inet_addr("127.0.0.1");
	int ret = connect(s, (SOCKADDR*)&addr, sizeof(SOCKADDR));
	if (ret == -1)
	{
		printf("连接失败 connect error=%d\n", GetLastError());
		return -1;
	}
	sprintf(buf, "%s: 你好", name);
	send(s, buf, strlen(buf) + 1, 0);
	memset(buf, 0, MAX_LEN);
	for (int got = 0; got == 0 || buf[got - 1] != 0; )
	{
		int n = recv(s, buf + got, 1, 0);
		if (n <= 0) break;
		got += n;
	}
	printf("收到 %d 个字节\n", (int)strlen(buf));
	closesocket(s);
	return 0;
}

int main()
{
	// 0. 初始化网络库
	WORD wVersion = MAKEWORD(2, 2);
	WSADATA wsaData;
	int err = WSAStartup(wVersion, &wsaData);
	if (err != 0)
		return err;
	if (LOBYTE(wsaData.wVersion) != 2 || HIBYTE(wsaData.wVersion) != 2)
	{
		WSACleanup();
		return -1;
	}
	mutex = CreateMutex(NULL, FALSE, NULL);

	// 1. 创建套接字  2. 绑定  3. 监听
	SOCKET sockSrv = socket(AF_INET, SOCK_STREAM, 0);
	SOCKADDR_IN addrSrv;
	addrSrv.sin_family = AF_INET;
	addrSrv.sin_port = htons(PORT);
	addrSrv.sin_addr.S_un.S_addr = htonl(INADDR_ANY);
	if (SOCKET_ERROR == bind(sockSrv, (SOCKADDR*)&addrSrv, sizeof(SOCKADDR)))
	{
		printf("bind error:%d\n", GetLastError());
		return -1;
	}
	if (listen(sockSrv, 5) == SOCKET_ERROR)
		return -1;

	for (int k = 0; k < 2; k++)
	{
		HANDLE hThread = CreateThread(NULL, NULL, ClientProc, (LPVOID)(k == 0 ? "小明" : "小红"), NULL, NULL);
		SOCKADDR_IN addrCli;
		int len = sizeof(SOCKADDR);
		SOCKET sockConn = accept(sockSrv, (SOCKADDR*)&addrCli, &len);
		WaitForSingleObject(mutex, INFINITE);
		clients[clientCount++] = sockConn;
		ReleaseMutex(mutex);
		HANDLE hHandler = CreateThread(NULL, 0, (LPTHREAD_START_ROUTINE)HandleClient, (void*)&sockConn, 0, NULL);
		printf("客户端 %d 来自 %s\n", k + 1, inet_ntoa(addrCli.sin_addr));
		WaitForSingleObject(hThread, INFINITE);
		WaitForSingleObject(hHandler, INFINITE);
		CloseHandle(hThread);
		CloseHandle(hHandler);
	}
	printf("剩下 %d 个客户端\n", clientCount);
	CloseHandle(mutex);
	closesocket(sockSrv);
	WSACleanup();
	system("pause");
	return 0;
}
