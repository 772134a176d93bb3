int main() {
    char *letter = new char('x');
    delete[] letter; // finding: mismatched-free
    return 0;
}
