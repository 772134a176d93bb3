// LLP64 UCRT
#include <direct.h>
#include <errno.h>
#include <fcntl.h>
#include <io.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>

int main(void)
{
    struct _stat status;
    FILE *file = fopen("status.txt", "w");
    fprintf(file, "line1\nline2\n");
    fclose(file);
    int result = _stat("status.txt", &status);
    printf("%d %ld %o %d\n", result, status.st_size, status.st_mode, (int)sizeof status);
    result = _stat("nothing", &status);
    printf("%d %s\n", result, strerror(errno));
    _mkdir("status-folder");
    result = _stat("status-folder", &status);
    printf("%d %o\n", result, status.st_mode & _S_IFDIR);
    _rmdir("status-folder");
    int descriptor = _open("status.bin", _O_CREAT | _O_RDWR | _O_BINARY | _O_TRUNC, _S_IREAD | _S_IWRITE);
    _write(descriptor, "0123456789", 10);
    _lseek(descriptor, 3, SEEK_SET);
    printf("%ld %d ", _tell(descriptor), _eof(descriptor));
    _lseek(descriptor, 0, SEEK_END);
    printf("%d ", _eof(descriptor));
    _chsize(descriptor, 5);
    _fstat(descriptor, &status);
    printf("%ld %ld\n", _filelength(descriptor), status.st_size);
    _close(descriptor);
    remove("status.txt");
    remove("status.bin");
    return 0;
}
