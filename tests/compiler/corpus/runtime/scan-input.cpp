// LLP64
#include <stdio.h>
#include <string.h>
#include <stdlib.h>

int main()
{
    int a, b;
    printf("%d", scanf("%d %d", &a, &b));
    printf(" %d\n", a + b);
    int c = getchar();
    printf("%d\n", c);
    char line[40];
    fgets(line, sizeof(line), stdin);
    line[strcspn(line, "\n")] = 0;
    printf("[%s]\n", line);
    char word[10];
    printf("%d", scanf("%9s", word));
    printf(" %s\n", word);
    while ((c = getchar()) != '\n' && c != EOF) {}
    printf("%s\n", fgets(line, 6, stdin));
    printf("%s", fgets(line, sizeof(line), stdin));
    ungetc('Z', stdin);
    printf("%c\n", getchar());
    int sum = 0, count = 0;
    while (scanf("%d", &a) == 1) { sum += a; count++; }
    printf("%d %d\n", count, sum);
    scanf("%s", word);
    printf("%s %d\n", word, feof(stdin) != 0);
    printf("%d", scanf("%d", &a));
    printf(" %d\n", feof(stdin) != 0);
    printf("%d\n", getchar());
    return 0;
}
