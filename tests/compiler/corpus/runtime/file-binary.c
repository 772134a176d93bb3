// LLP64
#include <stdio.h>
#include <string.h>

struct record { long long id; double value; char name[16]; };

int main(void)
{
    struct record records[3] = {{1, 1.5, "one"}, {2, 2.5, "two"}, {3, 3.5, "three"}};
    FILE *file = fopen("records.dat", "wb+");
    printf("%d\n", (int)fwrite(records, sizeof(struct record), 3, file));
    printf("%ld\n", ftell(file));
    printf("%d\n", fseek(file, sizeof(struct record), SEEK_SET));
    struct record one;
    printf("%d\n", (int)fread(&one, sizeof(one), 1, file));
    printf("%lld %.1f %s\n", one.id, one.value, one.name);
    one.value = 99.25;
    fseek(file, -(long)sizeof(one), SEEK_CUR);
    fwrite(&one, sizeof(one), 1, file);
    fflush(file);
    fseek(file, 0, SEEK_END);
    printf("%ld\n", ftell(file));
    rewind(file);
    double sum = 0;
    while (fread(&one, sizeof(one), 1, file) == 1) sum += one.value;
    printf("%.2f %d\n", sum, feof(file) != 0);
    clearerr(file);
    printf("%d\n", feof(file) != 0);
    fpos_t place;
    fseek(file, 4, SEEK_SET);
    fgetpos(file, &place);
    fseek(file, 20, SEEK_SET);
    fsetpos(file, &place);
    printf("%ld\n", ftell(file));
    printf("%d\n", fseek(file, -1, SEEK_SET) != 0);
    fclose(file);
    remove("records.dat");
    return 0;
}
