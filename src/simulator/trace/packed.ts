import type { ChoiceKind, EventBody, MachineName, Moment, SegmentPhase, TraceEvent } from './event.ts';

/** Numbers in a chunk. A row lies in one. */
const CHUNK = 1 << 16;

/** What every row begins with: its form and the event's moment. */
const HEAD = 5;

/** How a row's event is written. Those that come by the million have a form of their own; a row of any other says where it stands. */
const FORM = { other: 0, transition: 1, segment: 2, choice: 3, call: 4, returned: 5, received: 6 } as const;

/**
 * Events as rows of numbers, texts by their number: a million of them take the memory of a picture, and are nothing that a
 * garbage collector would look at.
 */
export class PackedEvents {
  #chunks: Float64Array<ArrayBuffer>[] = [];
  /** Where each row begins, counted over all chunks. */
  readonly #starts: number[] = [];
  /** Where the next row begins. */
  #end = 0;
  readonly #texts: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #others: EventBody[] = [];
  /** The chunk and place where the next number goes. */
  #chunk = new Float64Array(0);
  #at = 0;

  get length(): number {
    return this.#starts.length;
  }

  add(body: EventBody, { step, time, process, thread }: Moment): void {
    switch (body.kind) {
      case 'transition':
        this.#begin(FORM.transition, 5, step, time, process, thread);
        this.#text(body.machine);
        this.#number(body.object);
        this.#text(body.event);
        this.#text(body.from);
        this.#text(body.to);
        break;
      case 'segment':
        this.#begin(FORM.segment, 5, step, time, process, thread);
        this.#text(body.phase);
        this.#number(body.connection);
        this.#number(body.from);
        this.#text(body.flags);
        this.#number(body.bytes);
        break;
      case 'choice':
        this.#begin(FORM.choice, 4, step, time, process, thread);
        this.#number(body.index);
        this.#text(body.choice);
        this.#number(body.options);
        this.#number(body.chosen);
        break;
      case 'call':
        this.#begin(FORM.call, 3 + body.arguments.length, step, time, process, thread);
        this.#text(body.api);
        this.#number(body.line);
        this.#number(body.arguments.length);
        for (const argument of body.arguments) this.#text(argument);
        break;
      case 'returned':
        this.#begin(FORM.returned, 3, step, time, process, thread);
        this.#text(body.api);
        this.#text(body.value);
        this.#number(body.error);
        break;
      case 'received':
        this.#begin(FORM.received, 3, step, time, process, thread);
        this.#number(body.connection);
        this.#number(body.from);
        this.#number(body.bytes);
        break;
      default:
        this.#begin(FORM.other, 1, step, time, process, thread);
        this.#number(this.#others.length);
        this.#others.push(body);
    }
  }

  /** The event of that index; there must be one. */
  event(index: number): TraceEvent {
    const start = this.#start(index);
    const row = this.#chunks[Math.floor(start / CHUNK)] ?? this.#chunk;
    const at = (start % CHUNK) + HEAD;
    const number = (field: number): number => row[at + field] ?? 0;
    const text = (field: number): string => this.#texts[number(field)] ?? '';
    const moment: Moment = { step: number(1 - HEAD), time: number(2 - HEAD), process: text(3 - HEAD), thread: number(4 - HEAD) };
    switch (number(-HEAD)) {
      case FORM.transition: {
        const machine = text(0) as MachineName;
        return { ...moment, kind: 'transition', machine, object: number(1), event: text(2), from: text(3), to: text(4) };
      }
      case FORM.segment: {
        const phase = text(0) as SegmentPhase;
        return { ...moment, kind: 'segment', phase, connection: number(1), from: number(2), flags: text(3), bytes: number(4) };
      }
      case FORM.choice:
        return { ...moment, kind: 'choice', index: number(0), choice: text(1) as ChoiceKind, options: number(2), chosen: number(3) };
      case FORM.call: {
        const values = Array.from({ length: number(2) }, (_, i) => text(3 + i));
        return { ...moment, kind: 'call', api: text(0), line: number(1), arguments: values };
      }
      case FORM.returned:
        return { ...moment, kind: 'returned', api: text(0), value: text(1), error: number(2) };
      case FORM.received:
        return { ...moment, kind: 'received', connection: number(0), from: number(1), bytes: number(2) };
      default: {
        const body = this.#others[number(0)];
        if (body === undefined) throw new Error(`no event ${index}`);
        return { ...moment, ...body };
      }
    }
  }

  /** Index of the first event whose step is `step` or later. */
  from(step: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#step(middle) < step) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Forgets all but the first `count` events. */
  cut(count: number): void {
    if (count >= this.#starts.length) return;
    for (let index = count; index < this.#starts.length; index++) {
      const start = this.#start(index);
      const row = this.#chunks[Math.floor(start / CHUNK)];
      if (row?.[start % CHUNK] !== FORM.other) continue;
      this.#others.length = row[(start % CHUNK) + HEAD] ?? 0;
      break;
    }
    this.#end = this.#start(count);
    this.#starts.length = count;
    this.#chunks = this.#chunks.slice(0, Math.floor(this.#end / CHUNK) + 1);
  }

  #start(index: number): number {
    return this.#starts[index] ?? this.#end;
  }

  #step(index: number): number {
    const start = this.#start(index);
    return this.#chunks[Math.floor(start / CHUNK)]?.[(start % CHUNK) + 1] ?? Infinity;
  }

  #begin(form: number, fields: number, step: number, time: number, process: string, thread: number): void {
    const used = this.#end % CHUNK;
    if (used + HEAD + fields > CHUNK) this.#end += CHUNK - used;
    const index = Math.floor(this.#end / CHUNK);
    this.#chunk = this.#chunks[index] ??= new Float64Array(CHUNK);
    this.#at = this.#end % CHUNK;
    this.#starts.push(this.#end);
    this.#end += HEAD + fields;
    this.#number(form);
    this.#number(step);
    this.#number(time);
    this.#text(process);
    this.#number(thread);
  }

  #number(value: number): void {
    this.#chunk[this.#at++] = value;
  }

  #text(text: string): void {
    let number = this.#numbers.get(text);
    if (number === undefined) {
      number = this.#texts.push(text) - 1;
      this.#numbers.set(text, number);
    }
    this.#chunk[this.#at++] = number;
  }
}
