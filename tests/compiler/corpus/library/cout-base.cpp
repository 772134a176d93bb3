#include <iostream>
#include <iomanip>
using namespace std;
int main()
{
    cout << showbase << hex << 255 << ' ' << 0 << ' ' << oct << 8 << ' ' << 0 << ' ' << dec << 10 << endl;
    cout << uppercase << hex << 0xabcdef << nouppercase << ' ' << 0xabcdef << endl;
    cout << noshowbase << 0xff << ' ' << setbase(8) << 64 << ' ' << setbase(10) << 64 << endl;
    cout << showpos << 5 << ' ' << -5 << ' ' << 0 << ' ' << 7u << ' ' << 1.5 << noshowpos << ' ' << 5 << endl;
    cout << hex << showpos << 17 << dec << noshowpos << endl;
}
