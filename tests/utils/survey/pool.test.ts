import { expect, it } from 'vitest';
import { inPool } from '../../../utils/survey/pool.ts';

it('never works at two items of the same key at once, and still at all of them', async () => {
  const running: string[] = [];
  const done: string[] = [];
  let isTwice = false;
  await inPool(
    ['a', 'a', 'b', 'a', 'c', 'b', 'a'],
    { most: 3, keyOf: (item) => item, isOver: () => false },
    async (item) => {
      if (running.includes(item)) isTwice = true;
      running.push(item);
      for (let turn = 0; turn < (item === 'a' ? 5 : 1); turn++) await Promise.resolve();
      running.splice(running.indexOf(item), 1);
      done.push(item);
    },
  );
  expect(isTwice).toBe(false);
  expect(done.sort().join('')).toBe('aaaabbc');
});
