// LLP64
#include <winsock2.h>
#include <stdio.h>
#include <string.h>

#pragma pack(push, 1)
typedef struct _HEADER { BYTE type; WORD size; } HEADER, *PHEADER;
struct LOGIN : HEADER { char id[8]; DWORD key; };
#pragma pack(pop)

static int Fill(char *buffer)
{
    LOGIN login;
    ZeroMemory(&login, sizeof login);
    login.type = 1;
    login.size = htons(sizeof(LOGIN));
    strcpy(login.id, "kim");
    login.key = htonl(0xabcd);
    memcpy(buffer, &login, sizeof(login));
    return sizeof(login);
}

int main()
{
    char buffer[64];
    int n = Fill(buffer);
    PHEADER header = (PHEADER)buffer;
    LOGIN *login = (LOGIN *)header;
    printf("%d %d %d %s %lx\n", n, header->type, ntohs(header->size), login->id, ntohl(login->key));
    for (int i = 0; i < 4; i++) printf("%02x ", (unsigned char)buffer[i]);
    printf("%d\n", (int)offsetof(LOGIN, key));
    return 0;
}
