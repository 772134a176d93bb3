// LLP64
#include <stdio.h>
#include <string.h>
#include <errno.h>

static void show(const char *name)
{
    char text[64] = "";
    FILE *file = fopen(name, "rb");
    if (!file) { printf("(none: %s)\n", strerror(errno)); return; }
    size_t count = fread(text, 1, sizeof(text) - 1, file);
    text[count] = 0;
    fclose(file);
    printf("[%s]\n", text);
}

int main(void)
{
    show("m.txt");
    FILE *file = fopen("m.txt", "r+");
    printf("%d %d\n", file == NULL, errno == ENOENT);
    file = fopen("m.txt", "wb"); fputs("abcdef", file); fclose(file); show("m.txt");
    file = fopen("m.txt", "r+b"); fputs("XY", file); fclose(file); show("m.txt");
    file = fopen("m.txt", "ab"); fputs("gh", file); fclose(file); show("m.txt");
    file = fopen("m.txt", "a+b"); fseek(file, 0, SEEK_SET); printf("%c\n", getc(file)); fseek(file, 0, SEEK_CUR); fputs("!", file); fclose(file); show("m.txt");
    file = fopen("m.txt", "w+b"); fputs("new", file); fseek(file, 1, SEEK_SET); printf("%c\n", getc(file)); fclose(file); show("m.txt");
    file = fopen("m.txt", "r"); printf("%d", fputc('x', file)); printf(" %d\n", ferror(file) != 0); fclose(file);
    file = fopen("m.txt", "w"); printf("%d\n", getc(file)); fclose(file);
    show("m.txt");
    printf("%d", rename("m.txt", "n.txt"));
    show("m.txt");
    show("n.txt");
    file = fopen("n.txt", "r");
    errno = 0;
    printf("%d", remove("n.txt"));
    printf(" %d\n", errno == EACCES);
    fclose(file);
    printf("%d", remove("n.txt"));
    errno = 0;
    printf(" %d", remove("n.txt"));
    printf(" %d\n", errno == ENOENT);
    return 0;
}
