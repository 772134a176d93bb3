/* LLP64: C as it was before prototypes: old-style definitions, implicit int, a port of an echo pair in one process. */
#include <stdio.h>
#include <winsock.h>
#include <process.h>

#define ECHO_PORT 7007
#define forever for(;;)

char *progname;
static unsigned short port;
static int nclients = 2;

extern int talk();

error(what)
char *what;
{
	printf("%s: %s: %d\n", progname, what, WSAGetLastError());
	exit(1);
}

readn(fd, ptr, nbytes)
register SOCKET fd;
register char *ptr;
register int nbytes;
{
	int nleft, nread;

	nleft = nbytes;
	while (nleft > 0) {
		nread = recv(fd, ptr, nleft, 0);
		if (nread < 0)
			return(nread);
		else if (nread == 0)
			break;
		nleft -= nread;
		ptr += nread;
	}
	return(nbytes - nleft);
}

void server(arg)
void *arg;
{
	SOCKET s, ns;
	struct sockaddr_in sin;
	char buf[4];
	register i, n;
	int len;

	s = *(SOCKET *) arg;
	for (i = 0; i < nclients; i++) {
		len = sizeof(sin);
		if ((ns = accept(s, (struct sockaddr *) &sin, &len)) == INVALID_SOCKET)
			error("accept");
		while ((n = recv(ns, buf, sizeof(buf), 0)) > 0)
			if (send(ns, buf, n, 0) != n)
				error("send");
		closesocket(ns);
	}
	closesocket(s);
	_endthread();
}

SOCKET makeaddr(sin, listening)
struct sockaddr_in *sin;
{
	SOCKET s;

	if ((s = socket(AF_INET, SOCK_STREAM, 0)) == INVALID_SOCKET)
		error("socket");
	memset((char *) sin, '\0', sizeof(struct sockaddr_in));
	sin->sin_family = AF_INET;
	sin->sin_port = htons(port);
	sin->sin_addr.s_addr = inet_addr("127.0.0.1");
	if (listening) {
		if (bind(s, (struct sockaddr *) sin, sizeof(*sin)) < 0)
			error("bind");
		listen(s, 5);
	} else if (connect(s, (struct sockaddr *) sin, sizeof(*sin)) < 0)
		error("connect");
	return s;
}

talk(text, times)
char *text;
int times;
{
	struct sockaddr_in sin;
	SOCKET s = makeaddr(&sin, 0);
	char back[64];
	int n, total = 0;

	while (times--) {
		send(s, text, strlen(text), 0);
		n = readn(s, back, (int) strlen(text));
		back[n] = '\0';
		printf("%d %s\n", n, back);
		total += n;
	}
	closesocket(s);
	return total;
}

main(argc, argv)
int argc;
char **argv;
{
	WSADATA wsa;
	struct sockaddr_in sin;
	SOCKET s;
	unsigned long thread;

	progname = argc > 0 ? "knr" : *argv;
	port = ECHO_PORT;
	if (WSAStartup(0x101, &wsa)) {
		printf("no winsock\n");
		exit(1);
	}
	s = makeaddr(&sin, 1);
	thread = _beginthread(server, 0, &s);
	printf("%s\n", thread == -1L ? "no thread" : "thread");
	printf("total %d\n", talk("once upon a time", 2));
	printf("total %d\n", talk("x", 3));
	WSACleanup();
	return 0;
}
