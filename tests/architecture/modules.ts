/** One module of the product: a folder with what is below it, less the folders that are modules of their own. */
export interface Module {
  /** A module imports from lower layers, and within its own layer only from its own package (`utils/judge`, `components`). */
  readonly layer: number;
  /** Modules that it may import; the test wants exactly those that it does import. */
  readonly imports: readonly string[];
  /** What it holds, in a line. */
  readonly about: string;
}

/** Up to this layer the code is pure: no DOM, no `browser`, no `fetch`, no clock. */
export const LAST_PURE_LAYER = 4;
/** Libraries that pure code may use. */
export const PURE_LIBRARIES = ['ipaddr.js', 'valibot'];

/** Every module of the product. `docs/ARCHITECTURE.md` shows this table with the imports that the code really has. */
export const MODULES: Readonly<Record<string, Module>> = {
  'utils/model': {
    layer: 0,
    imports: [],
    about: 'The terms as types: measurement, observation, verdict, blockage, report, settings. No behaviour.',
  },
  'utils/parse': {
    layer: 1,
    imports: ['utils/model'],
    about: 'Foreign or stored text → our types, or “not readable”. Never throws.',
  },
  'utils/endpoints': {
    layer: 2,
    imports: ['utils/model', 'utils/parse'],
    about:
      'One file per endpoint: what to ask, how to read the answer. Permissions and CSP are derived here.',
  },
  'utils/relays': {
    layer: 2,
    imports: ['utils/model', 'utils/parse'],
    about: 'The relay directory: look-up, counts, how much an old list misses.',
  },
  'utils/relays/format': {
    layer: 2,
    imports: ['utils/model', 'utils/parse', 'utils/relays'],
    about: 'The binary file of the relay directory, column by column.',
  },
  'utils/scenarios': {
    layer: 2,
    imports: ['utils/model'],
    about: 'One file per scenario: what a blocker drops. And every source that is cited.',
  },
  'utils/judge': {
    layer: 3,
    imports: ['utils/model'],
    about: 'Measurement → observation, and the predicates that both judgements use.',
  },
  'utils/judge/verdict': {
    layer: 3,
    imports: ['utils/judge', 'utils/model'],
    about: 'Observations → verdict: by address, by IP family, together.',
  },
  'utils/judge/blockage': {
    layer: 3,
    imports: ['utils/judge', 'utils/model'],
    about:
      'Observations, verdict → what is stopped, by which technique, by whom (`culprits/`), and the one warning.',
  },
  'utils/forecast': {
    layer: 3,
    imports: ['utils/model', 'utils/relays'],
    about: 'Scenario × situation × relay directory → what stops, what goes on, who sees what.',
  },
  'utils/history': {
    layer: 3,
    imports: ['utils/model'],
    about: 'What changed between two checks, what of it is kept, which notification is due.',
  },
  'utils/export': {
    layer: 3,
    imports: ['utils/model', 'utils/parse'],
    about: 'Report → a redacted file in the shape of OONI’s data.',
  },
  'utils/torlog': {
    layer: 3,
    imports: ['utils/model'],
    about: 'A pasted log of Tor → how far its start came, what stopped it, what helps.',
  },
  'utils/ways': {
    layer: 3,
    imports: ['utils/model', 'utils/parse'],
    about:
      'Pasted bridge lines → kind, fields, faults. A country, and what is known → which way to try first.',
  },
  'utils/exposure': {
    layer: 3,
    imports: ['utils/model'],
    about: 'What WebRTC shows against the verdict; whether a tab goes the way of the check.',
  },
  'utils/check': {
    layer: 4,
    imports: [
      'utils/endpoints',
      'utils/judge',
      'utils/judge/blockage',
      'utils/judge/verdict',
      'utils/model',
      'utils/parse',
      'utils/relays',
      'utils/relays/format',
    ],
    about: 'One check from start to finish: rules say what is asked next. The browser comes in as `Ports`.',
  },
  'utils/survey': {
    layer: 4,
    imports: ['utils/model', 'utils/relays'],
    about:
      'Is Tor blocked here? Which relays and hosts to ask, the loop that asks, the statistic, what follows.',
  },
  'utils/browser': {
    layer: 5,
    imports: [
      'utils/check',
      'utils/endpoints',
      'utils/history',
      'utils/model',
      'utils/parse',
      'utils/relays',
      'utils/relays/format',
    ],
    about: 'Everything that calls the browser: fetch, webRequest, storage, alarms, button, notifications.',
  },
  'components/text': {
    layer: 6,
    imports: ['public', 'utils/model'],
    about: 'Model values → sentences, through `say`, in the person’s language.',
  },
  'components/shared': {
    layer: 6,
    imports: ['components/text', 'utils/model'],
    about: 'Pieces that several pages use: shapes, folds, selects, the time element.',
  },
  'components/popup': {
    layer: 6,
    imports: ['components/shared', 'components/text', 'utils/model'],
    about: 'The popup: verdict, warning, evidence, short forecast.',
  },
  'components/options': {
    layer: 6,
    imports: ['components/shared', 'components/text', 'utils/model'],
    about: 'The options page: when to check, history, table of requests.',
  },
  'components/explainer': {
    layer: 6,
    imports: ['components/shared', 'components/text', 'utils/model'],
    about: 'The page about what a block would change.',
  },
  'components/log': {
    layer: 6,
    imports: ['components/shared', 'components/text', 'utils/model'],
    about: 'The page that reads a log of Tor.',
  },
  'components/ways': {
    layer: 6,
    imports: ['components/shared', 'components/text', 'utils/model'],
    about: 'The page about ways round a block, which reads bridge lines.',
  },
  'components/exposure': {
    layer: 6,
    imports: ['components/shared', 'components/text', 'utils/model'],
    about: 'The page about WebRTC and the way of one tab.',
  },
  'components/survey': {
    layer: 6,
    imports: ['components/shared', 'components/text', 'utils/model'],
    about: 'The page that finds out whether Tor is blocked here.',
  },
  entrypoints: {
    layer: 7,
    imports: [
      'components/explainer',
      'components/exposure',
      'components/log',
      'components/options',
      'components/popup',
      'components/shared',
      'components/survey',
      'components/text',
      'components/ways',
      'utils/browser',
      'utils/check',
      'utils/endpoints',
      'utils/export',
      'utils/exposure',
      'utils/forecast',
      'utils/judge',
      'utils/judge/blockage',
      'utils/model',
      'utils/parse',
      'utils/relays',
      'utils/scenarios',
      'utils/survey',
      'utils/torlog',
      'utils/ways',
    ],
    about: 'Wiring: the background and the pages.',
  },
};

/** Files of the product. */
export const PRODUCT = ['utils/**/*.ts', 'components/**/*.{ts,tsx}', 'entrypoints/**/*.{ts,tsx}'];
/** What the tests stand on, and the commands. */
export const RIG = ['tests/rig/**/*.ts', 'scripts/**/*.{ts,mjs}'];
