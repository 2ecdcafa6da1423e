import { describe, expect, it } from 'vitest';
import type { RelayLookUp } from '../../../utils/model/relay.ts';
import { drawExits } from '../../../utils/relays/draw-exits.ts';
import { LASTING_EXITS } from '../../../utils/relays/lasting-exits.ts';

const lookUp = (exits: readonly string[]): RelayLookUp => ({
  date: 0,
  find: (address) => (exits.includes(address) ? [{ exit: true }] : []),
  isNearExit: () => false,
});

describe('the known exits of a check', () => {
  it('are three different ones, each from a network of its own', () => {
    const drawn = drawExits(undefined, Math.random);
    expect(new Set(drawn.map((address) => address.split('.').slice(0, 2).join('.'))).size).toBe(3);
  });
  it('are others in another check', () => {
    expect(drawExits(undefined, () => 0)).toEqual(LASTING_EXITS.slice(0, 3));
    expect(drawExits(undefined, () => 0.999)).toEqual(LASTING_EXITS.slice(-3).reverse());
  });
  it('are exits of the saved directory', () => {
    expect(drawExits(lookUp(LASTING_EXITS.slice(5, 7)), () => 0)).toEqual(LASTING_EXITS.slice(5, 7));
    expect(drawExits(lookUp([]), () => 0)).toEqual([]);
  });
});
