#if 1 +
#endif
int main() {
  return 0;
}
