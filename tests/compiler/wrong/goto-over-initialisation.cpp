int main() {
  int n = 1;
  if (n) goto end;
  int x = 5;
  n = x;
end:
  return n;
}
