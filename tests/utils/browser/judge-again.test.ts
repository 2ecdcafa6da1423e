import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { storage } from 'wxt/utils/storage';
import { loadHistory } from '../../../utils/browser/history.ts';
import { judgeStored } from '../../../utils/browser/judge-again.ts';
import { loadStored, saveReport } from '../../../utils/browser/storage.ts';
import { showOnButton } from '../../../utils/browser/toolbar-button.ts';
import type { Report } from '../../../utils/model/report.ts';
import type { Verdict } from '../../../utils/model/verdict.ts';
import { EXIT } from '../../components/example.ts';
import { play } from '../../scenes/play.ts';
import { loadScene, SCENES } from '../../scenes/scene.ts';

vi.mock(import('../../../utils/browser/toolbar-button.ts'), async (original) => ({
  ...(await original()),
  showOnButton: vi.fn(async () => undefined),
}));

const DIRECT = (await play(loadScene(SCENES, 'direct-everything-agrees'))).report;
const SURELY_TOR: Verdict = {
  type: 'tor',
  exits: [{ address: EXIT, relays: [] }],
  certainty: 'certain',
  evidence: [],
  agreement: { agree: 2, of: 2 },
  caveats: [],
};
/** Rows of a direct line under a verdict that they do not carry. */
const WRONG: Report = { ...DIRECT, verdict: SURELY_TOR };
const BEFORE = { verdict: 'mixed', certainty: 'likely', blocked: [], at: DIRECT.startedAt - 1 } as const;
const OF_CHECK = {
  verdict: 'tor',
  certainty: 'certain',
  blocked: [],
  at: (DIRECT.finishedAt ?? 0) + 1,
} as const;

const fetched = vi.fn();

beforeEach(() => {
  fakeBrowser.reset();
  vi.mocked(showOnButton).mockClear();
  vi.stubGlobal('fetch', fetched);
  vi.useFakeTimers({ now: DIRECT.startedAt + 60_000, toFake: ['Date'] });
});

const store = (report: object) => storage.setItem<unknown>('local:report', report);
const verdictNow = async () => (await loadStored()).report?.verdict;
const buttonShows = () => vi.mocked(showOnButton).mock.calls.map(([report]) => report?.verdict);
const transitions = async () => (await loadHistory(90)).transitions;

describe('a stored report', () => {
  it.each([
    ['of a version that did not say so', WRONG],
    ['of an older version', { ...WRONG, writtenBy: '1.2.2' }],
  ])('%s is judged again from its rows, as of the check', async (_, stored) => {
    // Half a year later every list in the rows is old.
    vi.setSystemTime(DIRECT.startedAt + 200 * 24 * 3_600_000);
    await store(stored);
    await judgeStored();
    const { report } = await loadStored();
    expect(report).toEqual({ ...DIRECT, writtenBy: '1.2.3' });
    expect(buttonShows()).toEqual([DIRECT.verdict]);
    expect(fetched).not.toHaveBeenCalled();
  });

  it('of this version stays, unless the browser says that something was updated', async () => {
    await store({ ...WRONG, writtenBy: '1.2.3' });
    await judgeStored();
    expect(await verdictNow()).toEqual(SURELY_TOR);
    expect(showOnButton).not.toHaveBeenCalled();
    await judgeStored(true);
    expect(await verdictNow()).toEqual(DIRECT.verdict);
  });

  it('has the version with it when it is saved', async () => {
    await saveReport(DIRECT);
    expect((await loadStored()).report?.writtenBy).toBe('1.2.3');
  });

  it('whose verdict holds changes neither button nor history', async () => {
    await storage.setItem('local:history', { transitions: [BEFORE], notices: [] });
    await store(DIRECT);
    await judgeStored();
    expect((await loadStored()).report?.writtenBy).toBe('1.2.3');
    expect(showOnButton).not.toHaveBeenCalled();
    expect(await transitions()).toEqual([BEFORE]);
  });

  it('is stored only when button and history have followed, for the background may end in between', async () => {
    await storage.setItem('local:history', { transitions: [OF_CHECK], notices: [] });
    await store(WRONG);
    const then = vi.fn();
    const unwatch = storage.watch('local:report', async () => then(buttonShows(), await transitions()));
    await judgeStored();
    await vi.waitFor(() => expect(then).toHaveBeenCalledOnce());
    unwatch();
    expect(then).toHaveBeenCalledWith([DIRECT.verdict], [expect.objectContaining({ verdict: 'not-tor' })]);
  });

  it('gives the same again where the background ended before it was stored', async () => {
    await storage.setItem('local:history', { transitions: [BEFORE], notices: [] });
    await store(WRONG);
    await judgeStored();
    const once = await transitions();
    await store(WRONG);
    await judgeStored();
    expect(await transitions()).toEqual(once);
  });

  it('does not replace the report of a check that finished in the meantime', async () => {
    const newer: Report = { ...DIRECT, startedAt: DIRECT.startedAt + 1, verdict: SURELY_TOR };
    await store(WRONG);
    vi.mocked(showOnButton).mockImplementationOnce(() => saveReport(newer));
    await judgeStored();
    expect((await loadStored()).report?.startedAt).toBe(newer.startedAt);
    expect(buttonShows()).toEqual([DIRECT.verdict, SURELY_TOR]);
  });

  it('of a fault of ours stays one', async () => {
    const fault = { type: 'unknown', reason: 'fault', evidence: [], addresses: [] } as const;
    await store({ ...DIRECT, observations: [], verdict: fault, blockages: [], fault: 'TypeError: x' });
    await judgeStored();
    expect(await verdictNow()).toEqual(fault);
  });

  it('that is not there, or is not readable, is left alone', async () => {
    await judgeStored();
    await store({ isTor: true });
    await judgeStored();
    expect(await storage.getItem<unknown>('local:report')).toEqual({ isTor: true });
  });
});

describe('the history', () => {
  it.each([
    ['made anew where the check left a transition', [BEFORE, OF_CHECK], OF_CHECK.at],
    ['added to where it left none', [BEFORE], DIRECT.finishedAt],
  ])('is %s, without a notification', async (_, before, at) => {
    const create = vi.spyOn(fakeBrowser.notifications, 'create');
    await storage.setItem('local:history', { transitions: before, notices: [] });
    await store(WRONG);
    await judgeStored();
    const { type: verdict, certainty } = DIRECT.verdict as Extract<Verdict, { type: 'not-tor' }>;
    expect(await transitions()).toEqual([BEFORE, { verdict, certainty, blocked: [], at }]);
    expect(create).not.toHaveBeenCalled();
  });

  it('no longer knows what no row carries', async () => {
    await storage.setItem('local:history', { transitions: [BEFORE, OF_CHECK], notices: [] });
    await store({ ...WRONG, observations: DIRECT.observations.filter(({ role }) => role === 'control') });
    await judgeStored();
    expect(await verdictNow()).toMatchObject({ type: 'unknown' });
    expect(await transitions()).toEqual([BEFORE]);
  });
});
