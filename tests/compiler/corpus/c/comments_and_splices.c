#include <stdio.h>

/* one // two */
// three /* four
#define LONG_MACRO(a) \
    ((a) + \
     1) /* comment \
    inside */
/**/
int/* between */main(void)
{
    int a = 10 /* divided */ / /* by */ 2;
    // spliced comment \
    printf("never\n");
    printf("%d %d\n", a, LONG_MACRO(4));
    printf("/* not a comment */ // neither\n");
    char *s = "a\
b";
    printf("%s %d\n", s, 4//**/2
        );
    in\
t x = 1;
    printf("%d\n", x);
    %:define DIGRAPH 7
    int y<:2:> = <%1, DIGRAPH%>;
    printf("%d\n", y<:1:>);
    return 0;
}
