// LLP64
#include <stdio.h>
#include <string.h>

int main()
{
    FILE *file = fopen("from.bin", "wb");
    unsigned char block[700];
    for (int i = 0; i < 700; i++) block[i] = (unsigned char)(i * 7);
    for (int i = 0; i < 20; i++) fwrite(block, 1, sizeof(block), file);
    fclose(file);
    FILE *from = fopen("from.bin", "rb"), *to = fopen("to.bin", "wb");
    unsigned char buffer[512];
    size_t got, total = 0, reads = 0;
    while ((got = fread(buffer, 1, sizeof(buffer), from)) > 0) {
        total += fwrite(buffer, 1, got, to);
        reads++;
    }
    fclose(from);
    fclose(to);
    printf("%d %d\n", (int)total, (int)reads);
    from = fopen("from.bin", "rb");
    to = fopen("to.bin", "rb");
    int a, b, differences = 0;
    do {
        a = getc(from);
        b = getc(to);
        differences += a != b;
    } while (a != EOF && b != EOF);
    printf("%d\n", differences);
    fclose(from);
    fclose(to);
    printf("%d", remove("from.bin"));
    printf(" %d\n", remove("to.bin"));
    return 0;
}
