import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { RequestTrace } from '../../../utils/browser/request-trace.ts';
import { startTrace, stopTrace, watchRequests } from '../../../utils/browser/watch-requests.ts';

const URL = 'https://check.torproject.org/api/ip';
const listeners = new Map<string, (event: unknown) => unknown>();

/** An event as the browser sends it. */
function report(event: string, more: object = {}): void {
  listeners.get(event)?.({ requestId: '7', url: URL, tabId: -1, ...more });
}

let trace: RequestTrace;
const failure = async () => {
  await trace.until('end');
  return trace.failed;
};
const answered = async () => {
  await trace.until('route');
  return trace.routed;
};

beforeEach(() => {
  vi.useFakeTimers();
  fakeBrowser.reset();
  const names = ['BeforeRequest', 'HeadersReceived', 'BeforeRedirect', 'ResponseStarted'];
  for (const name of [...names, 'Completed', 'ErrorOccurred']) {
    const addListener = (listener: (event: unknown) => unknown) => listeners.set(`on${name}`, listener);
    Reflect.set(fakeBrowser.webRequest, `on${name}`, { addListener });
  }
  watchRequests([URL]);
  trace = startTrace(URL, false);
});
afterEach(() => {
  stopTrace(trace);
  vi.useRealTimers();
});

/** The value after so many ms; `null` while it is still awaited. */
async function after<Value>(asked: Promise<Value>, ms: number): Promise<Value | null> {
  const end = vi.advanceTimersByTimeAsync(ms).then(() => null);
  return Promise.race([asked, end]);
}

describe('what the browser reports about a request', () => {
  it('is awaited once the request was sent, however busy the computer is', async () => {
    report('onBeforeRequest');
    const failed = failure();
    expect(await after(failed, 2000)).toBe(null);
    report('onErrorOccurred', { error: 'net::ERR_PROXY_CONNECTION_FAILED' });
    expect(await after(failed, 1)).toMatchObject({ error: 'net::ERR_PROXY_CONNECTION_FAILED' });
  });

  it('is not awaited for long where the browser refused the request', async () => {
    expect(await after(failure(), 1001)).toBe(undefined);
    expect(trace.isSent).toBe(false);
  });

  it('may come late as a whole', async () => {
    const route = answered();
    expect(await after(route, 900)).toBe(null);
    report('onBeforeRequest');
    expect(await after(route, 900)).toBe(null);
    report('onResponseStarted', { ip: '127.0.0.1' });
    expect(await after(route, 1)).toMatchObject({ route: 'proxied' });
  });

  it('ends with the request, also where no event names a route', async () => {
    report('onBeforeRequest');
    report('onCompleted');
    expect(await after(answered(), 1)).toBe(undefined);
    expect(await after(failure(), 1)).toBe(undefined);
  });

  it('ends after a time-out if no event comes', async () => {
    report('onBeforeRequest');
    expect(await after(failure(), 3001)).toBe(undefined);
  });

  it("is not another request's", async () => {
    report('onBeforeRequest');
    report('onErrorOccurred', { requestId: '8', error: 'net::ERR_X' });
    expect(await after(failure(), 2000)).toBe(null);
  });
});

describe('two checks that ask the same at the same time', () => {
  it('have each their own events where the browser says which window a request is from', () => {
    const other = startTrace(URL, true);
    report('onBeforeRequest', { requestId: '8', incognito: true });
    report('onBeforeRequest', { requestId: '9', incognito: false });
    stopTrace(other);
    expect([other.isAbout('8'), trace.isAbout('9')]).toEqual([true, true]);
  });
});
