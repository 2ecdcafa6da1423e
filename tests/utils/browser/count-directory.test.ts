import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { countDirectory, countIfUncounted } from '../../../utils/browser/count-directory.ts';
import { hasRenewedDirectory, loadDirectory } from '../../../utils/browser/directory.ts';
import { ownValue } from '../../../utils/browser/read-again.ts';
import { renewedCounts } from '../../../utils/browser/renewed-counts.ts';
import { countsOf } from '../../../utils/relays/counts.ts';
import { directory, relay } from '../relays/small.ts';

vi.mock(import('../../../utils/browser/directory.ts'), () => ({
  loadDirectory: vi.fn(),
  hasRenewedDirectory: vi.fn(),
}));

const SMALL = directory([relay(['192.0.2.1'], { country: 'jp', guardProbability: 1, guard: true })]);

beforeEach(() => {
  fakeBrowser.reset();
  vi.mocked(hasRenewedDirectory).mockResolvedValue(true);
  vi.mocked(loadDirectory).mockReset().mockResolvedValue({ directory: SMALL, source: 'renewed' });
});

it('the counts of a renewed directory are there for the pages, as if they had counted it', async () => {
  await countDirectory();
  expect(await renewedCounts(ownValue)).toEqual(countsOf(SMALL));
});

it('where the shipped directory is in use there are none: its counts ship with it', async () => {
  await countDirectory();
  vi.mocked(loadDirectory).mockResolvedValue({ directory: SMALL, source: 'shipped' });
  await countDirectory();
  expect(await renewedCounts(ownValue)).toBeUndefined();
});

it('what another version counted is not used, and is counted anew', async () => {
  await fakeBrowser.storage.local.set({ counts: { writtenBy: '1.2.2', countries: [] } });
  expect(await renewedCounts(ownValue)).toBeUndefined();
  await countIfUncounted();
  expect(await renewedCounts(ownValue)).toEqual(countsOf(SMALL));
});

it('nothing is read where it is counted, or where nothing was renewed', async () => {
  vi.mocked(hasRenewedDirectory).mockResolvedValue(false);
  await countIfUncounted();
  expect(loadDirectory).not.toHaveBeenCalled();
  vi.mocked(hasRenewedDirectory).mockResolvedValue(true);
  await countDirectory();
  vi.mocked(loadDirectory).mockClear();
  await countIfUncounted();
  expect(loadDirectory).not.toHaveBeenCalled();
});
