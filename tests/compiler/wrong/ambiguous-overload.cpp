void f(long n) { (void)n; }
void f(double d) { (void)d; }
int main() {
  f(1);
  return 0;
}
