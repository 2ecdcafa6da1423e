import { describe, expect, it } from 'vitest';
import { newSaver } from '../../../utils/check/saver.ts';
import { microtasks } from './simulate.ts';

/** Saves that end when they are told to. */
function slowSaves() {
  const ends: PromiseWithResolvers<void>[] = [];
  const saver = newSaver(() => {
    const end = Promise.withResolvers<void>();
    ends.push(end);
    return end.promise;
  });
  return { saver, ends };
}

describe('saving while a check goes on', () => {
  it('begins at once', () => {
    const { saver, ends } = slowSaves();
    saver.saveSoon();
    expect(ends.length).toBe(1);
  });

  it('is one save for all changes during a save', async () => {
    const { saver, ends } = slowSaves();
    for (let change = 0; change < 4; change += 1) saver.saveSoon();
    await microtasks();
    expect(ends.length).toBe(1);
    ends[0]?.resolve();
    await microtasks();
    expect(ends.length).toBe(2);
    ends[1]?.resolve();
    await saver.end();
    saver.saveSoon();
    expect(ends.length).toBe(3);
  });

  it('is over when every save is done', async () => {
    const { saver, ends } = slowSaves();
    await saver.end();
    saver.saveSoon();
    saver.saveSoon();
    let isOver = false;
    const over = saver.end().then(() => {
      isOver = true;
    });
    ends[0]?.resolve();
    await microtasks();
    expect(isOver).toBe(false);
    ends[1]?.resolve();
    await over;
  });

  it('fails with what a save threw, whoever waits, and saves no more', async () => {
    const { saver, ends } = slowSaves();
    saver.saveSoon();
    saver.saveSoon();
    const full = new Error('the disk is full');
    ends[0]?.reject(full);
    await expect(saver.failed).rejects.toBe(full);
    await expect(saver.end()).rejects.toBe(full);
    saver.saveSoon();
    await microtasks();
    expect(ends.length).toBe(1);
  });
});
