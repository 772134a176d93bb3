#include <cstdio>
int main(int argc, char **) { if (using T = long long; sizeof(T) == 8) printf("%d\n", (int)sizeof(T)); if (int x = argc; x > 5) return 3;
 auto pick = argc > 3 ? [](int a, int b) { return a < b; } : [](int a, int b) { return a > b; }; printf("%d\n", pick(1, 2)); return 0; }
