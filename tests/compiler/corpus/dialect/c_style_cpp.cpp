// LLP64
#include <winsock2.h>
#include <stdio.h>
#include <string.h>

#define BUF_SIZE 100
#define EVER ;;

typedef struct { int hClntSock; char clntIp[16]; } CLIENT_INFO, *LPCLIENT_INFO;
typedef enum tagKIND { KIND_A = 1, KIND_B } KIND;
struct tagNODE { struct tagNODE *pNext; int nValue; };

static void PrintAll(struct tagNODE *pHead)
{
    struct tagNODE *p;
    for (p = pHead; p; p = p->pNext)
        printf("%d ", p->nValue);
    printf("\n");
}

int main(void)
{
    CLIENT_INFO info = { 3, "127.0.0.1" };
    LPCLIENT_INFO lpInfo = &info;
    enum tagKIND kind = KIND_B;
    struct tagNODE n2 = { NULL, 2 }, n1 = { &n2, 1 };
    int i = 0, strLen;
    char message[BUF_SIZE] = { 0, };
    for (EVER) { if (++i > 3) break; }
    strcpy(message, "hi");
    strLen = strlen(message);
    PrintAll(&n1);
    printf("%d %s %d %d %d\n", lpInfo->hClntSock, lpInfo->clntIp, kind, strLen, i);
    return 0;
}
