// 09-03: how large the packets of the game are, with padding and without.
#include <stddef.h>
#include <stdio.h>

#define NAME_LENGTH 20

// region: padded
struct PaddedPlayer
{
    unsigned char size, type, id, x, y;
    wchar_t name[NAME_LENGTH];
};
// endregion

// region: packed
#pragma pack(push, 1)
struct PlayerPacket
{
    unsigned char size, type, id, x, y;
    wchar_t name[NAME_LENGTH];
};

struct PositionPacket
{
    unsigned char size, type, id, x, y;
};

struct GonePacket
{
    unsigned char size, type, id;
};
#pragma pack(pop)
// endregion

int main()
{
    printf("gone      %d bytes\n", (int)sizeof(GonePacket));
    printf("position  %d bytes\n", (int)sizeof(PositionPacket));
    printf("player    %d bytes, name at %d\n", (int)sizeof(PlayerPacket),
           (int)offsetof(PlayerPacket, name));
    printf("padded    %d bytes, name at %d\n", (int)sizeof(PaddedPlayer),
           (int)offsetof(PaddedPlayer, name));

    // region: misread
    // One side pads, the other does not: the name is read a byte off.
    PaddedPlayer sent = {sizeof(PaddedPlayer), 2, 7, 3, 4, L"guest 7"};
    const PlayerPacket *seen = (const PlayerPacket *)&sent;
    printf("second letter %04x is read as", sent.name[1]);
    const unsigned char *bytes = (const unsigned char *)seen->name + sizeof(wchar_t);
    printf(" %02x%02x\n", bytes[1], bytes[0]);
    // endregion
    return 0;
}
