// Calls: the Fibonacci numbers by their definition.
int fibonacci(int n) {
    if (n < 2) return n;
    return fibonacci(n - 1) + fibonacci(n - 2);
}

int main() {
    return fibonacci(32) & 127;
}
