import { describe, expect, it } from 'vitest';
import { STATES, type State } from '../../../components/shared/shapes.ts';
import { paint, stateLayers } from '../../../scripts/icons.ts';

const ALL: readonly State[] = ['tor', 'not-tor', 'mixed', 'unknown', 'blocked'];
const PAIRS = ALL.flatMap((one, index) => ALL.slice(index + 1).map((other) => [one, other] as const));

/** How much of each pixel is covered, 0 to 1, whatever the colour. */
function silhouette(state: State): number[] {
  const pixels = paint(stateLayers(state, 'light'), 16);
  return Array.from({ length: 256 }, (_, index) => (pixels[index * 4 + 3] ?? 0) / 255);
}

describe('toolbar icons', () => {
  it('are all looked at', () => expect(Object.keys(STATES).sort()).toEqual([...ALL].sort()));

  it.each(PAIRS)('%s and %s differ by shape alone at 16 px', (one, other) => {
    const theirs = silhouette(other);
    const different = silhouette(one).filter((cover, index) => Math.abs(cover - (theirs[index] ?? 0)) > 0.5);
    expect(different.length).toBeGreaterThan(30);
  });
});
