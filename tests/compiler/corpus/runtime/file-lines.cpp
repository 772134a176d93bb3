// LLP64
#include <stdio.h>
#include <string.h>
#include <stdlib.h>

struct Entry { char name[16]; int port; };

static int by_port(const void *a, const void *b) { return ((const Entry *)a)->port - ((const Entry *)b)->port; }

int main()
{
    FILE *out = fopen("ports.cfg", "w");
    fprintf(out, "# name port\nhttp 80\necho 7\n\ndaytime 13\nbad line here\n");
    fclose(out);
    FILE *in = fopen("ports.cfg", "r");
    Entry entries[8];
    int count = 0;
    char line[64];
    while (fgets(line, sizeof(line), in)) {
        if (line[0] == '#' || line[0] == '\n') continue;
        if (sscanf(line, "%15s %d", entries[count].name, &entries[count].port) == 2) count++;
        else printf("skipped: %s", line);
    }
    fclose(in);
    qsort(entries, count, sizeof(Entry), by_port);
    for (int i = 0; i < count; i++) printf("%-8s %d\n", entries[i].name, entries[i].port);
    remove("ports.cfg");
    return 0;
}
