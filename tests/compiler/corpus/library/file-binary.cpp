#include <cstdio>
#include <fstream>
#include <iostream>
struct Record {
    int id;
    int kind;
    double value;
};
int main()
{
    std::ofstream out("records.bin", std::ios::binary);
    for (int i = 0; i < 4; i++) {
        Record record = {i, 7, i * 1.5};
        out.write((const char *)&record, sizeof(record));
    }
    std::cout << out.tellp() << '\n';
    out.close();
    std::ifstream in("records.bin", std::ios::in | std::ios::binary);
    in.seekg(0, std::ios::end);
    std::cout << in.tellg() << '\n';
    in.seekg(2 * sizeof(Record));
    Record record;
    while (in.read((char *)&record, sizeof(record)))
        std::cout << record.id << ' ' << record.value << '\n';
    std::cout << in.gcount() << in.eof() << '\n';
    in.close();
    std::fstream both("records.bin", std::ios::in | std::ios::out | std::ios::binary);
    both.seekp(sizeof(Record));
    record.id = 100;
    record.value = -1;
    both.write((const char *)&record, sizeof(record));
    both.seekg(0);
    both.read((char *)&record, sizeof(record));
    std::cout << record.id << ' ';
    both.read((char *)&record, sizeof(record));
    std::cout << record.id << '\n';
    both.close();
    remove("records.bin");
}
