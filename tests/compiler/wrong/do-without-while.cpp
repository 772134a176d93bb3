int main() {
  int n = 0;
  do {
    n++;
  }
  return n;
}
// differs: ours points behind the brace, where the while belongs, g++ at the word after it.
