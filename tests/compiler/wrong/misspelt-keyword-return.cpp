int main() {
  int n = 3;
  retrun n;
}
