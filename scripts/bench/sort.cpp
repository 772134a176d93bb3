// Memory: an array is filled and sorted by insertion, again and again.
int values[2000];

int main() {
    unsigned seed = 12345;
    unsigned check = 0;
    for (int round = 0; round < 10; round++) {
        for (int i = 0; i < 2000; i++) {
            seed = seed * 1103515245u + 12345u;
            values[i] = (int)(seed >> 16 & 32767);
        }
        for (int i = 1; i < 2000; i++) {
            int value = values[i];
            int at = i;
            while (at > 0 && values[at - 1] > value) {
                values[at] = values[at - 1];
                at--;
            }
            values[at] = value;
        }
        check += (unsigned)values[round * 100];
    }
    return (int)(check & 127);
}
