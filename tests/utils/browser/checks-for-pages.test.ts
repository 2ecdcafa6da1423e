import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { checkFromHere } from '../../../utils/browser/check-from-here.ts';
import { onPageConnected } from '../../../utils/browser/checks-for-pages.ts';
import { runCheck } from '../../../utils/check/run-check.ts';
import { controlHttps } from '../../../utils/endpoints/control-https.ts';
import type { Report } from '../../../utils/model/report.ts';
import { report } from '../history/example.ts';

vi.mock(import('../../../utils/check/run-check.ts'), () => ({ runCheck: vi.fn() }));
vi.mock(import('../../../utils/browser/ask.ts'), () => ({
  ask: async (request, limits, send) => {
    const { result } = (await send?.(request, limits)) ?? {};
    const verbatim = result?.type === 'failure' ? result.words : (result?.type ?? '');
    return {
      type: 'failed',
      failure: 'unknown_failure',
      step: 'connect',
      verbatim,
      route: 'unknown',
      hints: {},
    };
  },
}));

type Heard = (message: unknown) => void;

/** One end of a connection: what is posted is heard at the other one, as plain data. */
function end(heard: Heard[], told: Heard[], closed: (() => void)[], others: (() => void)[], url: string) {
  return {
    name: 'check-from-here:full',
    sender: { id: fakeBrowser.runtime.id, url },
    postMessage: (message: unknown) => {
      const sent: unknown = structuredClone(message);
      queueMicrotask(() => told.forEach((hear) => void hear(sent)));
    },
    onMessage: { addListener: (hear: Heard) => void heard.push(hear) },
    onDisconnect: { addListener: (close: () => void) => void closed.push(close) },
    disconnect: () => others.forEach((close) => void close()),
  };
}

/** The page's end of the last connection, closed as by closing the page. */
let closePage = () => {};
const fetched = vi.fn();

beforeEach(() => {
  fakeBrowser.reset();
  vi.mocked(runCheck).mockReset();
  fetched.mockReset();
  vi.stubGlobal('fetch', fetched);
  let connected: Heard = () => {};
  const url = fakeBrowser.runtime.getURL('/popup.html');
  Reflect.set(fakeBrowser.runtime, 'onConnect', { addListener: (listener: Heard) => (connected = listener) });
  Reflect.set(fakeBrowser.runtime, 'connect', () => {
    const [toPage, toBackground]: [Heard[], Heard[]] = [[], []];
    const [pageClosed, backgroundClosed]: [(() => void)[], (() => void)[]] = [[], []];
    const page = end(toPage, toBackground, pageClosed, backgroundClosed, url);
    connected(end(toBackground, toPage, backgroundClosed, pageClosed, url));
    closePage = page.disconnect;
    return page;
  });
  onPageConnected();
});

describe('a check of a private window', () => {
  it('is sent by its page, and its reports go there and nowhere else', async () => {
    fetched.mockRejectedValue(new TypeError('NetworkError'));
    vi.mocked(runCheck).mockImplementation(async (_, { ask, save }) => {
      const answer = await ask(controlHttps, undefined, { deadline: 1000, bodyCap: 10 });
      const finished = { ...report('tor'), fault: 'verbatim' in answer ? answer.verbatim : '' };
      await save(finished);
      return finished;
    });
    const shown: Report[] = [];
    await checkFromHere('full', (growing) => shown.push(growing));
    expect(fetched.mock.calls[0]?.[0]).toBe(controlHttps.request().url);
    expect(shown).toEqual([{ ...report('tor'), fault: 'NetworkError', askedFrom: 'private' }]);
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });

  it('that throws is shown as a fault', async () => {
    vi.mocked(runCheck).mockRejectedValue(new TypeError('x is undefined'));
    const shown: Report[] = [];
    await checkFromHere('full', (growing) => shown.push(growing));
    expect(shown.map(({ fault }) => fault)).toEqual(['TypeError: x is undefined']);
  });

  it('ends with its page, also what is under way', async () => {
    fetched.mockReturnValue(new Promise(() => {}));
    const asked = vi.fn();
    vi.mocked(runCheck).mockImplementation(async (_, { ask }, signal) => {
      asked(await ask(controlHttps, undefined, { deadline: 1000, bodyCap: 10 }));
      signal.throwIfAborted();
      throw new Error('not reached');
    });
    void checkFromHere('full', () => {});
    await vi.waitFor(() => expect(fetched).toHaveBeenCalled());
    closePage();
    await vi.waitFor(() =>
      expect(asked.mock.calls[0]?.[0]).toMatchObject({ verbatim: 'The page was closed.' }),
    );
  });
});
