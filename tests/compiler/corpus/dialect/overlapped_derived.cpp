// LLP64
#include <winsock2.h>
#include <windows.h>
#include <stdio.h>
#include <stdlib.h>

struct PER_IO : OVERLAPPED { int kind; char buffer[16]; WSABUF wsa; };
typedef struct _PER_HANDLE { SOCKET socket; SOCKADDR_IN address; } PER_HANDLE, *LPPER_HANDLE;
typedef struct { OVERLAPPED overlapped; WSABUF wsa; CHAR buffer[8]; } PER_IO_DATA, *LPPER_IO_DATA;

static void show(LPOVERLAPPED o) { printf("%d\n", static_cast<PER_IO *>(o)->kind); }

int main()
{
    PER_IO io;
    ZeroMemory(static_cast<OVERLAPPED *>(&io), sizeof(OVERLAPPED));
    io.kind = 3;
    io.wsa.buf = io.buffer;
    io.wsa.len = sizeof(io.buffer);
    show(&io);
    PER_IO_DATA data = { 0 };
    data.wsa.buf = data.buffer;
    LPOVERLAPPED o = &data.overlapped;
    printf("%d %lu\n", ((LPPER_IO_DATA)o)->wsa.buf == data.buffer, io.wsa.len);
    LPPER_HANDLE handle = (LPPER_HANDLE)malloc(sizeof(PER_HANDLE));
    handle->socket = INVALID_SOCKET;
    printf("%d\n", handle->socket == INVALID_SOCKET);
    free(handle);
    return 0;
}
