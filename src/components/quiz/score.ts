import { isOneOf, type Answer } from './answer.ts';
import type { QuestionView, WatchView } from './question-view.ts';

/** What is said to a part of an answer. */
export interface Remark {
  /** Id of the option or item, number of the line; null: the answer as a whole. */
  readonly about: string | null;
  readonly right: boolean;
  readonly text: string;
  readonly watch: WatchView | null;
}

export interface Score {
  readonly right: boolean;
  readonly remarks: readonly Remark[];
  /** All that was chosen is right, and something is missing. */
  readonly incomplete: boolean;
}

/** What becomes of an answer. A schedule is judged by a run, whose outcome is `ran`. */
export function scoreOf(question: QuestionView, answer: Answer, ran = false): Score {
  const whole = (right: boolean, text: string, watch: WatchView | null): Score => ({
    right,
    remarks: [{ about: null, right, text, watch }],
    incomplete: false,
  });
  switch (question.kind) {
    case 'single':
    case 'multiple':
    case 'wake': {
      const ids = answer.kind === 'choice' ? answer.ids : [];
      const chosen = question.options.filter(({ id }) => ids.includes(id));
      const right = question.options.every((option) => option.right === ids.includes(option.id));
      return {
        right,
        remarks: chosen.map((option) => ({ about: option.id, right: option.right, text: option.feedback, watch: option.watch })),
        incomplete: !right && chosen.length > 0 && chosen.every((option) => option.right),
      };
    }
    case 'short':
    case 'prints': {
      const text = answer.kind === 'text' ? answer.text : '';
      if (isOneOf(question.kind, text, question.accepts)) return whole(true, question.right, question.watch);
      const near = question.near.find(({ forms }) => isOneOf(question.kind, text, forms));
      return near ? whole(false, near.feedback, near.watch) : whole(false, question.wrong, null);
    }
    case 'order': {
      const ids = answer.kind === 'order' ? answer.ids : [];
      const astray = question.items.find(({ id }, place) => ids[place] !== id);
      if (astray === undefined) {
        const remarks = question.items.map(({ id, feedback }) => ({ about: id, right: true, text: feedback, watch: null }));
        return { right: true, remarks: [...remarks, ...(question.watch ? [watchOnly(question.watch)] : [])], incomplete: false };
      }
      const there = question.items.find(({ id }) => id === ids[question.items.indexOf(astray)]);
      return {
        right: false,
        remarks: there ? [{ about: there.id, right: false, text: there.feedback, watch: null }] : [],
        incomplete: false,
      };
    }
    case 'line': {
      const line = answer.kind === 'line' ? question.lines[answer.line] : undefined;
      if (answer.kind !== 'line' || line === undefined) return { right: false, remarks: [], incomplete: false };
      const remark = { about: String(answer.line), right: line.right, text: line.feedback, watch: line.watch };
      return { right: line.right, remarks: [remark], incomplete: false };
    }
    case 'schedule': {
      const text = answer.kind === 'text' ? answer.text.trim() : '';
      return ran ? whole(true, question.right, { ...question.run, schedule: text }) : whole(false, question.wrong, null);
    }
  }
}

const watchOnly = (watch: WatchView): Remark => ({ about: null, right: true, text: '', watch });

/** The right answer in words, for print and for readers without JavaScript. */
export function solutionOf(question: QuestionView): readonly { readonly text: string; readonly feedback: string }[] {
  switch (question.kind) {
    case 'single':
    case 'multiple':
    case 'wake':
      return question.options.filter(({ right }) => right);
    case 'short':
    case 'prints':
      return [{ text: `\`${question.accepts[0] ?? ''}\``, feedback: question.right }];
    case 'order':
      return question.items;
    case 'line':
      return question.lines.filter(({ right }) => right).map(({ text, feedback }) => ({ text: `\`${text.trim()}\``, feedback }));
    case 'schedule':
      return [{ text: `\`${question.solution}\``, feedback: question.right }];
  }
}
