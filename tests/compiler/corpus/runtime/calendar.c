// LLP64
#include <stdio.h>
#include <string.h>
#include <time.h>

int main(void)
{
    time_t moment = 1700000000;
    struct tm *utc = gmtime(&moment);
    printf("%d-%02d-%02d %02d:%02d:%02d %d %d\n", utc->tm_year + 1900, utc->tm_mon + 1, utc->tm_mday, utc->tm_hour, utc->tm_min,
           utc->tm_sec, utc->tm_wday, utc->tm_yday);
    printf("%s", asctime(utc));
    char text[80];
    printf("%d", (int)strftime(text, sizeof(text), "%Y/%m/%d %H:%M:%S %a %A %b %B %j %p %I %y %w %%", utc));
    printf(" %s\n", text);
    printf("%d\n", (int)strftime(text, 5, "%Y/%m/%d", utc));
    struct tm day = {0};
    day.tm_year = 124;
    day.tm_mon = 1;
    day.tm_mday = 30;
    day.tm_isdst = -1;
    mktime(&day);
    printf("%d-%d-%d %d\n", day.tm_year + 1900, day.tm_mon + 1, day.tm_mday, day.tm_wday);
    struct tm safe;
    printf("%d", gmtime_s(&safe, &moment));
    printf(" %d\n", safe.tm_min);
    printf("%.0f\n", difftime(moment + 90, moment));
    asctime_s(text, sizeof(text), &safe);
    printf("%s", text);
    printf("%d %d\n", time(NULL) > 1600000000, CLOCKS_PER_SEC);
    return 0;
}
