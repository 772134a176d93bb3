int main() {
  net::open();
  return 0;
}
