// LLP64 UCRT
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
    const char *paths[] = {"C:\\dir\\sub.d\\file.tar.gz", "noext", "a/b.c/d", ".hidden", "d:x.y", "\\root", "C:\\", ""};
    for (int i = 0; i < 8; i++) {
        char drive[_MAX_PATH], folder[_MAX_PATH], name[_MAX_PATH], extension[_MAX_PATH], again[_MAX_PATH];
        _splitpath(paths[i], drive, folder, name, extension);
        _makepath(again, drive, folder, name, extension);
        printf("%s|%s|%s|%s|%s\n", drive, folder, name, extension, again);
    }
    char made[_MAX_PATH];
    _makepath(made, "D", "one\\two", "name", "txt");
    puts(made);
    _makepath(made, NULL, NULL, "name", NULL);
    puts(made);
    printf("%s\n", _fullpath(made, "C:\\a\\.\\b\\..\\c.txt", _MAX_PATH));
    char drive[3], name[4], extension[8];
    printf("%d", _splitpath_s("C:\\x\\abc.txt", drive, sizeof drive, NULL, 0, name, sizeof name, extension, sizeof extension));
    printf(" %s%s%s\n", drive, name, extension);
    return 0;
}
