#include <stdio.h>

struct sample {
    float time;
    double value;
};

int main(void) {
    struct sample samples[4], moved[4];
    samples[1].time = 1.5f;
    samples[1].value = 2.5;
    for (int i = 0; i < 4; i++) {
        moved[i].time = samples[i].time;
        moved[i].value = samples[i].value;
    }
    printf("%.1f %.1f\n", moved[1].time, moved[1].value);
    return 0;
}
