// LLP64 UCRT
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <wchar.h>

int main(void)
{
    time_t moments[] = {0, 86399, 951782400, 1000000000, 1700000000, 4102444800LL};
    const char *formats[] = {"%c", "%x", "%#c", "%#x", "%#d %#H %#I %#j %#m %#M %#S %#U %#W %#y", "%a %A %b %B", "%U %w %W %p %%"};
    for (int i = 0; i < 6; i++) {
        struct tm calendar;
        char text[128];
        wchar_t wide[128];
        _gmtime64_s(&calendar, &moments[i]);
        fputs(asctime(&calendar), stdout);
        for (int k = 0; k < 7; k++) {
            size_t length = strftime(text, sizeof text, formats[k], &calendar);
            printf("%d [%s]\n", (int)length, text);
        }
        wcsftime(wide, 128, L"%Y/%m/%d %H:%M", &calendar);
        printf("%ls %I64d\n", wide, (long long)_mkgmtime(&calendar));
    }
    struct tm odd;
    memset(&odd, 0, sizeof odd);
    odd.tm_year = 124;
    odd.tm_mon = 13;
    odd.tm_mday = 31;
    odd.tm_hour = 25;
    odd.tm_min = -1;
    printf("%I64d ", (long long)_mkgmtime(&odd));
    fputs(asctime(&odd), stdout);
    char day[9], clock[9];
    _strdate_s(day, 9);
    _strtime_s(clock, 9);
    printf("%c%c %c%c\n", day[2], day[5], clock[2], clock[5]);
    return 0;
}
