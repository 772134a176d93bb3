// LLP64
#include <windows.h>
#include <stdio.h>

static void Send(const char *data, int length) { printf("%.*s\n", length, data); }
static void Raw(BYTE *data, DWORD size) { while (size--) printf("%02x", *data++); printf("\n"); }

int main()
{
    DWORD value = 0x01020304;
    Raw((BYTE *)&value, sizeof(value));
    Raw((LPBYTE)"ab", 2);
    Send((const char *)(LPVOID)"pointer", 5);
    LPCSTR text = "const";
    LPSTR writable = const_cast<LPSTR>(text);
    LPVOID any = (LPVOID)text;
    printf("%s %d\n", writable, static_cast<char *>(any) == text);
    INT_PTR handle = (INT_PTR)any;
    UINT narrow = (UINT)(UINT_PTR)any;
    printf("%d %d\n", (LPCSTR)handle == text, narrow == (UINT)handle);
    PVOID pv = &value;
    *(PDWORD)pv = 7;
    printf("%lu %d\n", value, *reinterpret_cast<int *>(pv));
    WORD w = LOWORD(value) | HIBYTE(0x300);
    printf("%u\n", w);
    return 0;
}
