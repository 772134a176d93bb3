// 09-01: a game server with a completion port. Up to ten players move pieces on one board,
// and everybody sees every move.
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
#define TICK_MILLISECONDS 200

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

// region: operation
enum OperationKind
{
    RECEIVE,
    SEND,
    TICK, // posted by the timer thread
    STOP  // posted by main, once for each worker
};

// What Windows sees is the first member; what we need to know at the end stands behind it.
struct Operation
{
    WSAOVERLAPPED overlapped;
    OperationKind kind;
    WSABUF range;
    char buffer[BUFFER_SIZE];
    Operation *next; // in a player's queue of packets to send
};
// endregion

// region: player
enum PlayerState
{
    FREE,
    PLAYING,
    LEAVING // the socket is closed, but not all of its operations have ended
};

struct Player
{
    int id; // index in players, and the completion key of the socket
    PlayerState state;
    SOCKET socket;
    int pending; // operations that have begun and not ended

    Operation receive;
    unsigned char packet[MAX_PACKET];
    int unfinished; // bytes in packet, which are not yet a whole one

    Operation *firstToSend; // the first is under way, the others wait for it
    Operation *lastToSend;

    unsigned char x, y;
    wchar_t name[NAME_LENGTH];
};
// endregion

// region: world
// The lock of everything below.
CRITICAL_SECTION worldLock;
Player players[MAX_PLAYERS];
int playing;
PositionPacket wanderer; // a piece that nobody plays
int wandererSteps;
// endregion

SOCKET listenSocket;
HANDLE port;
HANDLE somebodyPlays; // event: while set, the timer thread ticks
Operation tick;
Operation stop;

void disconnect(Player *player);

void printError(const char *call)
{
    printf("%s failed: %d\n", call, WSAGetLastError());
}

// region: begin
// Begins to send the first packet of the queue.
bool beginSend(Player *player)
{
    Operation *operation = player->firstToSend;
    ZeroMemory(&operation->overlapped, sizeof(operation->overlapped));
    if (WSASend(player->socket, &operation->range, 1, NULL, 0, &operation->overlapped, NULL) ==
            SOCKET_ERROR &&
        WSAGetLastError() != WSA_IO_PENDING)
        return false;
    player->pending++;
    return true;
}

bool beginReceive(Player *player)
{
    Operation *operation = &player->receive;
    ZeroMemory(&operation->overlapped, sizeof(operation->overlapped));
    operation->range.buf = operation->buffer;
    operation->range.len = BUFFER_SIZE;

    DWORD flags = 0;
    if (WSARecv(player->socket, &operation->range, 1, NULL, &flags, &operation->overlapped, NULL) ==
            SOCKET_ERROR &&
        WSAGetLastError() != WSA_IO_PENDING)
        return false;
    player->pending++;
    return true;
}
// endregion

// region: send
// Sends a packet, or queues it behind one that is under way: one send at a time on a socket.
void sendPacket(Player *player, const void *packet)
{
    Operation *operation = new Operation;
    operation->kind = SEND;
    operation->next = NULL;
    int size = ((const PacketHead *)packet)->size;
    memcpy(operation->buffer, packet, size);
    operation->range.buf = operation->buffer;
    operation->range.len = size;

    if (player->firstToSend != NULL)
    {
        player->lastToSend->next = operation;
        player->lastToSend = operation;
        return;
    }
    player->firstToSend = player->lastToSend = operation;
    if (!beginSend(player))
        disconnect(player);
}

void broadcast(const void *packet)
{
    for (int i = 0; i < MAX_PLAYERS; i++)
        if (players[i].state == PLAYING)
            sendPacket(&players[i], packet);
}
// endregion

// region: leave
// Closes a player's socket. Its operations fail, but each still comes to the port; so the
// entry is given away only by settle().
void disconnect(Player *player)
{
    if (player->state != PLAYING)
        return;
    player->state = LEAVING;
    closesocket(player->socket);
    printf("player %d left\n", player->id);
    if (--playing == 0)
        ResetEvent(somebodyPlays);

    GonePacket gone = {sizeof(gone), GONE, (unsigned char)player->id};
    broadcast(&gone);
}

// Frees the entry of a player who has left when nothing that was begun for him is under way.
void settle(Player *player)
{
    if (player->state != LEAVING || player->pending > 0)
        return;
    while (player->firstToSend != NULL)
    {
        Operation *next = player->firstToSend->next;
        delete player->firstToSend;
        player->firstToSend = next;
    }
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

void enter(Player *player, SOCKET socket)
{
    if (CreateIoCompletionPort((HANDLE)socket, port, player->id, 0) == NULL)
    {
        printf("CreateIoCompletionPort failed: %lu\n", GetLastError());
        closesocket(socket);
        return;
    }
    player->state = PLAYING;
    player->socket = socket;
    player->pending = 0;
    player->receive.kind = RECEIVE;
    player->unfinished = 0;
    player->firstToSend = NULL;
    player->x = player->id % BOARD_SIZE;
    player->y = player->id / BOARD_SIZE;
    ZeroMemory(player->name, sizeof(player->name));
    memcpy(player->name, L"guest 0", 7 * sizeof(wchar_t));
    player->name[6] += (wchar_t)player->id;
    printf("player %d entered\n", player->id);
    if (++playing == 1)
        SetEvent(somebodyPlays);

    if (!beginReceive(player))
    {
        disconnect(player);
        settle(player);
        return;
    }

    PlayerPacket login = describe(player, LOGIN);
    sendPacket(player, &login);
    PlayerPacket put = describe(player, PUT);
    for (int i = 0; i < MAX_PLAYERS; i++)
    {
        if (i == player->id || players[i].state != PLAYING)
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

// region: ended
void receiveEnded(Player *player, bool succeeded, int transferred)
{
    if (!succeeded || transferred == 0)
        disconnect(player);
    else
        handleBytes(player, player->receive.buffer, transferred);
    if (player->state == PLAYING && !beginReceive(player))
        disconnect(player);
}

void sendEnded(Player *player, bool succeeded, int transferred)
{
    Operation *operation = player->firstToSend;
    if (!succeeded || transferred < (int)operation->range.len)
        disconnect(player);
    player->firstToSend = operation->next;
    delete operation;
    if (player->state == PLAYING && player->firstToSend != NULL && !beginSend(player))
        disconnect(player);
}

// The piece that nobody plays goes round in a square.
void wander()
{
    stepPiece(&wanderer.x, &wanderer.y, "ruld"[wandererSteps++ % 4]);
    broadcast(&wanderer);
}
// endregion

// region: worker
// Worker thread: all that happens in this server comes out of the port.
unsigned WINAPI work(void *)
{
    while (true)
    {
        DWORD transferred;
        ULONG_PTR key;
        Operation *operation;
        bool succeeded = GetQueuedCompletionStatus(port, &transferred, &key,
                                                   (LPOVERLAPPED *)&operation, INFINITE) != 0;
        if (operation == NULL || operation->kind == STOP)
            return 0;

        EnterCriticalSection(&worldLock);
        if (operation->kind == TICK)
            wander();
        else
        {
            Player *player = &players[key];
            player->pending--;
            if (operation->kind == RECEIVE)
                receiveEnded(player, succeeded, transferred);
            else
                sendEnded(player, succeeded, transferred);
            settle(player);
        }
        LeaveCriticalSection(&worldLock);
    }
}
// endregion

// region: accept
// Accept thread: gives each new player a free entry.
unsigned WINAPI acceptPlayers(void *)
{
    while (true)
    {
        SOCKET socket = accept(listenSocket, NULL, NULL);
        if (socket == INVALID_SOCKET)
            return 0;

        EnterCriticalSection(&worldLock);
        int id = 0;
        while (id < MAX_PLAYERS && players[id].state != FREE)
            id++;
        if (id < MAX_PLAYERS)
            enter(&players[id], socket);
        else
        {
            PacketHead refused = {sizeof(refused), REFUSED};
            send(socket, (const char *)&refused, sizeof(refused), 0);
            closesocket(socket);
            printf("refused a player\n");
        }
        LeaveCriticalSection(&worldLock);
    }
}
// endregion

// region: timer
// Timer thread: while somebody plays, posts a tick now and then.
unsigned WINAPI beat(void *)
{
    while (true)
    {
        WaitForSingleObject(somebodyPlays, INFINITE);
        Sleep(TICK_MILLISECONDS);
        PostQueuedCompletionStatus(port, 0, 0, &tick.overlapped);
    }
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

void prepareWorld()
{
    InitializeCriticalSection(&worldLock);
    for (int i = 0; i < MAX_PLAYERS; i++)
        players[i].id = i;
    wanderer.size = sizeof(wanderer);
    wanderer.type = POSITION;
    wanderer.id = MAX_PLAYERS;
    wanderer.x = wanderer.y = 4;
    tick.kind = TICK;
    stop.kind = STOP;
    somebodyPlays = CreateEvent(NULL, TRUE, FALSE, NULL);
}
// endregion

HANDLE beginThread(unsigned(WINAPI *function)(void *))
{
    return (HANDLE)_beginthreadex(NULL, 0, function, NULL, 0, NULL);
}

// region: main
int main()
{
    WSADATA data;
    if (WSAStartup(MAKEWORD(2, 2), &data) != 0)
    {
        printf("Winsock could not be started.\n");
        return -1;
    }
    prepareWorld();

    port = CreateIoCompletionPort(INVALID_HANDLE_VALUE, NULL, 0, 0);
    if (port == NULL || !createListenSocket())
        return -1;

    HANDLE workers[2];
    for (int i = 0; i < 2; i++)
        workers[i] = beginThread(work);
    HANDLE acceptThread = beginThread(acceptPlayers);
    CloseHandle(beginThread(beat));

    // region: shutdown
    // The server runs until somebody types quit here.
    char line[16];
    while (fgets(line, sizeof(line), stdin) != NULL && strcmp(line, "quit\n") != 0)
        ;
    if (feof(stdin))
        WaitForSingleObject(acceptThread, INFINITE);

    closesocket(listenSocket);
    WaitForSingleObject(acceptThread, INFINITE);
    for (int i = 0; i < 2; i++)
        PostQueuedCompletionStatus(port, 0, 0, &stop.overlapped);
    WaitForMultipleObjects(2, workers, TRUE, INFINITE);
    printf("stopped\n");
    // endregion

    WSACleanup();
    return 0;
}
// endregion
