// LLP64
#include <stdio.h>
#include <string.h>

int main(void)
{
    FILE *file = fopen("text.txt", "w");
    fprintf(file, "line %d\nsecond line\n", 1);
    printf("%ld\n", ftell(file));
    fclose(file);

    unsigned char bytes[64];
    file = fopen("text.txt", "rb");
    size_t count = fread(bytes, 1, sizeof(bytes), file);
    printf("%d bytes:", (int)count);
    for (size_t i = 0; i < count; i++) printf(" %02x", bytes[i]);
    printf("\n%d %d\n", feof(file) != 0, ferror(file));
    fclose(file);

    char line[64];
    file = fopen("text.txt", "r");
    while (fgets(line, sizeof(line), file)) printf("%d <%.*s>\n", (int)strlen(line), (int)strcspn(line, "\n"), line);
    printf("%d\n", feof(file) != 0);
    fclose(file);

    file = fopen("text.txt", "a");
    fputs("third\n", file);
    fclose(file);
    file = fopen("text.txt", "r");
    int lines = 0, c;
    while ((c = getc(file)) != EOF) lines += c == '\n';
    printf("%d lines\n", lines);
    fclose(file);
    printf("%d\n", remove("text.txt"));
    return 0;
}
