#include <stdio.h>
struct Guard { int* n; Guard(int* n) : n(n) {} ~Guard() { *n += 100; } };
struct Big { int a[4]; Big(int k) { for (int i = 0; i < 4; i++) a[i] = k + i; } Big(const Big& o) { for (int i = 0; i < 4; i++) a[i] = o.a[i]; } ~Big() {} };
int count(int k) { int n = k; Guard g(&n); try { if (k == 1) throw 5; return n; } catch (int e) { Guard h(&n); return n + e; } }
Big big(int k) { try { if (k < 0) throw k; return Big(k); } catch (int e) { return Big(-e * 10); } }
int main() { printf("%d %d\n", count(0), count(1)); printf("%d %d\n", big(3).a[3], big(-2).a[0]); }
