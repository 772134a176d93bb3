int &give() {
  int local = 1;
  return local;
}
int main() { return give(); }
