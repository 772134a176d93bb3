// LLP64
#include <stdio.h>
#include <winsock2.h>
#include <windows.h>

typedef DWORD(WINAPI *ThreadFunction)(LPVOID);
typedef void(CALLBACK *Completed)(DWORD, DWORD, LPVOID);
typedef int(__cdecl *Compare)(const void *, const void *);
typedef LRESULT (CALLBACK *WindowProcedure)(HWND, UINT, WPARAM, LPARAM);

DWORD WINAPI Work(LPVOID p) { return *(int *)p; }
void CALLBACK OnDone(DWORD error, DWORD bytes, LPVOID context) { *(DWORD *)context = error * 100 + bytes; }
int __cdecl Less(const void *a, const void *b) { return *(const int *)a - *(const int *)b; }
static int (__stdcall *pointer)(int);
static int __stdcall Target(int x) { return -x; }
int __fastcall Fast(int a, int b);
int __fastcall Fast(int a, int b) { return a - b; }
static void Call(void (CALLBACK *f)(DWORD, DWORD, LPVOID), LPVOID p) { f(1, 2, p); }
static DWORD (WINAPI *Choose(int which))(LPVOID) { (void)which; return Work; }
struct Table { int (WINAPI *one)(int); void (__cdecl *two)(void); };
static LRESULT CALLBACK Procedure(HWND window, UINT message, WPARAM w, LPARAM l) { (void)window; return message + w + l; }
int WSAAPI Api(void) { return 9; }

int main()
{
    int x = 5;
    DWORD result = 0;
    ThreadFunction f = Work;
    Completed g = OnDone;
    Compare h = &Less;
    WindowProcedure p = Procedure;
    int y = 3;
    g(1, 2, &result);
    printf("%lu %lu %d\n", f(&x), result, h(&x, &y));
    pointer = Target;
    Table t = { Target, NULL };
    Call(OnDone, &result);
    printf("%d %d %d %lu\n", pointer(4), Fast(9, 4), t.one(1), Choose(0)(&x));
    printf("%d %d\n", (int)p(NULL, 1, 2, 3), Api());
    return 0;
}
