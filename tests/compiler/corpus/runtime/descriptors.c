// LLP64
#include <io.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <stdio.h>
#include <direct.h>
#include <string.h>
#include <errno.h>

int main(void)
{
    int d = _open("low.txt", _O_WRONLY | _O_CREAT | _O_TRUNC | _O_TEXT, _S_IREAD | _S_IWRITE);
    printf("%d\n", d >= 3);
    printf("%d\n", _write(d, "one\ntwo\n", 8));
    _close(d);
    d = _open("low.txt", _O_RDONLY | _O_BINARY);
    char buffer[32];
    int count = _read(d, buffer, sizeof(buffer));
    printf("%d:", count);
    for (int i = 0; i < count; i++) printf(" %02x", (unsigned char)buffer[i]);
    printf("\n%ld\n", _filelength(d));
    printf("%ld\n", _lseek(d, 5, SEEK_SET));
    count = _read(d, buffer, 3);
    printf("%d %.3s\n", count, buffer);
    printf("%d\n", _read(d, buffer, 32));
    printf("%d\n", _read(d, buffer, 32));
    _close(d);
    d = _open("low.txt", _O_RDONLY | _O_TEXT);
    printf("%d\n", _read(d, buffer, sizeof(buffer)));
    FILE *file = _fdopen(d, "r");
    printf("%d\n", _fileno(file) == d);
    fclose(file);
    errno = 0;
    d = _open("none.txt", _O_RDONLY);
    printf("%d %d\n", d, errno == ENOENT);
    printf("%d\n", _open("low.txt", _O_WRONLY | _O_CREAT | _O_EXCL, _S_IWRITE));
    printf("%d %d\n", _access("low.txt", 0), _access("none.txt", 0));
    count = _mkdir("folder");
    printf("%d ", count);
    printf("%d\n", _mkdir("folder"));
    printf("%d\n", _chdir("folder"));
    char where[300];
    printf("%s\n", strrchr(_getcwd(where, sizeof(where)), '\\'));
    printf("%d\n", _access("..\\low.txt", 0));
    _chdir("..");
    printf("%d %d\n", _rmdir("folder"), _unlink("low.txt"));
    return 0;
}
