/** Stored recordings for which the search finds no simulated run, and nobody has found out why. Told as such, never counted as admitted. */
export const unexplained: readonly { readonly system: string; readonly file: string; readonly seen: string }[] = [
  ...['1', '2', '3'].map((n) =>
    open(
      `10-01/completion-port-${n}`,
      'Under Wine three threads of the port run at once, where its concurrency value of two lets two run here (probe concurrency-of-one). ' +
        'With the limit lifted for trial the search came some calls further, to packets in another order, and no further.',
    ),
  ),
  open('10-01/completion-routines-2', 'the thread reads a variable before accept’s result is written to it there, and after it here'),
  open('10-01/select-3', 'select tells of seven sockets there and of six here: the last round of the load client'),
  open(
    '10-01/async-select-3',
    'FD_WRITE of one socket comes before FD_READ of another there, and after it here: the search brings data at once, and has not come to hold it',
  ),
];

function open(name: string, seen: string): { readonly system: string; readonly file: string; readonly seen: string } {
  return { system: 'wine-8.0', file: `examples/${name}.jsonl`, seen };
}
