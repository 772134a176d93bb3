/** The sets of select, macros of winsock.h over fd_set, whose room FD_SETSIZE may be defined before the header; and what WSAAsyncSelect tells. */
export const setText = `\
#define FD_SET(fd, set) do { \\
    u_int fd_at_; \\
    for (fd_at_ = 0; fd_at_ < ((fd_set *)(set))->fd_count; fd_at_++) \\
      if (((fd_set *)(set))->fd_array[fd_at_] == (fd)) break; \\
    if (fd_at_ == ((fd_set *)(set))->fd_count && fd_at_ < FD_SETSIZE) { \\
      ((fd_set *)(set))->fd_array[fd_at_] = (fd); \\
      ((fd_set *)(set))->fd_count++; \\
    } \\
  } while (0)
#define FD_CLR(fd, set) do { \\
    u_int fd_at_; \\
    for (fd_at_ = 0; fd_at_ < ((fd_set *)(set))->fd_count; fd_at_++) \\
      if (((fd_set *)(set))->fd_array[fd_at_] == (fd)) { \\
        for (; fd_at_ + 1 < ((fd_set *)(set))->fd_count; fd_at_++) \\
          ((fd_set *)(set))->fd_array[fd_at_] = ((fd_set *)(set))->fd_array[fd_at_ + 1]; \\
        ((fd_set *)(set))->fd_count--; \\
        break; \\
      } \\
  } while (0)
#define FD_ISSET(fd, set) __WSAFDIsSet((SOCKET)(fd), (fd_set *)(set))
#define timerisset(time) ((time)->tv_sec || (time)->tv_usec)
#define timerclear(time) ((time)->tv_sec = (time)->tv_usec = 0)

#define FD_READ 0x01
#define FD_WRITE 0x02
#define FD_OOB 0x04
#define FD_ACCEPT 0x08
#define FD_CONNECT 0x10
#define FD_CLOSE 0x20
#define WSAGETSELECTEVENT(lParam) LOWORD(lParam)
#define WSAGETSELECTERROR(lParam) HIWORD(lParam)
#define WSAMAKESELECTREPLY(event, error) MAKELONG(event, error)
`;

/** Network events and polling: what only winsock2.h has. */
export const networkEventText = `\
#define FD_READ_BIT 0
#define FD_WRITE_BIT 1
#define FD_OOB_BIT 2
#define FD_ACCEPT_BIT 3
#define FD_CONNECT_BIT 4
#define FD_CLOSE_BIT 5
#define FD_QOS_BIT 6
#define FD_QOS (1 << FD_QOS_BIT)
#define FD_GROUP_QOS_BIT 7
#define FD_GROUP_QOS (1 << FD_GROUP_QOS_BIT)
#define FD_ROUTING_INTERFACE_CHANGE_BIT 8
#define FD_ROUTING_INTERFACE_CHANGE (1 << FD_ROUTING_INTERFACE_CHANGE_BIT)
#define FD_ADDRESS_LIST_CHANGE_BIT 9
#define FD_ADDRESS_LIST_CHANGE (1 << FD_ADDRESS_LIST_CHANGE_BIT)
#define FD_MAX_EVENTS 10
#define FD_ALL_EVENTS ((1 << FD_MAX_EVENTS) - 1)
typedef struct _WSANETWORKEVENTS {
  long lNetworkEvents;
  int iErrorCode[FD_MAX_EVENTS];
} WSANETWORKEVENTS, *LPWSANETWORKEVENTS;

#define POLLERR 0x0001
#define POLLHUP 0x0002
#define POLLNVAL 0x0004
#define POLLWRNORM 0x0010
#define POLLWRBAND 0x0020
#define POLLRDNORM 0x0100
#define POLLRDBAND 0x0200
#define POLLPRI 0x0400
#define POLLIN (POLLRDNORM | POLLRDBAND)
#define POLLOUT (POLLWRNORM)
typedef struct pollfd {
  SOCKET fd;
  SHORT events;
  SHORT revents;
} WSAPOLLFD, *PWSAPOLLFD, *LPWSAPOLLFD;
`;
