#error this needs Windows
int main() {
  return 0;
}
