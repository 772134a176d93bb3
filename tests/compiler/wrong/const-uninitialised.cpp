int main() {
  const int limit;
  return limit;
}
