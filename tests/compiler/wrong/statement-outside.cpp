int n = 1;
n++;
int main() { return n; }
