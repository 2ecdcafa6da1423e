import type { Cut, Picture } from '../../utils/model/forecast.ts';

export const WIDTH = 680;
export const HEIGHT = 160;

const ROW = 52;
const BELOW = 116;

/** The nodes of an ordinary circuit. SVG units, y down. */
export const NODES = {
  you: { x: 40, y: ROW },
  isp: { x: 160, y: ROW },
  guard: { x: 290, y: ROW },
  middle: { x: 400, y: ROW },
  exit: { x: 510, y: ROW },
  site: { x: 640, y: ROW },
} as const;

/** Nodes that an ordinary circuit does not pass. */
export type OtherNode =
  | 'entry-bridge'
  | 'onion'
  | 'authorities'
  | 'fallbacks'
  | 'torproject'
  | 'other-relays';

/** The parts of one picture; paths are SVG path data. */
export interface Drawing {
  readonly whole: readonly string[];
  readonly cut: readonly string[];
  readonly round: readonly string[];
  /** Nodes that cannot be reached. */
  readonly faded: readonly string[];
  readonly more: readonly {
    readonly x: number;
    readonly y: number;
    readonly name: OtherNode;
    readonly tone: 'round' | 'stopped';
  }[];
  readonly cross: { readonly x: number; readonly y: number };
}

const line = (from: number, to: number) => `M${from} ${ROW}H${to}`;
/** From the row of nodes down to a point below it. */
const down = (from: number, to: number) =>
  `M${from} ${ROW}C${from} ${BELOW} ${(from + to) / 2} ${BELOW} ${to} ${BELOW}`;
/** From a point below up to the row of nodes. */
const up = (from: number, to: number) =>
  `M${from} ${BELOW}C${(from + to) / 2} ${BELOW} ${to} ${BELOW} ${to} ${ROW}`;
const { you, isp, guard, middle, exit, site } = NODES;
const ALL = line(you.x, site.x);

/** Around the guard, through another node in its place. */
const PAST_GUARD = {
  whole: [line(you.x, isp.x), line(middle.x, site.x)],
  cut: [line(isp.x, middle.x)],
  round: [down(isp.x, guard.x), up(guard.x, middle.x)],
  faded: ['guard'],
} as const;

const DRAWINGS: Record<Cut, Drawing> = {
  isp: {
    ...PAST_GUARD,
    more: [{ x: guard.x, y: BELOW, name: 'entry-bridge', tone: 'round' }],
    cross: isp,
  },
  site: {
    whole: [line(you.x, exit.x)],
    cut: [line(exit.x, site.x)],
    round: [down(middle.x, exit.x + 30), up(exit.x + 30, site.x)],
    faded: [],
    more: [{ x: exit.x + 30, y: BELOW, name: 'onion', tone: 'round' }],
    cross: { x: (exit.x + site.x) / 2, y: ROW },
  },
  authorities: {
    whole: [ALL],
    cut: [down(isp.x, guard.x - 60)],
    round: [down(isp.x, middle.x - 20)],
    faded: [],
    more: [
      { x: guard.x - 60, y: BELOW, name: 'authorities', tone: 'stopped' },
      { x: middle.x - 20, y: BELOW, name: 'fallbacks', tone: 'round' },
    ],
    cross: { x: isp.x + 18, y: BELOW - 16 },
  },
  names: {
    whole: [ALL],
    cut: [down(isp.x, middle.x - 30)],
    round: [down(exit.x, middle.x - 30)],
    faded: [],
    more: [{ x: middle.x - 30, y: BELOW, name: 'torproject', tone: 'round' }],
    cross: { x: isp.x + 60, y: BELOW - 4 },
  },
  relays: {
    ...PAST_GUARD,
    more: [{ x: guard.x, y: BELOW, name: 'other-relays', tone: 'round' }],
    cross: guard,
  },
  border: {
    whole: [line(you.x, isp.x)],
    cut: [line(isp.x, site.x)],
    round: [],
    faded: ['guard', 'middle', 'exit', 'site'],
    more: [],
    cross: { x: (isp.x + guard.x) / 2, y: ROW },
  },
};

export function drawingOf({ cut }: Picture): Drawing {
  return DRAWINGS[cut];
}
