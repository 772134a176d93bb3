int main() {
  char text[10];
  text = "abc";
  return text[0];
}
