/* Receives files: a packed header, then the bytes. One connection, any number of files. */
#include <winsock2.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <stdint.h>

#pragma warning(disable: 4996)
#pragma comment(lib, "ws2_32.lib")

#ifndef min
#define min(a, b) ((a) < (b) ? (a) : (b))
#endif

#define FILE_MAGIC 'ELIF'

#pragma pack(push, 1)
struct FILE_HEADER {
    UINT32 magic;
    UINT16 nameLength;
    UINT64 size;
    BYTE   flags;
};
#pragma pack(pop)

C_ASSERT(sizeof(FILE_HEADER) == 15);

enum RESULT { OK = 0, CLOSED, BROKEN };

static RESULT receive(SOCKET s, void *to, size_t size)
{
    size_t done = 0;
    while (done < size) {
        int n = recv(s, (char *)to + done, (int)min(size - done, (size_t)65536), 0);
        if (n == 0) return done == 0 ? CLOSED : BROKEN;
        if (n < 0) return BROKEN;
        done += n;
    }
    return OK;
}

static uint32_t checksum(const unsigned char *p, size_t n, uint32_t c)
{
    while (n--) {
        c ^= *p++;
        for (int k = 0; k < 8; k++)
            c = c & 1 ? (c >> 1) ^ 0xEDB88320u : c >> 1;
    }
    return c;
}

static bool receiveFile(SOCKET s, RESULT &result)
{
    FILE_HEADER header;
    char name[MAX_PATH] = "", path[MAX_PATH];
    static BYTE block[3000];

    result = receive(s, &header, sizeof header);
    if (result != OK)
        return false;
    if (header.magic != FILE_MAGIC || header.nameLength >= sizeof name) {
        printf("not a header\n");
        return false;
    }
    if ((result = receive(s, name, header.nameLength)) != OK)
        return false;
    _snprintf(path, sizeof path, "got-%s", name);

    FILE *f = fopen(path, "wb");
    if (f == NULL) {
        perror(path);
        return false;
    }
    uint32_t crc = ~0u;
    for (UINT64 left = header.size; left > 0 && result == OK;) {
        size_t part = left < sizeof block ? (size_t)left : sizeof block;
        result = receive(s, block, part);
        if (result == OK) {
            fwrite(block, 1, part, f);
            crc = checksum(block, part, crc);
        }
        left -= part;
    }
    fclose(f);
    printf("%s: %I64u bytes, CRC %08X%s\n", name, header.size, ~crc, header.flags & 1 ? ", hidden" : "");
    crc = ~crc;
    send(s, (char *)&crc, sizeof crc, 0);
    if (header.flags & 2)
        if (remove(path) == 0) printf("%s deleted again\n", path);
    return result == OK;
}

int main()
{
    WSADATA wsa;
    SOCKET l, s;
    struct sockaddr_in a;
    int len = sizeof a;
    RESULT result;

    WSAStartup(MAKEWORD(2,2), &wsa);
    l = socket(AF_INET, SOCK_STREAM, 0);
    memset(&a, 0, sizeof a);
    a.sin_family = AF_INET;
    a.sin_port = htons(7001);
    if (bind(l, (sockaddr*)&a, sizeof a) != 0) exit(1);
    listen(l, 1);
    s = accept(l, (sockaddr*)&a, &len);
    int files = 0;
    while (receiveFile(s, result)) files++;
    printf("%d files, %s\n", files, result == CLOSED ? "then closed" : "then broken off");
    closesocket(s);
    closesocket(l);
    WSACleanup();
    return 0;
}
