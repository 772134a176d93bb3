int main(void) {
  const int limit = 3;
  limit++;
  return limit;
}
