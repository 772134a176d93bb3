// LLP64
#include <stdio.h>
#include <stdlib.h>

static int ascending(const void *a, const void *b)
{
    return *(const int *)a - *(const int *)b;
}

int main(void)
{
    for (int i = 0; i < 5; i++) printf("%d ", rand());
    printf("\n");
    srand(2024);
    for (int i = 0; i < 5; i++) printf("%d ", rand());
    printf("\n%d\n", RAND_MAX);
    int numbers[20];
    srand(7);
    for (int i = 0; i < 20; i++) numbers[i] = rand() % 100;
    qsort(numbers, 20, sizeof(int), ascending);
    for (int i = 0; i < 20; i++) printf("%d ", numbers[i]);
    int key = numbers[13];
    int *found = bsearch(&key, numbers, 20, sizeof(int), ascending);
    key = 1000;
    printf("\n%d %d\n", *found == numbers[13], bsearch(&key, numbers, 20, sizeof(int), ascending) == NULL);
    return 0;
}
