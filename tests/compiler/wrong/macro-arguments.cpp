#define ADD(a, b) ((a) + (b))
int main() {
  return ADD(1);
}
