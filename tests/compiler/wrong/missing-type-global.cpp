count = 5;
int main() { return 0; }
