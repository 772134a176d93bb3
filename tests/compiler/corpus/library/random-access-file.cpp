// LLP64
#include <cstdio>
#include <fstream>
#include <iostream>
#include <string>

struct Record {
    int id;
    char name[12];
    double value;
};

int main()
{
    {
        Record records[2] = {{1, "ann", 1.5}, {2, "bob", 2.5}};
        std::ofstream out("records.dat", std::ios::out | std::ios::binary | std::ios::trunc);
        for (const Record &record : records)
            out.write(reinterpret_cast<const char *>(&record), sizeof record);
        std::cout << out.tellp() << '\n';
    }
    std::fstream file("records.dat", std::ios::in | std::ios::out | std::ios::binary);
    Record record;
    file.seekg(sizeof(Record));
    file.read(reinterpret_cast<char *>(&record), sizeof record);
    record.value *= 2;
    file.seekp(-(std::streamoff)sizeof(Record), std::ios::cur);
    file.write(reinterpret_cast<char *>(&record), sizeof record);
    file.seekg(0);
    int count = 0;
    while (file.read(reinterpret_cast<char *>(&record), sizeof record)) {
        std::cout << record.id << record.name << record.value << ' ';
        count++;
    }
    std::cout << count << file.eof() << file.gcount() << '\n';
    file.close();
    std::ifstream back("records.dat", std::ios::binary | std::ios::ate);
    std::cout << back.tellg() << back.is_open() << '\n';
    back.close();
    std::ofstream nowhere("no/such/folder.txt");
    nowhere << "x";
    std::cout << nowhere.fail() << std::remove("records.dat") << '\n';
    return 0;
}
