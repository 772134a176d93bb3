struct Client { int socket; };
int main() {
  Client c = {1};
  return c.sokcet;
}
