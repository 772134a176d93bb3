// LLP64
#include <stdio.h>
#include <stdlib.h>
#include <windows.h>

#define EXPORT __declspec(dllexport)
#define API extern "C" __declspec(dllexport)

API int __stdcall exported(int x) { return x + 1; }
__declspec(noinline) static int far_away(int x) { return x * 2; }
__declspec(deprecated) static int old_one(void);
static int old_one(void) { return 3; }
struct alignas(16) vector4 { float x, y, z, w; };
alignas(32) static int aligned = 4;
class EXPORT Widget {
public:
    EXPORT int value() const { return 5; }
};
__declspec(noreturn) static void stop() { exit(0); }
static __forceinline int quick(int x) { return x - 1; }
static __inline int usual(int x) { return x + 2; }

int main()
{
    vector4 v = { 1, 2, 3, 4 };
    printf("%d %d %d\n", exported(1), far_away(2), old_one());
    printf("%d %d %d\n", (int)sizeof(v), (int)((UINT_PTR)&aligned % 32), (int)__alignof(vector4));
    printf("%d %d %d %d\n", Widget().value(), quick(1), usual(1), aligned);
    fflush(stdout);
    stop();
}
