import type { Span } from '../compiler/source.ts';
import type { Report } from '../machine/fault.ts';
import type { Finding, FindingCode, FindingData, StoryMoment } from '../machine/finding.ts';
import { spanOf } from '../machine/frame.ts';
import type { TraceEvent } from '../trace/event.ts';
import type { Trace } from '../trace/trace.ts';
import { isReaders, placeOf } from './place.ts';
import type { SimulatedProcess } from './process.ts';

/** A machine's report and where in the run it was made. */
export interface FindingSite {
  readonly report: Report;
  readonly process: SimulatedProcess;
  readonly thread: number;
  readonly step: number;
  readonly trace: Trace;
}

/** Turns a machine's report into a finding: with its place in the reader's source, and the moments that explain it. */
export function findingOf({ report, process, thread, step, trace }: FindingSite): Finding {
  const place = placeOf(process.sources, spanOf(process.plan.program, report.pc));
  return {
    code: report.code,
    data: report.data,
    severity: report.severity,
    process: process.name,
    thread,
    ...place,
    step,
    story: tellStory({ report, process, thread, step, trace }),
  };
}

/** Where the object came from, where it went, and which call of Windows had it last. */
function tellStory({ report, process, thread, step, trace }: FindingSite): StoryMoment[] {
  const { object } = report;
  const story: StoryMoment[] = [];
  const at = (code: string, data: StoryMoment['data'], span: Span | null, when: number, who: number): void => {
    const { file, line } = placeOf(process.sources, span);
    story.push({ code, data, step: when, thread: who, file, line });
  };
  const past = [...report.earlier];
  if (object !== null) {
    const about = { object: object.name, size: object.size };
    if (object.declared !== null && isReaders(process.sources, object.declared)) at('declared-here', about, object.declared, step, thread);
    if (object.allocated !== null) past.push({ code: 'allocated-here', data: about, site: object.allocated });
    if (object.freed !== null) past.push({ code: 'freed-here', data: about, site: object.freed });
  }
  past.sort((one, other) => one.site.step - other.site.step);
  for (const { code, data, site } of past) at(code, data, spanOf(process.plan.program, site.pc), site.step, process.threadOf(site.thread));
  const beginning = beginningOf({ report, process, thread, step, trace });
  if (beginning !== null) {
    const { file } = placeOf(process.sources, spanOf(process.plan.program, report.pc));
    const { code, api, line } = beginning;
    story.push({ code, data: { ...report.data, api }, step: beginning.step, thread: beginning.thread, file, line });
  }
  const told = object === null || object.address === 0n ? null : lastCallGiven(trace, thread, object.address, object.size);
  if (told !== null) {
    const { file } = placeOf(process.sources, spanOf(process.plan.program, report.pc));
    story.push({
      code: 'last-call',
      data: { api: told.api, object: object?.name ?? '', form: object?.kind ?? 'unknown', value: told.value },
      step: told.step,
      thread,
      file,
      line: told.line,
    });
  }
  return story;
}

type CallEvent = TraceEvent & { readonly kind: 'call' };

/** The call of Windows that began what a misuse is about, and the code of its moment: where a handle was closed. */
const beginnings: Partial<
  Readonly<Record<FindingCode, { readonly code: string; readonly is: (call: CallEvent, data: FindingData) => boolean }>>
> = {
  'handle-used-after-close': {
    code: 'closed-here',
    is: (call, { handle }) => closing.has(call.api) && call.arguments[0] === String(handle),
  },
  'handle-closed-twice': { code: 'closed-here', is: (call, { handle }) => closing.has(call.api) && call.arguments[0] === String(handle) },
};

const closing = new Set(['closesocket', 'CloseHandle', 'WSACloseEvent']);

/** Such a call before the one that is told of now, which is the thread's last. */
function beginningOf({ report, process, thread, trace }: FindingSite): (CallEvent & { readonly code: string }) | null {
  const wanted = beginnings[report.code];
  if (wanted === undefined) return null;
  let present = false;
  for (const event of trace.backwards()) {
    if (event.kind !== 'call') continue;
    if (!present && event.thread === thread) present = true;
    else if (event.process === process.name && wanted.is(event, report.data)) return { ...event, code: wanted.code };
  }
  return null;
}

/** The thread's last finished API call that was given an address within the object, and what it returned. */
function lastCallGiven(
  trace: Trace,
  thread: number,
  address: bigint,
  size: number,
): { api: string; value: string; step: number; line: number } | null {
  let returned: { value: string; step: number } | null = null;
  for (const event of trace.backwards()) {
    if (event.thread !== thread) continue;
    if (event.kind === 'returned') returned = { value: event.value, step: event.step };
    if (event.kind !== 'call') continue;
    const given = event.arguments.some((text) => text.startsWith('0x') && BigInt(text) >= address && BigInt(text) < address + BigInt(size));
    if (given && returned !== null) return { api: event.api, line: event.line, ...returned };
    returned = null;
  }
  return null;
}
