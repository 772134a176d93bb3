void f(int *p) { *p = 1; }
void f(char *p) { *p = 1; }
int main() {
  f(1.5);
  return 0;
}
