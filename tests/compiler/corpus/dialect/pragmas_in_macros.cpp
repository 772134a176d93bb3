// LLP64
#include <stdio.h>

#ifdef __GNUC__
#define PACKED_BEGIN _Pragma("pack(push, 1)")
#define PACKED_END _Pragma("pack(pop)")
#else
#define PACKED_BEGIN __pragma(pack(push, 1))
#define PACKED_END __pragma(pack(pop))
#endif

PACKED_BEGIN
struct header { unsigned char type; unsigned int length; unsigned short crc; };
PACKED_END
#pragma warning(push)
#pragma warning(disable: 4996 4244)
#pragma warning(pop)
#pragma region Helpers
#pragma endregion
#pragma optimize("", off)
#pragma comment(linker, "/SUBSYSTEM:CONSOLE")
#pragma intrinsic(memcpy)
#pragma message("compiling")
struct loose { unsigned char type; unsigned int length; };

int main()
{
    printf("%d %d\n", (int)sizeof(header), (int)sizeof(loose));
    return 0;
}
