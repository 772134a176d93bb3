import type { Kernel } from '../../src/simulator/kernel/kernel.ts';
import type { TraceEvent } from '../../src/simulator/trace/event.ts';
import type { Faults } from './invariant.ts';

/** Calls of a thread that have not returned, the innermost last; `blocked`: it waits in that one. */
interface Course {
  readonly calls: string[];
  blocked: boolean;
}

/** What must be so from one step of a run to the next: no thread goes past a call that has not returned, or wakes twice. */
export class Discipline {
  readonly #kernel: Kernel;
  readonly #courses = new Map<number, Course>();

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
  }

  /** What the events of a step break. */
  *faultsOf(events: readonly TraceEvent[]): Faults {
    for (const event of events) {
      if (event.thread === 0) continue;
      const course = this.#courses.get(event.thread) ?? { calls: [], blocked: false };
      this.#courses.set(event.thread, course);
      const fault = faultOf(course, event, this.#kernel);
      if (fault !== null) yield `thread ${event.thread}: ${fault}`;
    }
    for (const [id, course] of this.#courses) this.#forgetRaised(id, course);
  }

  /** A call that has raised an exception does not return. */
  #forgetRaised(id: number, { calls, blocked }: Course): void {
    const thread = this.#kernel.state.threads.get(id);
    if (!blocked && thread?.call === null) calls.length = Math.min(calls.length, thread.interrupted.length);
  }
}

const faultOf = (course: Course, event: TraceEvent, kernel: Kernel): string | null => {
  const { calls } = course;
  switch (event.kind) {
    case 'call':
      if (course.blocked) return `it calls ${event.api} while it waits`;
      calls.push(event.api);
      // A call below another waits for a callback.
      return calls.length > (kernel.state.threads.get(event.thread)?.interrupted.length ?? 0) + 1
        ? `it goes past ${calls.join(', ')}`
        : null;
    case 'returned': {
      if (course.blocked) return `${event.api} returns while it waits`;
      const called = calls.pop();
      return called === event.api ? null : `${event.api} returns, ${called ?? 'nothing'} was called`;
    }
    case 'blocked':
      if (course.blocked) return 'it waits twice';
      course.blocked = true;
      return null;
    case 'woken':
      if (!course.blocked) return 'it wakes and did not wait';
      course.blocked = false;
      return null;
    case 'thread-ended':
      calls.length = 0;
      course.blocked = false;
      return null;
    default:
      return null;
  }
};
