#define PORT 9000
#define PORT 9001
int main() {
  return PORT > 0;
}
