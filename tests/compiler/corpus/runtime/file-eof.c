// LLP64
#include <stdio.h>

int main(void)
{
    FILE *file = fopen("eof.txt", "wb");
    fputs("ab\x1a" "cd", file);
    fclose(file);
    file = fopen("eof.txt", "r");
    int count = 0;
    while (getc(file) != EOF) count++;
    printf("text: %d\n", count);
    fclose(file);
    file = fopen("eof.txt", "rb");
    count = 0;
    while (getc(file) != EOF) count++;
    printf("binary: %d\n", count);
    printf("%d %d\n", feof(file) != 0, getc(file));
    fclose(file);
    remove("eof.txt");
    return 0;
}
