int count(int values[4]) { return sizeof(values) / sizeof(values[0]); }
int main() {
  int t[4] = {};
  return count(t);
}
// differs: not warned of yet.
