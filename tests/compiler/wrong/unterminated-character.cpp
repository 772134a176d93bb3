int main() {
  char c = 'a;
  return c;
}
// differs: ours points where the literal begins; the first error of g++ is at the word after it.
