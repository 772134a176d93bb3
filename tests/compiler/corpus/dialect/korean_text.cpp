#include <stdio.h>
#include <string.h>

// 주석도 한글입니다: \ 로 끝나지 않습니다
static const char *인사 = "안녕하세요";

int main()
{
    int 값 = 3;
    printf("%s %d %d\n", 인사, (int)strlen(인사), 값);
    printf("서버: %s\n", "연결됨");
    return 0;
}
