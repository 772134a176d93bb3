struct client;
int main(void) {
  return sizeof(struct client);
}
