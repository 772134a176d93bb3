// LLP64
#include <windows.h>
#include <stdio.h>
#include <assert.h>

#ifdef _DEBUG
#define ASSERT(x) assert(x)
#else
#define ASSERT(x) ((void)0)
#endif
#if defined(_MSC_VER) && _MSC_VER >= 1900
#define MODERN 1
#elif defined(__GNUC__)
#define MODERN 1
#endif
#ifndef _WIN32
#error Windows only
#endif

enum class State : unsigned char { Idle, Busy };
static_assert(sizeof(State) == 1, "small");

int main()
{
    ASSERT(1 == 1);
    assert(MODERN);
    printf("%d %d\n", MODERN, (int)State::Busy);
#if _WIN64
    printf("64 bits\n");
#endif
    return 0;
}
