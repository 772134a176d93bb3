// 07-03: the board of the game on completion routines: up to ten players, and everybody sees
// every move. One thread plays, so that nothing needs a lock.
#include <winsock2.h>
#include <process.h>
#include <stdio.h>
#include <string.h>

#define PORT 40100
#define MAX_PLAYERS 10
#define BOARD_SIZE 8
#define NAME_LENGTH 20
#define BUFFER_SIZE 256
#define MAX_PACKET 64

// region: protocol
// Every packet begins with its size and its type, a byte each. No padding anywhere.
enum PacketType
{
    MOVE = 1, // from a player; all others come from the server
    LOGIN,    // to a new player: who you are and where you stand
    PUT,      // another player's piece appears
    POSITION, // a piece has moved
    GONE,     // a piece disappears
    REFUSED   // the board is full
};

#pragma pack(push, 1)
struct PacketHead
{
    unsigned char size, type;
};

struct MovePacket
{
    unsigned char size, type, direction; // u, d, l or r
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

struct Player;

// region: operation
// What Windows sees is the first member; the routine finds the rest by a cast.
struct Operation
{
    WSAOVERLAPPED overlapped;
    Player *player;
    WSABUF range;
    char buffer[BUFFER_SIZE];
};
// endregion

// region: player
enum PlayerState
{
    FREE,
    PLAYING,
    LEAVING // the socket is closed, but not all of its routines have run
};

struct Player
{
    int id;
    PlayerState state;
    SOCKET socket;
    int pending; // operations whose routines have not run

    Operation receive;
    unsigned char packet[MAX_PACKET];
    int unfinished; // bytes in packet, which are not yet a whole one

    unsigned char x, y;
    wchar_t name[NAME_LENGTH];
};
// endregion

SOCKET listenSocket;

// Only the playing thread uses these.
Player players[MAX_PLAYERS];

void disconnect(Player *player);
void CALLBACK receiveEnded(DWORD error, DWORD transferred, LPWSAOVERLAPPED overlapped, DWORD flags);
void CALLBACK sendEnded(DWORD error, DWORD transferred, LPWSAOVERLAPPED overlapped, DWORD flags);

void printError(const char *call)
{
    printf("%s failed: %d\n", call, WSAGetLastError());
}

// region: begin
bool beginReceive(Player *player)
{
    Operation *operation = &player->receive;
    ZeroMemory(&operation->overlapped, sizeof(operation->overlapped));
    operation->range.buf = operation->buffer;
    operation->range.len = BUFFER_SIZE;

    DWORD flags = 0;
    if (WSARecv(player->socket, &operation->range, 1, NULL, &flags, &operation->overlapped,
                receiveEnded) == SOCKET_ERROR &&
        WSAGetLastError() != WSA_IO_PENDING)
        return false;
    player->pending++;
    return true;
}

// Each packet that is under way has an operation of its own, which its routine deletes.
void sendPacket(Player *player, const void *packet)
{
    Operation *operation = new Operation;
    ZeroMemory(&operation->overlapped, sizeof(operation->overlapped));
    operation->player = player;
    int size = ((const PacketHead *)packet)->size;
    memcpy(operation->buffer, packet, size);
    operation->range.buf = operation->buffer;
    operation->range.len = size;

    if (WSASend(player->socket, &operation->range, 1, NULL, 0, &operation->overlapped, sendEnded) ==
            SOCKET_ERROR &&
        WSAGetLastError() != WSA_IO_PENDING)
    {
        delete operation;
        disconnect(player);
        return;
    }
    player->pending++;
}
// endregion

void broadcast(const void *packet)
{
    for (int i = 0; i < MAX_PLAYERS; i++)
        if (players[i].state == PLAYING)
            sendPacket(&players[i], packet);
}

// region: leave
// Closes a player's socket. Its operations fail, but the routine of each still runs; so the
// entry is given away only when the last has.
void disconnect(Player *player)
{
    if (player->state != PLAYING)
        return;
    player->state = LEAVING;
    closesocket(player->socket);
    printf("player %d left\n", player->id);

    GonePacket gone = {sizeof(gone), GONE, (unsigned char)player->id};
    broadcast(&gone);
}

void settle(Player *player)
{
    if (player->state == LEAVING && player->pending == 0)
        player->state = FREE;
}
// endregion

// region: enter
PlayerPacket describe(const Player *player, PacketType type)
{
    PlayerPacket packet;
    packet.size = sizeof(packet);
    packet.type = type;
    packet.id = player->id;
    packet.x = player->x;
    packet.y = player->y;
    memcpy(packet.name, player->name, sizeof(packet.name));
    return packet;
}

// Runs in the playing thread, called by the accepting one with QueueUserAPC.
void CALLBACK enter(ULONG_PTR argument)
{
    SOCKET socket = (SOCKET)argument;
    int id = 0;
    while (id < MAX_PLAYERS && players[id].state != FREE)
        id++;
    if (id == MAX_PLAYERS)
    {
        PacketHead refused = {sizeof(refused), REFUSED};
        send(socket, (const char *)&refused, sizeof(refused), 0);
        closesocket(socket);
        printf("refused a player\n");
        return;
    }

    Player *player = &players[id];
    player->id = id;
    player->state = PLAYING;
    player->socket = socket;
    player->pending = 0;
    player->receive.player = player;
    player->unfinished = 0;
    player->x = id % BOARD_SIZE;
    player->y = id / BOARD_SIZE;
    ZeroMemory(player->name, sizeof(player->name));
    memcpy(player->name, L"guest 0", 7 * sizeof(wchar_t));
    player->name[6] += (wchar_t)id;
    printf("player %d entered\n", id);

    if (!beginReceive(player))
    {
        disconnect(player);
        settle(player);
        return;
    }

    PlayerPacket login = describe(player, LOGIN);
    sendPacket(player, &login);
    PlayerPacket put = describe(player, PUT);
    for (int i = 0; i < MAX_PLAYERS && player->state == PLAYING; i++)
    {
        if (i == id || players[i].state != PLAYING)
            continue;
        sendPacket(&players[i], &put);
        PlayerPacket other = describe(&players[i], PUT);
        sendPacket(player, &other);
    }
}
// endregion

// region: move
void stepPiece(unsigned char *x, unsigned char *y, char direction)
{
    if (direction == 'l' && *x > 0)
        (*x)--;
    if (direction == 'r' && *x < BOARD_SIZE - 1)
        (*x)++;
    if (direction == 'd' && *y > 0)
        (*y)--;
    if (direction == 'u' && *y < BOARD_SIZE - 1)
        (*y)++;
}

// A whole packet stands in player->packet.
void handlePacket(Player *player)
{
    const MovePacket *move = (const MovePacket *)player->packet;
    if (move->type != MOVE || move->size != sizeof(MovePacket))
    {
        disconnect(player);
        return;
    }
    stepPiece(&player->x, &player->y, move->direction);

    PositionPacket position = {sizeof(position), POSITION, (unsigned char)player->id, player->x,
                               player->y};
    broadcast(&position);
}
// endregion

// region: reassemble
// Bytes have come: a part of a packet, or several packets. A size that no packet has ends the
// connection before anything is copied.
void handleBytes(Player *player, const char *bytes, int count)
{
    while (count > 0 && player->state == PLAYING)
    {
        int size = player->unfinished > 0 ? player->packet[0] : (unsigned char)bytes[0];
        if (size < (int)sizeof(PacketHead) || size > MAX_PACKET)
        {
            printf("player %d: no packet has the size %d\n", player->id, size);
            disconnect(player);
            return;
        }

        int required = size - player->unfinished;
        int part = count < required ? count : required;
        memcpy(player->packet + player->unfinished, bytes, part);
        player->unfinished += part;
        bytes += part;
        count -= part;

        if (player->unfinished == size)
        {
            handlePacket(player);
            player->unfinished = 0;
        }
    }
}
// endregion

// region: routines
void CALLBACK receiveEnded(DWORD error, DWORD transferred, LPWSAOVERLAPPED overlapped, DWORD)
{
    Player *player = ((Operation *)overlapped)->player;
    player->pending--;
    if (error != 0 || transferred == 0)
        disconnect(player);
    else
        handleBytes(player, player->receive.buffer, transferred);
    if (player->state == PLAYING && !beginReceive(player))
        disconnect(player);
    settle(player);
}

void CALLBACK sendEnded(DWORD error, DWORD transferred, LPWSAOVERLAPPED overlapped, DWORD)
{
    Operation *operation = (Operation *)overlapped;
    Player *player = operation->player;
    player->pending--;
    if (error != 0 || transferred < operation->range.len)
        disconnect(player);
    delete operation;
    settle(player);
}
// endregion

// region: play
// Playing thread: everything happens in the routines that run while it sleeps.
unsigned WINAPI play(void *)
{
    while (true)
        SleepEx(INFINITE, TRUE);
}
// endregion

// region: prepare
bool createListenSocket()
{
    listenSocket = socket(AF_INET, SOCK_STREAM, 0);
    if (listenSocket == INVALID_SOCKET)
    {
        printError("socket");
        return false;
    }

    SOCKADDR_IN address;
    ZeroMemory(&address, sizeof(address));
    address.sin_family = AF_INET;
    address.sin_port = htons(PORT);
    address.sin_addr.s_addr = htonl(INADDR_ANY);
    if (bind(listenSocket, (SOCKADDR *)&address, sizeof(address)) == SOCKET_ERROR)
    {
        printError("bind");
        return false;
    }

    if (listen(listenSocket, SOMAXCONN) == SOCKET_ERROR)
    {
        printError("listen");
        return false;
    }
    return true;
}
// endregion

// region: main
int main()
{
    WSADATA data;
    if (WSAStartup(MAKEWORD(2, 2), &data) != 0)
    {
        printf("Winsock could not be started.\n");
        return -1;
    }
    if (!createListenSocket())
        return -1;

    HANDLE player = (HANDLE)_beginthreadex(NULL, 0, play, NULL, 0, NULL);
    while (true)
    {
        SOCKET socket = accept(listenSocket, NULL, NULL);
        if (socket == INVALID_SOCKET)
        {
            printError("accept");
            break;
        }
        // Each call has a place of its own in the queue: no client overwrites another.
        QueueUserAPC(enter, player, (ULONG_PTR)socket);
    }

    WSACleanup();
    return 0;
}
// endregion
