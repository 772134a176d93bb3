int main() {
    int *numbers = new int[10];
    numbers[0] = 1;
    delete numbers; // finding: mismatched-free
    return 0;
}
