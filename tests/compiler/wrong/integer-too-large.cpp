int main() {
  unsigned long long n = 99999999999999999999;
  return n > 0;
}
// differs: an error for MSVC too (C2177).
