#include <stdio.h>
struct Log { int depth = 0; void line(const char* s) { for (int i = 0; i < depth; i++) printf("  "); printf("%s\n", s); } };
struct Scope { Log& log; Scope(Log& l, const char* s) : log(l) { log.line(s); log.depth++; } ~Scope() { log.depth--; log.line("}"); } };
struct Parser {
  Log& log; const char* p;
  Parser(Log& l, const char* s) : log(l), p(s) {}
  int number() { Scope s(log, "number {"); if (*p < '0' || *p > '9') throw *p; int n = 0; while (*p >= '0' && *p <= '9') n = n * 10 + (*p++ - '0'); return n; }
  int sum() { Scope s(log, "sum {"); int n = number(); while (*p == '+') { p++; n += number(); } return n; }
};
int main() {
  Log log; const char* texts[] = {"1+22+3", "4+", "x"};
  for (const char* t : texts) { Parser parser(log, t); try { printf("%s = %d\n", t, parser.sum()); } catch (char c) { printf("%s: unexpected %d\n", t, c); } }
}
