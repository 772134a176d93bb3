enum Mode { Echo, Chat };
int main() {
  Mode mode = 1;
  return mode;
}
