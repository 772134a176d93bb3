// LLP64
#define __USE_MINGW_ANSI_STDIO 0
#include <float.h>
#include <inttypes.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
    int64_t wide = INT64_C(-1234567890123);
    uint32_t bits = UINT32_C(4000000000);
    printf("%" PRId64 " %" PRIu32 " %" PRIx64 "\n", wide, bits, (uint64_t)wide);
    sscanf("77 ff", "%" SCNd64 " %" SCNx32, &wide, &bits);
    printf("%d %d\n", (int)wide, (int)bits);
    printf("%d %d %d %d\n", INT_LEAST8_MAX, (int)UINT_LEAST16_MAX, WCHAR_MAX, (int)sizeof(int_fast8_t));
    printf("%d %d %d %d\n", FLT_ROUNDS, DBL_DECIMAL_DIG, FLT_RADIX, _I16_MAX);
    printf("%I64d %I64d\n", strtoimax("-12", NULL, 10), imaxabs(-5));
    return 0;
}
