import { rules } from './winsock.ts';

/** Sources are titles of pages on learn.microsoft.com. */
rules('texts of addresses', [
  [
    'are read and written strictly by inet_pton and inet_ntop, IPv6 in its shortest form (inet_pton function, inet_ntop function; RFC 5952)',
    `const char *texts[] = { "::1", "::", "2001:db8:0:0:1:0:0:1", "fe80::1234:0", "::ffff:1.2.3.4", "1:2:3:4:5:6:7:8", "1::2::3", "1:2:3", ":::", "12345::", "1:2:3:4:5:6:7:8:9", "::1%3" };
for (const char *text : texts) { IN6_ADDR six; char back[INET6_ADDRSTRLEN]; int got = inet_pton(AF_INET6, text, &six); printf("%d %s\\n", got, got == 1 ? inet_ntop(AF_INET6, &six, back, sizeof(back)) : "-"); }`,
    [
      '1 ::1',
      '1 ::',
      '1 2001:db8::1:0:0:1',
      '1 fe80::1234:0',
      '1 ::ffff:1.2.3.4',
      '1 1:2:3:4:5:6:7:8',
      '0 -',
      '0 -',
      '0 -',
      '0 -',
      '0 -',
      '0 -',
    ],
  ],
  [
    'have wide forms (InetPtonW function, InetNtopW function)',
    `IN_ADDR four; WCHAR wide[20]; printf("%d ", InetPtonW(AF_INET, L"10.0.0.7", &four)); printf("%ls ", InetNtopW(AF_INET, &four, wide, 20));
PCWSTR none = InetNtopW(AF_INET, &four, wide, 5); printf("%d %d\\n", none == NULL, WSAGetLastError()); say(InetPtonW(99, L"1.2.3.4", &four));`,
    ['1 10.0.0.7 1 87', '-10047'],
  ],
  [
    'with ports are for WSAStringToAddress and WSAAddressToString (WSAStringToAddressA function, WSAAddressToStringA function)',
    `SOCKADDR_IN four; SOCKADDR_IN6 six; char text[60]; DWORD room; char a[] = "10.1.2.3:80", b[] = "[::1]:443", c[] = "nonsense";
length = sizeof(four); say(WSAStringToAddressA(a, AF_INET, NULL, (SOCKADDR *)&four, &length)); printf("%s %d %d\\n", inet_ntoa(four.sin_addr), ntohs(four.sin_port), length);
length = sizeof(six); say(WSAStringToAddressA(b, AF_INET6, NULL, (SOCKADDR *)&six, &length));
room = sizeof(text); say(WSAAddressToStringA((SOCKADDR *)&six, sizeof(six), NULL, text, &room)); printf("%s %lu\\n", text, room);
four.sin_port = 0; room = sizeof(text); WSAAddressToStringA((SOCKADDR *)&four, sizeof(four), NULL, text, &room); puts(text);
room = 3; say(WSAAddressToStringA((SOCKADDR *)&four, sizeof(four), NULL, text, &room)); printf("%lu\\n", room);
length = sizeof(four); say(WSAStringToAddressA(c, AF_INET, NULL, (SOCKADDR *)&four, &length)); length = 4; say(WSAStringToAddressA(a, AF_INET, NULL, (SOCKADDR *)&four, &length));`,
    ['0', '10.1.2.3 80 16', '0', '0', '[::1]:443 10', '10.1.2.3', '-10014', '9', '-10022', '-10014'],
  ],
]);

rules(
  'getaddrinfo',
  [
    [
      'gives IPv6 before IPv4, only what was asked for, and the wildcard for AI_PASSIVE (getaddrinfo function)',
      `list("localhost", "80", AF_UNSPEC, 0); list("localhost", "80", AF_INET, 0); list(NULL, "80", AF_UNSPEC, AI_PASSIVE); list(NULL, "http", AF_INET6, 0); list("1.2.3", NULL, AF_INET, 0);`,
      ['[::1]:80 127.0.0.1:80 ', '127.0.0.1:80 ', '[::]:80 0.0.0.0:80 ', '[::1]:80 ', '1.2.0.3:0 '],
    ],
    [
      'fails by code for what nobody knows (getaddrinfo function)',
      `list("no.such.host", NULL, AF_UNSPEC, 0); list("localhost", NULL, AF_INET, AI_NUMERICHOST); list("localhost", "nosuch", AF_INET, 0); list("localhost", "http", AF_INET, AI_NUMERICSERV);
list(NULL, NULL, AF_INET, 0); list("localhost", NULL, 99, 0); list(NULL, "80", AF_INET, AI_CANONNAME); list("::1", NULL, AF_INET, 0);`,
      ['11001', '11001', '10109', '10109', '11001', '10047', '10022', '11001'],
    ],
    [
      'has a wide form, and a canonical name when asked (GetAddrInfoW function)',
      `ADDRINFOW hints = {}, *found; hints.ai_flags = AI_CANONNAME; hints.ai_socktype = SOCK_STREAM;
printf("%d ", GetAddrInfoW(L"OVERLAPPED", L"https", &hints, &found)); printf("%ls %d %d\\n", found->ai_canonname, found->ai_socktype, ntohs(((SOCKADDR_IN *)found->ai_addr)->sin_port)); FreeAddrInfoW(found);`,
      ['0 OVERLAPPED 1 443'],
    ],
    [
      'is reversed by getnameinfo (getnameinfo function)',
      `SOCKADDR_IN far = place("8.8.8.8", 80); here.sin_port = htons(80); char name[NI_MAXHOST], service[NI_MAXSERV];
printf("%d ", getnameinfo((SOCKADDR *)&here, sizeof(here), name, sizeof(name), service, sizeof(service), 0)); printf("%s %s\\n", name, service);
printf("%d ", getnameinfo((SOCKADDR *)&here, sizeof(here), name, sizeof(name), service, sizeof(service), NI_NUMERICHOST | NI_NUMERICSERV)); printf("%s %s\\n", name, service);
printf("%d ", getnameinfo((SOCKADDR *)&far, sizeof(far), name, sizeof(name), NULL, 0, 0)); printf("%s\\n", name);
printf("%d %d %d\\n", getnameinfo((SOCKADDR *)&far, sizeof(far), name, sizeof(name), NULL, 0, NI_NAMEREQD), getnameinfo((SOCKADDR *)&here, sizeof(here), name, 3, NULL, 0, 0), getnameinfo((SOCKADDR *)&here, 4, name, 30, NULL, 0, 0));`,
      ['0 OVERLAPPED http', '0 127.0.0.1 80', '0 8.8.8.8', '11001 122 10014'],
    ],
  ],
  `void list(const char *name, const char *service, int family, int flags) {
  ADDRINFOA hints = {}, *found = NULL; hints.ai_family = family; hints.ai_flags = flags;
  int error = getaddrinfo(name, service, &hints, &found);
  if (error != 0) { printf("%d\\n", error); return; }
  for (ADDRINFOA *each = found; each; each = each->ai_next) {
    char text[70]; DWORD room = sizeof(text);
    WSAAddressToStringA(each->ai_addr, (DWORD)each->ai_addrlen, NULL, text, &room);
    printf(ntohs(((SOCKADDR_IN *)each->ai_addr)->sin_port) == 0 ? "%s:0 " : "%s ", text);
  }
  puts(""); freeaddrinfo(found);
}`,
);

rules('the old name functions', [
  [
    'know this computer and localhost, by IPv4 (gethostbyname function, gethostbyaddr function, gethostname function)',
    `char own[30]; say(gethostname(own, sizeof(own))); puts(own); say(gethostname(own, 3)); HOSTENT *host = gethostbyname("localhost");
printf("%s %d %d %s %d\\n", host->h_name, host->h_addrtype, host->h_length, inet_ntoa(*(IN_ADDR *)host->h_addr_list[0]), host->h_addr_list[1] == NULL);
host = gethostbyname(""); puts(host->h_name); host = gethostbyname("10.2.3.4"); puts(inet_ntoa(*(IN_ADDR *)host->h_addr));
host = gethostbyname("nowhere.example"); printf("%d %d\\n", host == NULL, WSAGetLastError());
host = gethostbyaddr((char *)&here.sin_addr, 4, AF_INET); puts(host->h_name); here.sin_addr.s_addr = 1; host = gethostbyaddr((char *)&here.sin_addr, 4, AF_INET); printf("%d %d\\n", host == NULL, WSAGetLastError());`,
    ['0', 'OVERLAPPED', '-10014', 'localhost 2 4 127.0.0.1 1', 'OVERLAPPED', '10.2.3.4', '1 11001', 'OVERLAPPED', '1 11004'],
  ],
  [
    'know services and protocols (getservbyname, getservbyport, getprotobyname and getprotobynumber function)',
    `SERVENT *service = getservbyname("echo", "udp"); printf("%s %d %s\\n", service->s_name, ntohs(service->s_port), service->s_proto);
service = getservbyport(htons(443), NULL); printf("%s\\n", service->s_name); printf("%d %d\\n", getservbyname("http", "udp") == NULL, WSAGetLastError());
PROTOENT *protocol = getprotobyname("TCP"); printf("%s %d\\n", protocol->p_name, protocol->p_proto); printf("%s\\n", getprotobynumber(17)->p_name); printf("%d\\n", getprotobynumber(200) == NULL);`,
    ['echo 7 udp', 'https', '1 11004', 'tcp 6', 'udp', '1'],
  ],
  [
    'and the byte orders of 64 bits and of a socket (htonll function, WSAHtonl function)',
    `client = socket(AF_INET, SOCK_STREAM, 0); u_short two; u_long four; printf("%llx\\n", htonll(0x0102030405060708ull));
say(WSAHtons(client, 0x0102, &two)); say(WSANtohl(client, 0x01020304, &four)); printf("%x %lx\\n", two, four); say(WSAHtons(client, 1, NULL)); say(WSAHtons(7, 1, &two));`,
    ['807060504030201', '0', '0', '201 4030201', '-10014', '-10038'],
  ],
]);

rules('IPv6', [
  [
    'connects over its loopback, apart from IPv4 unless IPV6_V6ONLY is off (Dual-Stack Sockets)',
    `SOCKADDR_IN6 six = {}; six.sin6_family = AF_INET6; six.sin6_port = htons(40100); six.sin6_addr = in6addr_loopback;
listening = socket(AF_INET6, SOCK_STREAM, 0); say(bind(listening, (SOCKADDR *)&six, 16)); say(bind(listening, (SOCKADDR *)&six, sizeof(six))); listen(listening, 5);
client = socket(AF_INET6, SOCK_STREAM, 0); say(connect(client, (SOCKADDR *)&six, sizeof(six))); SOCKADDR_IN6 from; length = sizeof(from);
server = accept(listening, (SOCKADDR *)&from, &length); char text[50]; printf("%s %d\\n", inet_ntop(AF_INET6, &from.sin6_addr, text, 50), length);
send(client, "hi", 2, 0); say(recv(server, buffer, 10, 0)); SOCKET four = socket(AF_INET, SOCK_STREAM, 0); say(connect(four, (SOCKADDR *)&here, sizeof(here)));
say(connect(four, (SOCKADDR *)&six, sizeof(six)));`,
    ['-10014', '0', '0', '::1 28', '2', '-10061', '-10047'],
  ],
  [
    'with IPV6_V6ONLY off takes IPv4 too, whose addresses it sees mapped (Dual-Stack Sockets)',
    `SOCKADDR_IN6 any = {}; any.sin6_family = AF_INET6; any.sin6_port = htons(40100); any.sin6_addr = in6addr_any;
listening = socket(AF_INET6, SOCK_STREAM, 0); printf("%d\\n", setOption(listening, IPPROTO_IPV6, IPV6_V6ONLY, 0)); bind(listening, (SOCKADDR *)&any, sizeof(any)); listen(listening, 5);
printf("%d\\n", setOption(listening, IPPROTO_IPV6, IPV6_V6ONLY, 1)); client = socket(AF_INET, SOCK_STREAM, 0); say(connect(client, (SOCKADDR *)&here, sizeof(here)));
SOCKADDR_IN6 from; length = sizeof(from); server = accept(listening, (SOCKADDR *)&from, &length); char text[50]; printf("%s\\n", inet_ntop(AF_INET6, &from.sin6_addr, text, 50));
SOCKET other = socket(AF_INET, SOCK_STREAM, 0); SOCKADDR_IN wild = place("0.0.0.0", 40100); say(bind(other, (SOCKADDR *)&wild, sizeof(wild)));`,
    ['0', '-10022', '0', '::ffff:127.0.0.1', '-10048'],
  ],
  [
    'carries datagrams (Dual-Stack Sockets), and has no way to other computers here',
    `SOCKADDR_IN6 six = {}; six.sin6_family = AF_INET6; six.sin6_port = htons(40200); six.sin6_addr = in6addr_loopback;
SOCKET a = socket(AF_INET6, SOCK_DGRAM, 0), b = socket(AF_INET6, SOCK_DGRAM, 0); bind(b, (SOCKADDR *)&six, sizeof(six));
say(sendto(a, "abc", 3, 0, (SOCKADDR *)&six, sizeof(six))); SOCKADDR_IN6 from; length = sizeof(from); say(recvfrom(b, buffer, 10, 0, (SOCKADDR *)&from, &length)); printf("%d\\n", length);
inet_pton(AF_INET6, "2001:db8::1", &six.sin6_addr); say(sendto(a, "abc", 3, 0, (SOCKADDR *)&six, sizeof(six)));`,
    ['3', '3', '28', '-10051'],
  ],
]);
