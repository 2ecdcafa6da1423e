import { describe, expect, it } from 'vitest';
import { hasCells, selectedCells, shardsNamed } from '../rig/lab/shards.ts';

describe('the selected cells', () => {
  it('are all cells, or those in EXPOSURE_CELLS', () => {
    expect(selectedCells('socks/none,direct/off')).toEqual(['socks/none', 'direct/off']);
    expect(() => selectedCells('socks/nothing')).toThrow('No cell "socks/nothing"');
    const [socks] = shardsNamed('matrix-socks');
    const [proof] = shardsNamed('proof');
    if (!socks || !proof) throw new Error('These shards no longer exist.');
    expect([undefined, ['socks/off'], ['direct/off']].map((only) => hasCells(socks, only))).toEqual([
      true,
      true,
      false,
    ]);
    expect(hasCells(proof, ['direct/off'])).toBe(true);
  });
});
