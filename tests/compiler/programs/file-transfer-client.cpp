#include <winsock2.h>
#include <windows.h>
#include <stdio.h>
#include <string.h>

#pragma pack(1)
struct FILE_HEADER { UINT32 magic; UINT16 nameLength; UINT64 size; BYTE flags; };
#pragma pack()

static void progress(UINT64 done, UINT64 all)
{
    int percent = all ? (int)(done * 100 / all) : 100;
    if (percent % 25 == 0)
        printf("%3d%% [%-20.*s]\n", percent, percent / 5, "####################");
}

static bool sendFile(SOCKET s, const char *name, BYTE flags)
{
    FILE *f;
    if (fopen_s(&f, name, "rb")) {
        printf("cannot open %s\n", name);
        return false;
    }
    _fseeki64(f, 0, SEEK_END);
    FILE_HEADER h = { 'ELIF', (UINT16)strlen(name), (UINT64)_ftelli64(f), flags };
    rewind(f);
    send(s, (const char *)&h, sizeof(h), 0);
    send(s, name, h.nameLength, 0);
    char block[1000];
    UINT64 done = 0;
    size_t n;
    while ((n = fread(block, sizeof(char), sizeof(block), f)) != 0) {
        for (size_t off = 0; off < n;) {
            int r = send(s, block + off, (int)(n - off), 0);
            if (r == SOCKET_ERROR) {
                fclose(f);
                return false;
            }
            off += r;
        }
        progress(done += n, h.size);
    }
    fclose(f);
    UINT32 crc = 0;
    if (recv(s, (char *)&crc, 4, MSG_WAITALL) != 4)
        return false;
    printf("%s: CRC %08lX\n", name, (unsigned long)crc);
    return true;
}

int main()
{
    FILE *f = fopen("report.txt", "w");
    for (int i = 1; i <= 200; i++) fprintf(f, "line %03d of the report\n", i);
    fclose(f);
    f = fopen("data.bin", "wb");
    for (int i = 0; i < 10000; i++) fputc(i * 7 & 255, f);
    fclose(f);
    fclose(fopen("empty.dat", "wb"));

    WSADATA wsa;
    WSAStartup(MAKEWORD(2, 2), &wsa);
    SOCKET s = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
    SOCKADDR_IN a;
    ZeroMemory(&a, sizeof a);
    a.sin_family = AF_INET;
    a.sin_addr.S_un.S_un_b = { 127, 0, 0, 1 };
    a.sin_port = htons(7001);
    if (connect(s, (LPSOCKADDR)&a, sizeof a)) return 1;
    printf("%d\n", sendFile(s, "report.txt", 2));
    printf("%d\n", sendFile(s, "data.bin", 1 | 2));
    printf("%d\n", sendFile(s, "empty.dat", 2));
    printf("%d\n", sendFile(s, "missing.txt", 0));
    closesocket(s);
    WSACleanup();
    DeleteFileA("report.txt");
    DeleteFile(TEXT("data.bin"));
    DeleteFileW(L"empty.dat");
    return 0;
}
