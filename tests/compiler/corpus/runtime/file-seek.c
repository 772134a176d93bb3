// LLP64
#include <stdio.h>

int main(void)
{
    FILE *file = fopen("seek.bin", "wb+");
    for (int i = 0; i < 10000; i++) fputc(i & 255, file);
    printf("%ld\n", ftell(file));
    for (long at = 0; at < 10000; at += 1777) {
        fseek(file, at, SEEK_SET);
        printf("%d ", getc(file));
    }
    fseek(file, -1, SEEK_END);
    printf("%d\n", getc(file));
    fseek(file, 12000, SEEK_SET);
    fputc('x', file);
    fseek(file, 11000, SEEK_SET);
    printf("%d\n", getc(file));
    _fseeki64(file, 0, SEEK_END);
    printf("%lld\n", _ftelli64(file));
    fclose(file);
    remove("seek.bin");
    return 0;
}
