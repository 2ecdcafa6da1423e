import { describe, expect, it } from 'vitest';
import { type Budget, exceeded, readBudget, tightened } from '../../scripts/bench/budget.ts';
import type { Sizes } from '../../scripts/bench/sizes.ts';

const SIZES: Sizes = {
  beforeVerdict: 30_000,
  beforeVerdictGzipped: 12_000,
  popup: 150_200,
  popupGzipped: 60_000,
  popupCss: 5_000,
  background: 120_000,
  backgroundGzipped: 40_000,
  zip: 400_000,
};
const BUDGET: Budget = {
  beforeVerdict: { goal: 40_000, most: 40_000 },
  beforeVerdictGzipped: { goal: 14_000, most: 14_000 },
  popup: { goal: 100_000, most: 160_000 },
  popupCss: { goal: 6_000, most: 6_000 },
  background: { goal: 110_000, most: 120_000 },
  zip: { goal: 420_000, most: 420_000 },
};

describe('the size budget', () => {
  it('holds what is not over it', () => {
    expect(exceeded(SIZES, BUDGET)).toEqual([]);
  });

  it('names a figure that is one byte over it', () => {
    expect(exceeded({ ...SIZES, background: 120_001 }, BUDGET)).toEqual([
      'background: 120001 bytes, and 120000 are allowed',
    ]);
  });

  it('holds nothing of a figure that it lacks, nor of one that was not measured', () => {
    const { zip, ...less } = BUDGET;
    expect(exceeded(SIZES, less)).toEqual(['zip: 400000 bytes, and 0 are allowed']);
    expect(exceeded({ ...SIZES, popup: Number.NaN }, BUDGET)).toHaveLength(1);
  });

  it('is tightened to the larger build, in whole kB, and not below a goal', () => {
    expect(tightened([SIZES, { ...SIZES, popup: 140_000 }], BUDGET)).toEqual({
      ...BUDGET,
      popup: { goal: 100_000, most: 151_000 },
    });
    expect(tightened([{ ...SIZES, popup: 90_000 }], BUDGET).popup.most).toBe(100_000);
  });

  it('is never loosened by being tightened', () => {
    expect(tightened([{ ...SIZES, popup: 170_000 }], BUDGET).popup.most).toBe(160_000);
  });

  it('allows nothing below its goals', () => {
    expect(Object.values(readBudget()).filter(({ goal, most }) => most < goal)).toEqual([]);
  });
});
