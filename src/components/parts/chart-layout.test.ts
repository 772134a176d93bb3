import { describe, expect, it } from 'vitest';
import { machines as english } from '../../catalogue/en/machines.ts';
import { machines as korean } from '../../catalogue/ko/machines.ts';
import { chartOf } from '../../simulator/session/chart.ts';
import type { MachineName } from '../../simulator/trace/event.ts';
import { layOut, type Box } from './chart-layout.ts';

const kinds = Object.keys(english.kinds) as MachineName[];
const overlap = (a: Box, b: Box): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe.each([
  ['English', english],
  ['Korean', korean],
])('charts in %s', (_language, words) => {
  it.each(kinds)('%s: every state and transition is drawn, nothing lies upon anything else', (kind) => {
    const chart = chartOf(kind);
    const picture = layOut(chart, {
      state: (state) => words.states[kind][state] ?? state,
      event: (event) => words.events[kind][event] ?? event,
    });
    expect(picture.states.map(({ state }) => state)).toEqual(chart.states);
    const drawn = picture.arrows.flatMap(({ to, events, legs }) =>
      legs.flatMap(({ from }) => events.map((event) => `${from} ${event} ${to}`)),
    );
    expect(drawn.sort()).toEqual(chart.transitions.map(({ from, event, to }) => `${from} ${event} ${to}`).sort());

    const boxes: Box[] = [...picture.states, ...picture.arrows.map(({ label }) => label)];
    for (const [i, box] of boxes.entries()) {
      expect(boxes.slice(i + 1).filter((other) => overlap(box, other))).toEqual([]);
      expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= picture.width && box.y + box.height <= picture.height).toBe(true);
    }
  });

  it.each(kinds)('%s: there is a word for every state and event, and for nothing else', (kind) => {
    const { states, transitions } = chartOf(kind);
    expect(Object.keys(words.states[kind]).sort()).toEqual([...states].sort());
    expect(Object.keys(words.events[kind]).sort()).toEqual([...new Set(transitions.map(({ event }) => event))].sort());
    expect(Object.values(words.states[kind]).length).toBe(new Set(Object.values(words.states[kind])).size);
  });
});
