#include <stdio.h>

struct S { int v; const char *which() & { return "lvalue"; } const char *which() const & { return "const lvalue"; } const char *which() && { return "rvalue"; } int take() && { int k = v; v = 0; return k; } };
S make() { return {3}; }
int main() { S s{1}; const S c{2}; printf("%s %s %s %s\n", s.which(), c.which(), make().which(), static_cast<S &&>(s).which()); printf("%d %d\n", static_cast<S &&>(s).take(), s.v); }
