int main() {
  int n = 1;
  case 1: n++;
  return n;
}
