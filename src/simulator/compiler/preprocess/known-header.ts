/** Headers that are known although they are not here. */

const PROJECT_HEADERS: ReadonlySet<string> = new Set(['stdafx.h', 'pch.h', 'targetver.h', 'framework.h', 'resource.h']);

/** Headers that Visual Studio puts into a new project: beside a program from a book they are missing, and were nearly empty. */
export const isProjectHeader = (name: string): boolean => PROJECT_HEADERS.has(baseName(name));

const baseName = (name: string): string => name.toLowerCase().replace(/^.*[\\/]/, '');

const STANDARD =
  'algorithm any array atomic barrier bit bitset charconv chrono codecvt compare complex concepts condition_variable coroutine deque ' +
  'execution expected filesystem format forward_list functional future generator initializer_list iterator latch list locale map ' +
  'memory memory_resource mutex numbers numeric optional print queue random ranges ratio regex scoped_allocator semaphore set ' +
  'shared_mutex source_location span stack stop_token string_view syncstream system_error thread tuple type_traits typeindex ' +
  'unordered_map unordered_set valarray variant vector ' +
  'complex.h fenv.h setjmp.h stdatomic.h stdbit.h stdckdint.h tgmath.h threads.h uchar.h ' +
  'ccomplex cfenv ciso646 csetjmp cstdalign cstdbool csignal cuchar ctgmath';
const STANDARD_HEADERS: ReadonlySet<string> = new Set(STANDARD.split(' '));

const POSIX: ReadonlySet<string> = new Set(
  'unistd.h pthread.h netdb.h fcntl.h poll.h semaphore.h sys/socket.h sys/time.h sys/select.h sys/epoll.h sys/wait.h sys/un.h sys/ioctl.h sys/mman.h arpa/inet.h netinet/in.h netinet/tcp.h'.split(
    ' ',
  ),
);

/** Project headers that a program is compiled with from the start: `stdafx.h` of old projects had `<stdio.h>` and `<tchar.h>` in it. */
export const isPrecompiledHeader = (name: string): boolean => /^(?:stdafx|pch)\.h$/.test(baseName(name));

/** Headers of Windows' SDK beside sockets, threads and files, by the part of Windows that they are for. */
const SDK: ReadonlyMap<string, string> = new Map([
  ['wininet.h', 'WinINet'],
  ['winhttp.h', 'WinHTTP'],
  ['tlhelp32.h', 'Tool Help'],
  ['psapi.h', 'PSAPI'],
  ['icmpapi.h', 'ICMP'],
  ['ws2bth.h', 'Bluetooth'],
  ['wincrypt.h', 'CryptoAPI'],
  ['commctrl.h', 'Common Controls'],
  ['dbghelp.h', 'DbgHelp'],
  ['shlwapi.h', 'Shell'],
  ['shlobj.h', 'Shell'],
  ['pcap.h', 'WinPcap'],
  ['openssl/ssl.h', 'OpenSSL'],
  ['openssl/err.h', 'OpenSSL'],
  ['mysql.h', 'MySQL'],
  ['graphics.h', 'BGI'],
]);

/** The library that a header belongs to, when it is one that is not simulated ('standard': that of C or C++ itself); null for a header that nobody knows. */
export const libraryOf = (name: string): string | null => {
  const lower = name.toLowerCase().replaceAll('\\', '/');
  const base = baseName(lower);
  if (/^afx\w*\.h$/.test(base)) return 'MFC';
  if (/^(?:atl\w*|cstringt)\.h$/.test(base)) return 'ATL';
  if (lower.startsWith('boost/')) return 'Boost';
  const sdk = SDK.get(lower);
  if (sdk !== undefined) return sdk;
  if (POSIX.has(lower)) return 'POSIX';
  return STANDARD_HEADERS.has(name) ? 'standard' : null;
};

const STANDARD_NAMES =
  'accumulate all_of any any_of array async atomic atomic_int atomic_bool back_inserter begin bind bitset byte call_once cbegin cend chrono ' +
  'current_exception data exception_ptr filesystem get_terminate make_exception_ptr ranges rethrow_exception set_terminate size ssize ' +
  'terminate terminate_handler uncaught_exception uncaught_exceptions ' +
  'condition_variable copy copy_if count count_if deque distance end equal fill find find_if for_each format forward function future ' +
  'future_error generate get get_time hash includes initializer_list iota is_sorted istream_iterator jthread list lock_guard lower_bound ' +
  'make_pair make_shared make_tuple make_unique map max_element merge min_element multimap multiset mutex next next_permutation none_of ' +
  'nullopt once_flag optional ostream_iterator packaged_task pair partial_sum partition prev print println priority_queue promise put_time ' +
  'queue rbegin recursive_mutex ref regex regex_match regex_replace regex_search remove_if rend replace reverse rotate scoped_lock set ' +
  'set_difference set_intersection set_union shared_lock shared_mutex shared_ptr shuffle sort span stable_sort stack stop_token ' +
  'string_view this_thread thread tie timed_mutex transform tuple unique unique_lock unique_ptr unordered_map unordered_set upper_bound ' +
  'valarray variant vector visit weak_ptr';
const STANDARD_SET: ReadonlySet<string> = new Set(STANDARD_NAMES.split(' '));

/** Whether `std::name` is of the C++ library, and no mistake, where the headers here do not have it. */
export const isKnownStandard = (name: string): boolean => STANDARD_SET.has(name);
