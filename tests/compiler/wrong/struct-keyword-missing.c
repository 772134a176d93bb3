struct client { int id; };
int main(void) {
  client c;
  c.id = 1;
  return c.id;
}
