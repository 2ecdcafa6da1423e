import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { clearAll, read, readAll, remove, watch, write } from '../../../utils/browser/areas.ts';

beforeEach(() => fakeBrowser.reset());

it('keeps a value under its place, and each area apart', async () => {
  await write('local:one', { is: 1 });
  await write('session:one', 2);
  expect(await readAll('session:one', 'local:one', 'local:other')).toEqual([2, { is: 1 }, undefined]);
  expect(await fakeBrowser.storage.local.get('one')).toEqual({ one: { is: 1 } });
});

it('reads null as nothing', async () => {
  await fakeBrowser.storage.local.set({ one: null });
  expect(await read('local:one')).toBeUndefined();
});

it('removes what it is told, in both areas', async () => {
  await write('local:one', 1);
  await write('session:one', 1);
  await write('local:other', 1);
  await remove('local:one', 'session:one');
  expect(await readAll('local:one', 'session:one', 'local:other')).toEqual([undefined, undefined, 1]);
});

it('tells of changes of one value of one area, until it is ended', async () => {
  const changed = vi.fn();
  const end = watch('local:one', changed);
  await write('session:one', 1);
  await write('local:other', 1);
  expect(changed).not.toHaveBeenCalled();
  await write('local:one', 1);
  await remove('local:one');
  expect(changed).toHaveBeenCalledTimes(2);
  end();
  await write('local:one', 2);
  expect(changed).toHaveBeenCalledTimes(2);
});

it('deletes everything', async () => {
  await write('local:one', 1);
  await write('session:one', 1);
  await clearAll();
  expect(await readAll('local:one', 'session:one')).toEqual([undefined, undefined]);
});
