struct client { int id; };
int main(void) {
  struct client client = {1};
  struct client *p = &client;
  return p.id;
}
