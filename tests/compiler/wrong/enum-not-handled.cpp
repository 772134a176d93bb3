enum Mode { Echo, Chat, Quit };
int main() {
  Mode mode = Echo;
  switch (mode) {
    case Echo: return 1;
    case Chat: return 2;
  }
  return 0;
}
