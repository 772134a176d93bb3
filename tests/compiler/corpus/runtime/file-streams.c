// LLP64
#include <stdio.h>
#include <string.h>

int main(void)
{
    FILE *file = fopen("s.txt", "w+b");
    setvbuf(file, NULL, _IONBF, 0);
    fputs("12 abc 3.5 rest of line\nxyz", file);
    rewind(file);
    int number; char word[16]; double value;
    int stored = fscanf(file, "%d %15s %lf", &number, word, &value);
    printf("%d %d %s %.1f\n", stored, number, word, value);
    char line[32];
    fgets(line, sizeof(line), file);
    printf("<%.13s>\n", line);
    int c = getc(file);
    ungetc('Q', file);
    c = getc(file);
    printf("%c", c);
    c = getc(file);
    printf("%c", c);
    c = getc(file);
    printf("%c", c);
    printf("%d\n", getc(file));
    fclose(file);

    FILE *other = fopen("t.txt", "w");
    fprintf(other, "%s", "kept");
    fflush(other);
    file = fopen("t.txt", "r");
    printf("%s\n", fgets(line, sizeof(line), file));
    fclose(file);
    fclose(other);

    file = tmpfile();
    fputs("temporary", file);
    fseek(file, 4, SEEK_SET);
    fgets(line, sizeof(line), file);
    printf("%s\n", line);
    fclose(file);

    freopen("u.txt", "w", stdout);
    printf("redirected %d\n", 1);
    puts("again");
    freopen("CON", "w", stderr);
    fclose(stdout);
    file = fopen("u.txt", "r");
    int lines = 0;
    while (fgets(line, sizeof(line), file)) lines++;
    fclose(file);
    remove("s.txt");
    remove("t.txt");
    remove("u.txt");
    return lines;
}
