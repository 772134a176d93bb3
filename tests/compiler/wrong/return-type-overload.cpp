int f() { return 1; }
double f() { return 2; }
int main() { return f(); }
