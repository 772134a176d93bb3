struct Holder {
    int *data;
    Holder() : data(new int[4]) { data[0] = 1; } // finding: memory-leak
};

static int use() {
    Holder holder;
    return holder.data[0];
}

int main() { return use() == 2; }
