// LLP64
#include <winsock2.h>
#include <windows.h>
#include <process.h>
#include <stdio.h>

__declspec(thread) int depth = 100;
#ifdef __GNUC__
#undef __declspec
#define depth own_depth
static thread_local int own_depth = 100;
#endif
static thread_local char name[8] = "main";
static int *where[3];

static int next()
{
    static thread_local int calls;
    return ++calls;
}

static unsigned __stdcall work(void *argument)
{
    int id = (int)(INT_PTR)argument;
    where[id] = &depth;
    depth += id;
    name[0] = (char)('A' + id);
    next();
    next();
    printf("thread %d: %d %s %d\n", id, depth, name, next());
    return 0;
}

int main()
{
    where[0] = &depth;
    depth++;
    next();
    for (int i = 1; i < 3; i++) {
        HANDLE thread = (HANDLE)_beginthreadex(NULL, 0, work, (void *)(INT_PTR)i, 0, NULL);
        WaitForSingleObject(thread, INFINITE);
        CloseHandle(thread);
    }
    printf("main: %d %s %d\n", depth, name, next());
    printf("%d\n", where[0] != where[1]);
    return 0;
}
