/** A process's share in the run. */
export interface ProcessUsage {
  readonly process: string;
  /** Up to the present step: CPU time (ns), API calls, times that a processor took up one of its threads. */
  readonly cpu: number;
  readonly calls: number;
  readonly switches: number;
  /** At the present step: threads, bytes of heap and stack, open handles. */
  readonly threads: number;
  readonly memory: number;
  readonly handles: number;
  /** A thread of it has asked again and again for what was not there, without ever waiting. */
  readonly busy: boolean;
  /** By parts of the known time: of one processor; calls; switches. */
  readonly share: readonly number[];
  readonly callsIn: readonly number[];
  readonly switchesIn: readonly number[];
  /** At the end of each part. */
  readonly threadsAt: readonly number[];
  readonly memoryAt: readonly number[];
  readonly handlesAt: readonly number[];
}

/** What processes use, over virtual time. */
export interface Usage {
  /** Times of the last step known and of the present one, ns. */
  readonly until: number;
  readonly now: number;
  readonly processes: readonly ProcessUsage[];
}
