int main() {
  Packet p;
  p.size = 3;
  return 0;
}
