// Completion port in the old manner: PER_HANDLE_DATA, PER_IO_DATA found by CONTAINING_RECORD, GlobalAlloc, two workers a processor.
#define _WINSOCK_DEPRECATED_NO_WARNINGS
#include <winsock2.h>
#include <windows.h>
#include <process.h>
#include <stdio.h>

#pragma comment(lib, "ws2_32")

#ifndef min
#define min(a, b) ((a) < (b) ? (a) : (b))
#endif

#define PORT 5150
#define DATA_BUFSIZE 100
#define MAX_CONNECTIONS 2

typedef enum _IO_OPERATION { IoRead = 1, IoWrite } IO_OPERATION;

typedef struct _PER_IO_DATA
{
    IO_OPERATION Operation;
    WSABUF DataBuf;
    CHAR Buffer[DATA_BUFSIZE];
    DWORD BytesSEND;
    DWORD BytesRECV;
    OVERLAPPED Overlapped;
} PER_IO_DATA, *LPPER_IO_DATA;

typedef struct _PER_HANDLE_DATA
{
    SOCKET Socket;
    SOCKADDR_IN Addr;
    LONG Bytes;
} PER_HANDLE_DATA, *LPPER_HANDLE_DATA;

static HANDLE g_hPort;
static HANDLE g_hAllGone;
static volatile LONG g_lConnections = MAX_CONNECTIONS;

static BOOL PostRead(LPPER_HANDLE_DATA handleData, LPPER_IO_DATA ioData)
{
    DWORD bytes, flags = 0;
    ZeroMemory(&ioData->Overlapped, sizeof(OVERLAPPED));
    ioData->Operation = IoRead;
    ioData->DataBuf.buf = ioData->Buffer;
    ioData->DataBuf.len = DATA_BUFSIZE;
    if (WSARecv(handleData->Socket, &ioData->DataBuf, 1, &bytes, &flags, &ioData->Overlapped, NULL) == SOCKET_ERROR
        && WSAGetLastError() != ERROR_IO_PENDING)
        return FALSE;
    return TRUE;
}

static BOOL PostWrite(LPPER_HANDLE_DATA handleData, LPPER_IO_DATA ioData)
{
    DWORD bytes;
    ZeroMemory(&ioData->Overlapped, sizeof(OVERLAPPED));
    ioData->Operation = IoWrite;
    ioData->DataBuf.buf = ioData->Buffer + ioData->BytesSEND;
    ioData->DataBuf.len = ioData->BytesRECV - ioData->BytesSEND;
    return !(WSASend(handleData->Socket, &ioData->DataBuf, 1, &bytes, 0, &ioData->Overlapped, NULL) == SOCKET_ERROR
        && WSAGetLastError() != WSA_IO_PENDING);
}

static void Close(LPPER_HANDLE_DATA handleData, LPPER_IO_DATA ioData)
{
    printf("a client is gone after %ld bytes\n", handleData->Bytes);
    closesocket(handleData->Socket);
    GlobalFree(handleData);
    GlobalFree(ioData);
    if (InterlockedDecrement(&g_lConnections) == 0)
        SetEvent(g_hAllGone);
}

unsigned int __stdcall Worker(LPVOID arg)
{
    HANDLE hPort = arg;
    DWORD transferred;
    LPPER_HANDLE_DATA handleData;
    LPOVERLAPPED overlapped;
    LPPER_IO_DATA ioData;

    while (TRUE)
    {
        BOOL ok = GetQueuedCompletionStatus(hPort, &transferred, (PULONG_PTR)&handleData, &overlapped, INFINITE);
        if (overlapped == NULL)
            return ok ? 0 : GetLastError();
        ioData = CONTAINING_RECORD(overlapped, PER_IO_DATA, Overlapped);
        if (!ok || transferred == 0)
        {
            Close(handleData, ioData);
            continue;
        }
        switch (ioData->Operation)
        {
        case IoRead:
            handleData->Bytes += transferred;
            ioData->BytesRECV = transferred;
            ioData->BytesSEND = 0;
            for (DWORD i = 0; i < transferred; i++)
                ioData->Buffer[i] ^= (ioData->Buffer[i] >= 'A') << 5;
            if (!PostWrite(handleData, ioData))
                Close(handleData, ioData);
            break;
        case IoWrite:
            ioData->BytesSEND += transferred;
            if (!(ioData->BytesSEND < ioData->BytesRECV ? PostWrite : PostRead)(handleData, ioData))
                Close(handleData, ioData);
            break;
        default:
            DebugBreak();
        }
    }
}

int main(void)
{
    SYSTEM_INFO info;
    WSADATA wsaData;
    HANDLE threads[64];
    DWORD count;

    if (WSAStartup(MAKEWORD(2, 2), &wsaData) != 0)
        return 1;
    if ((g_hPort = CreateIoCompletionPort(INVALID_HANDLE_VALUE, NULL, 0, 0)) == NULL)
        return printf("CreateIoCompletionPort: %lu\n", GetLastError()), 1;
    g_hAllGone = CreateEvent(NULL, TRUE, FALSE, NULL);

    GetSystemInfo(&info);
    count = min(info.dwNumberOfProcessors * 2, 64);
    for (DWORD i = 0; i < count; i++)
        threads[i] = (HANDLE)_beginthreadex(NULL, 0, Worker, g_hPort, 0, NULL);

    SOCKET listener = WSASocket(AF_INET, SOCK_STREAM, 0, NULL, 0, WSA_FLAG_OVERLAPPED);
    SOCKADDR_IN internetAddr;
    ZeroMemory(&internetAddr, sizeof(internetAddr));
    internetAddr.sin_family = AF_INET;
    internetAddr.sin_addr.s_addr = htonl(INADDR_ANY);
    internetAddr.sin_port = htons(PORT);
    if (bind(listener, (PSOCKADDR)&internetAddr, sizeof(internetAddr)) == SOCKET_ERROR || listen(listener, 5))
        return printf("bind or listen: %d\n", WSAGetLastError()), 1;

    for (int i = 0; i < MAX_CONNECTIONS; i++)
    {
        LPPER_HANDLE_DATA handleData = (LPPER_HANDLE_DATA)GlobalAlloc(GPTR, sizeof(PER_HANDLE_DATA));
        LPPER_IO_DATA ioData = (LPPER_IO_DATA)GlobalAlloc(GPTR, sizeof(PER_IO_DATA));
        int length = sizeof(handleData->Addr);
        handleData->Socket = WSAAccept(listener, (SOCKADDR *)&handleData->Addr, &length, NULL, 0);
        if (CreateIoCompletionPort((HANDLE)handleData->Socket, g_hPort, (ULONG_PTR)handleData, 0) == NULL)
            return 1;
        if (!PostRead(handleData, ioData))
            Close(handleData, ioData);
    }
    WaitForSingleObject(g_hAllGone, INFINITE);
    for (DWORD i = 0; i < count; i++)
        PostQueuedCompletionStatus(g_hPort, 0, 0, NULL);
    WaitForMultipleObjects(count, threads, TRUE, INFINITE);
    for (DWORD i = 0; i < count; i++)
    {
        DWORD code = 1;
        GetExitCodeThread(threads[i], &code);
        if (code != 0) printf("worker %lu: %lu\n", i, code);
        CloseHandle(threads[i]);
    }
    CloseHandle(g_hAllGone);
    CloseHandle(g_hPort);
    closesocket(listener);
    WSACleanup();
    printf("the end\n");
    return 0;
}
