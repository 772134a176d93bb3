#include <stdio.h>

typedef struct { unsigned char r, g, b; } rgb;

static double mix(char c, short s, int i, long long l, float f, double d, rgb colour, const char *t)
{
    return c + s + i + l + f + d + colour.r + colour.g * 2 + colour.b * 3 + t[0];
}

int main(void)
{
    rgb white = { 1, 2, 3 };
    printf("%.2f\n", mix(1, 2, 3, 4, 0.5f, 0.25, white, "A"));
    printf("%.2f\n", mix('a', -1, 1.9, 2.9f, 1, 2, (rgb){ 0 }, "B"));
    float f = 0.1f;
    printf("%.10f %.10f\n", f, (float)0.1 + 0);
    printf("%c%c\n", 72, 'i');
    printf("%5d|%-5d|%05d|%+d|%x|%o|%e\n", 42, 42, 42, 42, 255, 8, 12345.678);
    return 0;
}
