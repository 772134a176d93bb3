#include <stdio.h>

#ifdef __GNUC__
#define letter(x) (#x)[0]
#else
#define letter(x) #@x
#endif
#define SHOW(x) printf("%s = %d\n", #x, x)

int main()
{
    char a = letter(a), z = letter(z), one = letter(1);
    SHOW(a);
    SHOW(z);
    SHOW(one);
    return 0;
}
