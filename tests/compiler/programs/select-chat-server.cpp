// A chat room for a few, with select: an array of clients, broadcast to all but the sender.
#include <winsock2.h>
#include <stdio.h>
#include <string.h>
#pragma comment(lib, "ws2_32.lib")

#define MAX_CLIENTS 8
#define LINE 128

typedef struct tagCLIENT {
    SOCKET sock;
    char   name[16];
    char   line[LINE];
    int    used;
    bool   named;
} CLIENT, *PCLIENT;

CLIENT g_clients[MAX_CLIENTS];
int g_count = 0;

static void SendTo(PCLIENT c, const char *text)
{
    int n = (int)strlen(text), off = 0;
    while (off < n) {
        int r = send(c->sock, text + off, n - off, 0);
        if (r == SOCKET_ERROR) return;
        off += r;
    }
}

static void Broadcast(const char *text, PCLIENT except = NULL)
{
    fputs(text, stdout);
    for (int i = 0; i < g_count; i++)
        if (&g_clients[i] != except && g_clients[i].named)
            SendTo(&g_clients[i], text);
}

static void Remove(int i)
{
    char text[LINE];
    closesocket(g_clients[i].sock);
    wsprintfA(text, "* %s has left\n", g_clients[i].named ? g_clients[i].name : "somebody");
    g_clients[i] = g_clients[--g_count];
    Broadcast(text);
}

static void OnLine(PCLIENT c, char *line)
{
    char text[LINE * 2];
    if (!c->named) {
        lstrcpynA(c->name, line, sizeof c->name);
        c->named = true;
        sprintf(text, "* %s has come, %d here\n", c->name, g_count);
        Broadcast(text);
    } else if (line[0] == '/') {
        char command[16] = { 0 }, rest[LINE] = { 0 };
        int fields = sscanf(line + 1, "%15s %[^\n]", command, rest);
        if (fields == 2 && !_stricmp(command, "me")) {
            sprintf(text, "* %s %s\n", c->name, rest);
            Broadcast(text);
        } else if (_stricmp(command, "who") == 0) {
            for (int i = 0; i < g_count; ++i) {
                sprintf(text, "  %d. %s\n", i + 1, g_clients[i].name);
                SendTo(c, text);
            }
        } else
            SendTo(c, "? no such command\n");
    } else {
        sprintf(text, "%s> %s\n", c->name, line);
        Broadcast(text, c);
    }
}

/** false: the client is gone. */
static bool OnReadable(PCLIENT c)
{
    int n = recv(c->sock, c->line + c->used, LINE - 1 - c->used, 0);
    if (n <= 0) return false;
    c->used += n;
    for (;;) {
        char *end = (char *)memchr(c->line, '\n', c->used);
        if (!end) {
            if (c->used == LINE - 1) c->used = 0; // too long: thrown away
            return true;
        }
        *end = 0;
        OnLine(c, c->line);
        c->used -= (int)(end + 1 - c->line);
        memmove(c->line, end + 1, c->used);
    }
}

int main()
{
    WSADATA wsa;
    WSAStartup(0x202, &wsa);
    SOCKET listener = socket(AF_INET, SOCK_STREAM, 0);
    SOCKADDR_IN addr = { AF_INET, htons(6667) };
    if (bind(listener, (SOCKADDR *)&addr, sizeof addr) || listen(listener, 5)) {
        printf("cannot listen: %d\n", WSAGetLastError());
        return 1;
    }
    BOOL any = FALSE;
    do {
        fd_set read;
        FD_ZERO(&read);
        FD_SET(listener, &read);
        for (int i = 0; i < g_count; i++)
            FD_SET(g_clients[i].sock, &read);
        timeval tv = { 30, 0 };
        int ready = select(0, &read, NULL, NULL, &tv);
        if (ready == SOCKET_ERROR) {
            printf("select: %d\n", WSAGetLastError());
            break;
        }
        if (ready == 0) {
            puts("nobody says anything");
            break;
        }
        for (int i = g_count - 1; i >= 0; i--)
            if (FD_ISSET(g_clients[i].sock, &read) && !OnReadable(&g_clients[i]))
                Remove(i);
        if (FD_ISSET(listener, &read) && g_count < MAX_CLIENTS) {
            PCLIENT c = &g_clients[g_count++];
            memset(c, 0, sizeof *c);
            c->sock = accept(listener, NULL, NULL);
            any = TRUE;
        }
    } while (!any || g_count > 0);
    closesocket(listener);
    WSACleanup();
    return 0;
}
