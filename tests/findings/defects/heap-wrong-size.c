#include <stdio.h>
#include <stdlib.h>

struct client {
    int id;
    int port;
    char name[24];
};

int main(void) {
    struct client *client = malloc(sizeof(client));
    client->id = 1;
    client->port = 9000;
    client->name[0] = 'k'; // finding: out-of-bounds-write
    printf("%d\n", client->id);
    free(client);
    return 0;
}
