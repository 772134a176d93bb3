#include <cstdlib>

typedef int (*Handler)(int);

int main(int argc, char **) {
    Handler handlers[2] = {NULL, NULL};
    int answer = [](Handler handler) { return handler(3); }(handlers[argc & 1]); // finding: bad-function-pointer
    return answer == 3;
}
