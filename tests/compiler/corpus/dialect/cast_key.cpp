// LLP64
#include <winsock2.h>
#include <windows.h>
#include <stdio.h>

struct Client { SOCKET socket; int id; };

static ULONG_PTR queued;

static BOOL Post(DWORD bytes, ULONG_PTR key, LPOVERLAPPED overlapped)
{
    queued = key;
    return bytes == 10 && overlapped != NULL;
}

static BOOL Get(LPDWORD bytes, PULONG_PTR key, LPOVERLAPPED *overlapped)
{
    *bytes = 10;
    *key = queued;
    *overlapped = NULL;
    return TRUE;
}

int main()
{
    Client *client = new Client();
    client->id = 42;
    OVERLAPPED overlapped = {};
    printf("%d\n", Post(10, (ULONG_PTR)client, &overlapped));
    DWORD bytes = 0;
    ULONG_PTR key = 0;
    LPOVERLAPPED got = &overlapped;
    BOOL ok = Get(&bytes, &key, &got);
    printf("%d %lu %d %d\n", ok, bytes, ((Client *)key)->id, got == NULL);
    Client *again = NULL;
    Get(&bytes, (PULONG_PTR)&again, &got);
    printf("%d\n", again->id);
    DWORD_PTR number = (DWORD_PTR)again;
    printf("%d\n", reinterpret_cast<Client *>(number) == client);
    delete client;
    return 0;
}
