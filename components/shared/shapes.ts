import type { Outcome } from '../../utils/model/effect.ts';
import type { VerdictType } from '../../utils/model/verdict.ts';

/**
 * One part of a shape, on a grid of 16 × 16, y down. Drawn as SVG in the popup and as PNG for the toolbar,
 * so that both show the same. Angles in degrees, clockwise from the right; all ends are round.
 */
export type Mark =
  | { type: 'arc'; x: number; y: number; r: number; width: number; from: number; to: number; tone?: 'direct' }
  | { type: 'disc'; x: number; y: number; r: number }
  | { type: 'left-half'; x: number; y: number; r: number }
  | { type: 'line'; x1: number; y1: number; x2: number; y2: number; width: number };

export type State = VerdictType | 'blocked';

/** Each state has its own outline, so that it can be recognised at 16 px without colour. */
export const STATES: Record<State, readonly Mark[]> = {
  tor: [
    { type: 'arc', x: 8, y: 8, r: 6.5, width: 1.8, from: 0, to: 360 },
    { type: 'disc', x: 8, y: 8, r: 3.6 },
  ],
  'not-tor': [
    { type: 'arc', x: 7, y: 8, r: 5.9, width: 1.8, from: 70, to: 290 },
    { type: 'line', x1: 6.5, y1: 8, x2: 14.8, y2: 8, width: 1.9 },
    { type: 'line', x1: 11.6, y1: 4.8, x2: 14.8, y2: 8, width: 1.9 },
    { type: 'line', x1: 11.6, y1: 11.2, x2: 14.8, y2: 8, width: 1.9 },
  ],
  mixed: [
    { type: 'left-half', x: 7.4, y: 8, r: 7 },
    { type: 'arc', x: 8.4, y: 8, r: 6.2, width: 1.6, from: -82, to: 82, tone: 'direct' },
  ],
  unknown: [0, 60, 120, 180, 240, 300].map((from) => ({
    type: 'arc',
    x: 8,
    y: 8,
    r: 6.4,
    width: 2,
    from: from + 16,
    to: from + 44,
  })),
  blocked: [
    { type: 'arc', x: 8, y: 8, r: 6, width: 1.8, from: -16, to: 106 },
    { type: 'arc', x: 8, y: 8, r: 6, width: 1.8, from: 164, to: 286 },
    { type: 'line', x1: 2, y1: 14, x2: 14, y2: 2, width: 2 },
  ],
};

/** Shapes of rows that are not states of the whole. */
export const GLYPHS = {
  sees: [
    { type: 'arc', x: 8, y: 12.5, r: 7.5, width: 1.6, from: 217, to: 323 },
    { type: 'arc', x: 8, y: 3.5, r: 7.5, width: 1.6, from: 37, to: 143 },
    { type: 'disc', x: 8, y: 8, r: 1.8 },
  ],
  works: [
    { type: 'line', x1: 3, y1: 8.5, x2: 6.5, y2: 12, width: 1.9 },
    { type: 'line', x1: 6.5, y1: 12, x2: 13, y2: 4.5, width: 1.9 },
  ],
  waiting: [3, 8, 13].map((x) => ({ type: 'disc', x, y: 8, r: 1.5 })),
  'not-asked': [{ type: 'line', x1: 4, y1: 8, x2: 12, y2: 8, width: 1.8 }],
} satisfies Record<string, readonly Mark[]>;

export type ShapeName = State | keyof typeof GLYPHS;

export const SHAPES: Record<ShapeName, readonly Mark[]> = { ...STATES, ...GLYPHS };

/** The shape of an outcome in a forecast. */
export const OUTCOME_SHAPE: Record<Outcome, ShapeName> = {
  stops: 'blocked',
  'goes-on': 'works',
  depends: 'unknown',
};
