#include <stdint.h>
#include <stdio.h>

static int count(uint32_t x) { int n = 0; while (x) { x &= x - 1; n++; } return n; }
static uint32_t rotate(uint32_t x, int by) { return x << by | x >> (32 - by); }
static uint16_t swap16(uint16_t x) { return (uint16_t)(x << 8 | x >> 8); }
static uint32_t checksum(const uint8_t *p, int n) { uint32_t h = 2166136261u; while (n--) h = (h ^ *p++) * 16777619u; return h; }
static uint16_t crc(const uint8_t *p, int n)
{
    uint16_t c = 0xffff;
    while (n--) { c ^= *p++; for (int i = 0; i < 8; i++) c = c & 1 ? (c >> 1) ^ 0xa001 : c >> 1; }
    return c;
}

int main(void)
{
    const uint8_t text[] = { '1', '2', '3', '4' };
    printf("%d %08x %04x %08x %04x\n", count(0xf0f0u), rotate(0x80000001u, 4), swap16(0x1234), checksum(text, 4), crc(text, 4));
    uint64_t big = 0x0123456789abcdefULL;
    printf("%02x %llx %d\n", (unsigned)(big >> 56), (unsigned long long)(big & ~0xffffULL), (int)(int8_t)0xff);
    int64_t s = -1;
    printf("%d %d\n", (uint64_t)s == UINT64_MAX, (int)(s >> 63));
    return 0;
}
