/** Stored recordings for which the search finds no simulated run, and nobody has found out why. Told as such, never counted as admitted. */
export const unexplained: readonly { readonly system: string; readonly file: string; readonly seen: string }[] = [
  ...['1', '2', '3'].map((n) =>
    open(
      `10-01/completion-port-${n}`,
      'Under Wine a thread that comes to the port takes a packet at once though others wait; here the packet is already with one that waits. ' +
        'The search lets two waiting threads change places, not one that waits and one that comes.',
    ),
  ),
  open('10-01/completion-routines-2', 'the thread reads a variable before accept’s result is written to it there, and after it here'),
  open('10-01/select-3', 'select tells of seven sockets there and of six here: the last round of the load client'),
];

function open(name: string, seen: string): { readonly system: string; readonly file: string; readonly seen: string } {
  return { system: 'wine-8.0', file: `examples/${name}.jsonl`, seen };
}
