int f(n) { return 1; }
int main() { return 0; }
