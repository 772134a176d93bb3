int main() {
  char text[3] = "abc";
  return text[0];
}
