/** The rule of the layers (ARCHITECTURE.md): each folder on the left may import what stands on the right, and nothing else of ours. */
const layers = {
  'src/simulator/compiler': [],
  'src/simulator/library': [],
  'src/simulator/snapshot': [],
  'src/simulator/machine': ['src/simulator/compiler', 'src/simulator/snapshot'],
  // Sockets and connections are kernel objects: their statecharts stand with the others.
  'src/simulator/network': ['src/simulator/trace/event', 'src/simulator/kernel/machines', 'src/simulator/snapshot'],
  'src/simulator/kernel': ['src/simulator/network', 'src/simulator/trace/event', 'src/simulator/machine/finding', 'src/simulator/snapshot'],
  'src/simulator/winapi': [
    'src/simulator/kernel',
    'src/simulator/network',
    'src/simulator/machine',
    'src/simulator/compiler',
    'src/simulator/trace/event',
  ],
  'src/simulator/trace': ['src/simulator/compiler', 'src/simulator/machine/finding', 'src/simulator/kernel', 'src/simulator/network'],
  'src/simulator/exploration': [
    'src/simulator/session',
    'src/simulator/trace',
    'src/simulator/winapi',
    'src/simulator/kernel',
    'src/simulator/network',
    'src/simulator/machine',
    'src/simulator/compiler',
  ],
  'src/simulator/session': [
    'src/simulator/trace',
    'src/simulator/winapi',
    'src/simulator/kernel',
    'src/simulator/network',
    'src/simulator/library',
    'src/simulator/machine',
    'src/simulator/compiler',
    'src/simulator/snapshot',
  ],
  'src/cli': ['src/simulator', 'src/catalogue', 'src/content/examples'],
  'src/worker': ['src/simulator/session', 'src/simulator/trace', 'src/simulator/compiler', 'src/simulator/exploration'],
  'src/catalogue': ['src/simulator', 'src/components/figures/words'],
  'src/components': [
    'src/simulator/session',
    'src/simulator/trace',
    'src/simulator/exploration',
    'src/simulator/machine/finding',
    'src/simulator/compiler/diagnostic',
    'src/simulator/compiler/source',
    'src/worker',
    'src/catalogue',
    'src/content',
  ],
  // Questions and exercises name moments and readings of runs.
  'src/content': ['src/components', 'src/catalogue', 'src/simulator/session'],
  'src/pages': ['src/components', 'src/catalogue', 'src/content'],
};

/** Packages of npm that the simulator may use; it uses nothing of Node or of a browser. */
const simulatorPackages = ['xstate', 'zod'];

module.exports = {
  forbidden: [
    ...Object.entries(layers).map(([folder, allowed]) => ({
      name: `layer ${folder}`,
      severity: 'error',
      from: { path: `^${folder}/`, pathNot: '\\.test\\.ts$' },
      to: { path: '^src/', pathNot: [folder, ...allowed].map((path) => `^${path}[/.]`) },
    })),
    {
      name: 'simulator on its own',
      comment: 'No Node, no DOM library, no package but those named.',
      severity: 'error',
      from: { path: '^src/simulator/', pathNot: '\\.test\\.ts$' },
      to: { path: '^node_modules/', pathNot: `^node_modules/(${simulatorPackages.join('|')})/` },
    },
    {
      name: 'no Node in what a browser loads',
      severity: 'error',
      from: { path: '^src/(simulator|worker|catalogue)/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/simulator/machine/core/|\\.astro/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.js', '.mjs', '.svelte', '.json'],
    },
  },
};
