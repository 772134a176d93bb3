// Pins: socket fails with WSAEAFNOSUPPORT for an unknown family, and with WSAESOCKTNOSUPPORT for an unknown type.
// Source: socket function
#include "../probe.h"

int main()
{
    start();
    showSocket("family 99", socket(99, SOCK_STREAM, 0));
    showSocket("type 99", socket(AF_INET, 99, 0));
    showSocket("protocol 0", socket(AF_INET, SOCK_STREAM, 0));
    return 0;
}
