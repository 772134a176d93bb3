#define
int main() {
  return 0;
}
