import type { Component } from 'svelte';
import Breakpoints from './Breakpoints.svelte';
import CodePane from './CodePane.svelte';
import Compare from './Compare.svelte';
import Consoles from './Consoles.svelte';
import type { LabState } from './lab-state.svelte.ts';
import Log from './Log.svelte';
import Memory from './Memory.svelte';
import type { PaneName } from './pane-layout.svelte.ts';
import Prediction from './Prediction.svelte';
import Prints from './Prints.svelte';
import Scheduler from './Scheduler.svelte';
import Stage from './Stage.svelte';
import TaskManager from './TaskManager.svelte';
import StateChart from './StateChart.svelte';
import Timeline from './Timeline.svelte';
import Variables from './Variables.svelte';

interface Pane {
  readonly component: Component<{ readonly lab: LabState }>;
  /** Stays as it is while another pane is in front of it; others are made anew when they come to the front. */
  readonly kept: boolean;
}

export const panes: Readonly<Record<PaneName, Pane>> = {
  code: { component: CodePane, kept: true },
  stage: { component: Stage, kept: false },
  memory: { component: Memory, kept: false },
  timeline: { component: Timeline, kept: true },
  consoles: { component: Consoles, kept: true },
  variables: { component: Variables, kept: true },
  breakpoints: { component: Breakpoints, kept: false },
  prints: { component: Prints, kept: false },
  prediction: { component: Prediction, kept: false },
  scheduler: { component: Scheduler, kept: false },
  chart: { component: StateChart, kept: false },
  log: { component: Log, kept: false },
  compare: { component: Compare, kept: false },
  tasks: { component: TaskManager, kept: false },
};
