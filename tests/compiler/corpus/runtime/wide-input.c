// LLP64 UCRT
#include <stdio.h>
#include <wchar.h>

int main(void)
{
    FILE *file = fopen("wide-input.txt", "w");
    fputs("ab\ncd ef\n12 word\n", file);
    fclose(file);
    file = fopen("wide-input.txt", "r");
    wint_t first = fgetwc(file);
    printf("%c", first);
    ungetwc(L'Z', file);
    printf("%c", fgetwc(file));
    wchar_t line[32];
    printf("%ls", fgetws(line, 32, file));
    printf("%ls", fgetws(line, 4, file));
    printf("|%ls", fgetws(line, 32, file));
    int number;
    fwscanf(file, L"%d %ls", &number, line);
    printf("%d %ls\n", number, line);
    while ((first = getwc(file)) != WEOF)
        printf("<%d>", first);
    printf("%d\n", feof(file) != 0);
    fclose(file);
    remove("wide-input.txt");
    return 0;
}
