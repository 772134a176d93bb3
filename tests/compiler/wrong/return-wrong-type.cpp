int give() {
  return "text";
}
int main() { return give(); }
