// 09-01: shows the board of the game server and moves one's own piece.
// Type u, d, l or r to move, b to see the board, q to leave.
#define _WINSOCK_DEPRECATED_NO_WARNINGS // inet_addr
#include <winsock2.h>
#include <process.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define PORT 40100
#define BOARD_SIZE 8
#define NAME_LENGTH 20

// region: protocol
enum PacketType
{
    MOVE = 1,
    LOGIN,
    PUT,
    POSITION,
    GONE,
    REFUSED
};

#pragma pack(push, 1)
struct MovePacket
{
    unsigned char size, type, direction;
};

struct PlayerPacket // LOGIN, PUT
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

struct Piece
{
    bool there;
    unsigned char x, y;
};

CRITICAL_SECTION boardLock;
Piece pieces[256];
int myself = -1;
SOCKET clientSocket;

// region: recvn
// Receives `wanted` bytes; false when the connection ends before.
bool receiveAll(unsigned char *buffer, int wanted)
{
    int total = 0;
    while (total < wanted)
    {
        int received = recv(clientSocket, (char *)buffer + total, wanted - total, 0);
        if (received == SOCKET_ERROR || received == 0)
            return false;
        total += received;
    }
    return true;
}
// endregion

void place(int id, unsigned char x, unsigned char y)
{
    EnterCriticalSection(&boardLock);
    pieces[id].there = true;
    pieces[id].x = x;
    pieces[id].y = y;
    LeaveCriticalSection(&boardLock);
}

// region: packet
void handlePacket(const unsigned char *packet)
{
    if (packet[1] == LOGIN || packet[1] == PUT)
    {
        const PlayerPacket *player = (const PlayerPacket *)packet;
        place(player->id, player->x, player->y);
        if (packet[1] == LOGIN)
            myself = player->id;
        printf("%s %ls at %c%d\n", packet[1] == LOGIN ? "you are" : "here is", player->name,
               'a' + player->x, player->y + 1);
    }
    else if (packet[1] == POSITION)
    {
        const PositionPacket *position = (const PositionPacket *)packet;
        place(position->id, position->x, position->y);
        printf("%d to %c%d\n", position->id, 'a' + position->x, position->y + 1);
    }
    else if (packet[1] == GONE)
    {
        const GonePacket *gone = (const GonePacket *)packet;
        EnterCriticalSection(&boardLock);
        pieces[gone->id].there = false;
        LeaveCriticalSection(&boardLock);
        printf("%d has left\n", gone->id);
    }
    else if (packet[1] == REFUSED)
        printf("the board is full\n");
}

// Receiving thread: a packet's size is its first byte.
unsigned WINAPI receivePackets(void *)
{
    unsigned char packet[256];
    while (receiveAll(packet, 2) && packet[0] >= 2 && receiveAll(packet + 2, packet[0] - 2))
        handlePacket(packet);
    printf("the connection has ended\n");
    return 0;
}
// endregion

// region: board
void drawBoard()
{
    EnterCriticalSection(&boardLock);
    for (int y = BOARD_SIZE - 1; y >= 0; y--)
    {
        char row[2 * BOARD_SIZE + 1];
        for (int x = 0; x < BOARD_SIZE; x++)
        {
            row[2 * x] = (x + y) % 2 == 0 ? '#' : '.';
            row[2 * x + 1] = ' ';
        }
        row[2 * BOARD_SIZE] = '\0';
        for (int id = 0; id < 256; id++)
            if (pieces[id].there && pieces[id].y == y)
                row[2 * pieces[id].x] = id == myself ? '@' : id < 10 ? '0' + id : '*';
        printf("%d %s\n", y + 1, row);
    }
    LeaveCriticalSection(&boardLock);
    printf("  a b c d e f g h\n");
}
// endregion

int main(int argc, char *argv[])
{
    // How long to wait before each line is read, for input that is not typed by hand.
    int pause = argc > 1 ? atoi(argv[1]) : 0;

    WSADATA data;
    if (WSAStartup(MAKEWORD(2, 2), &data) != 0)
        return -1;
    InitializeCriticalSection(&boardLock);

    clientSocket = socket(AF_INET, SOCK_STREAM, 0);
    SOCKADDR_IN server;
    ZeroMemory(&server, sizeof(server));
    server.sin_family = AF_INET;
    server.sin_port = htons(PORT);
    server.sin_addr.s_addr = inet_addr("127.0.0.1");
    if (connect(clientSocket, (SOCKADDR *)&server, sizeof(server)) == SOCKET_ERROR)
    {
        printf("connect failed: %d\n", WSAGetLastError());
        return -1;
    }
    HANDLE receiver = (HANDLE)_beginthreadex(NULL, 0, receivePackets, NULL, 0, NULL);

    // region: keys
    char line[16];
    while (true)
    {
        if (pause > 0)
            Sleep(pause);
        if (fgets(line, sizeof(line), stdin) == NULL || line[0] == 'q')
            break;
        if (line[0] == 'b')
            drawBoard();
        else if (line[0] != '\n')
        {
            MovePacket move = {sizeof(move), MOVE, (unsigned char)line[0]};
            if (send(clientSocket, (const char *)&move, sizeof(move), 0) == SOCKET_ERROR)
                break;
        }
    }
    // endregion

    // region: farewell
    // Says that no more will come; the server then closes, and the receiving thread sees it.
    shutdown(clientSocket, SD_SEND);
    WaitForSingleObject(receiver, INFINITE);
    CloseHandle(receiver);
    closesocket(clientSocket);
    WSACleanup();
    return 0;
    // endregion
}
