// 09-02: puts packets together out of bytes that come in pieces, and believes every size.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_PACKET 16

// A packet: its size, which counts itself and the type, its type, its text.
unsigned char packet[MAX_PACKET];
int unfinished;

void handlePacket()
{
    int size = packet[0];
    if (packet[1] == 0) // no such type
        return;
    printf("packet of %d bytes, type %d: %.*s\n", size, packet[1], size - 2, (char *)packet + 2);
}

// region: reassemble
void handleBytes(const unsigned char *bytes, int count)
{
    printf("%d bytes came\n", count);
    while (count > 0)
    {
        int size = unfinished > 0 ? packet[0] : bytes[0];
        int required = size - unfinished;
        if (count >= required)
        {
            memcpy(packet + unfinished, bytes, required);
            bytes += required;
            count -= required;
            handlePacket();
            unfinished = 0;
        }
        else
        {
            memcpy(packet + unfinished, bytes, count);
            unfinished += count;
            count = 0;
        }
    }
}
// endregion

void pieces(const char *bytes, int count, int largest)
{
    for (int at = 0; at < count; at += largest)
        handleBytes((const unsigned char *)bytes + at, count - at < largest ? count - at : largest);
}

// region: streams
// Which bytes come, the argument tells.
int main(int argc, char *argv[])
{
    const char *stream = argc > 1 ? argv[1] : "good";
    if (strcmp(stream, "good") == 0)
    {
        const char good[] = "\x07\x01north\x06\x02" "east\x07\x01south";
        printf("- all at once\n");
        pieces(good, sizeof(good) - 1, sizeof(good));
        printf("- cut\n");
        pieces(good, sizeof(good) - 1, 9);
        printf("- a byte at a time\n");
        pieces(good, sizeof(good) - 1, 1);
    }
    else if (strcmp(stream, "size-zero") == 0)
        pieces("\0\x01west", 6, 6);
    else if (strcmp(stream, "size-one") == 0)
        pieces("\x04\x09ok\x01\x04\x08up", 9, 9);
    else
        pieces("\x20\x01this is more than a packet can hold", 32, 20);
    return 0;
}
// endregion
