int f(int n);
double f(int n) { return n; }
int main(void) { return (int)f(1); }
