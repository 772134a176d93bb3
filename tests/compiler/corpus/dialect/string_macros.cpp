// LLP64
#include <windows.h>
#include <tchar.h>
#include <stdio.h>

#define SERVER_IP "127.0.0.1"
#define SERVER_PORT 9000
#define STRINGIFY_(x) #x
#define STRINGIFY(x) STRINGIFY_(x)
#define WIDEN_(x) L##x
#define WIDEN(x) WIDEN_(x)
#define LOG(fmt, ...) printf("%s:" fmt "\n", __func__, ##__VA_ARGS__)
#define SAFE_CLOSE(h) do { if ((h) != NULL) { (h) = NULL; } } while (0)
#define DIM(a) (sizeof(a) / sizeof((a)[0]))

int main()
{
    const wchar_t *w = WIDEN(SERVER_IP);
    HANDLE h = (HANDLE)1;
    TCHAR names[][8] = { TEXT("a"), _T("b") };
    SAFE_CLOSE(h);
    printf("%s %d %s\n", SERVER_IP ":" STRINGIFY(SERVER_PORT), (int)wcslen(w), WIDEN("x")[0] == L'x' ? "wide" : "narrow");
    LOG("port %d", SERVER_PORT);
    LOG("nothing");
    printf("%d %d\n", (int)DIM(names), h == NULL);
    return 0;
}
