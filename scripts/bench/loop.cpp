// An integer loop: arithmetic, a comparison and a jump, all in registers.
int main() {
    unsigned sum = 0;
    for (int i = 0; i < 50000000; i++) sum += (unsigned)i * (unsigned)i ^ sum >> 3;
    return (int)(sum & 127);
}
