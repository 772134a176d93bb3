int main() {
  unsigned char byte{300};
  return byte;
}
