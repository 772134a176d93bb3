// LLP64
#include <stdio.h>

enum Forward : int;
enum Op { READ, WRITE = 0x80000000, };
enum Forward : int { F = -1 };
struct Session {
    enum State { Closed, Open };
    State state;
    static const int Limit = 8;
    int ids[Limit];
};

int main()
{
    Op op = Op::READ;
    Session s = { Session::Open };
    Session::State t = s.state;
    printf("%d %d %d %d\n", op == READ, t == Session::Open, (int)F, (int)(sizeof s.ids / sizeof s.ids[0]));
    switch (s.state) {
    case Session::Closed: printf("closed\n"); break;
    case Session::Open: printf("open\n"); break;
    }
    return 0;
}
