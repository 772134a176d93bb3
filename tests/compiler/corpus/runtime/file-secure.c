// LLP64
#include <stdio.h>
#include <string.h>
#include <errno.h>

int main(void)
{
    FILE *file = (FILE *)1;
    printf("%d", fopen_s(&file, "missing.txt", "r") == ENOENT);
    printf(" %d\n", file == NULL);
    printf("%d", fopen_s(&file, "secure.txt", "w"));
    printf(" %d\n", file != NULL);
    fprintf_s(file, "%s=%d\n", "port", 9000);
    fclose(file);
    fopen_s(&file, "secure.txt", "r");
    char name[10];
    int port;
    printf("%d", fscanf_s(file, "%[^=]=%d", name, (unsigned)sizeof(name), &port));
    printf(" %s %d\n", name, port);
    fclose(file);
    remove("secure.txt");
    char text[100];
    strerror_s(text, sizeof(text), ENOENT);
    printf("%s|%s|%s\n", text, strerror(EACCES), strerror(EEXIST));
    return 0;
}
