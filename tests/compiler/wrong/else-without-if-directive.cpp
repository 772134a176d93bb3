#else
int main() {
  return 0;
}
