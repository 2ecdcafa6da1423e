import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { startProbes } from '../../../utils/browser/probe.ts';
import { patternsOf, startSurveyProbes } from '../../../utils/browser/survey-probe.ts';

const PAGE = 'chrome-extension://an-extension/';
const URL_OF = 'https://192.0.2.7:9001/';
const listeners = new Map<string, (event: unknown) => unknown>();
const report = (event: string, more: object = {}) =>
  listeners.get(event)?.({ requestId: '7', url: URL_OF, tabId: 3, initiator: PAGE, ...more });
const sent: { url: string; init: RequestInit }[] = [];

/** A request that ends when it is aborted, or as the test says. */
function answering(end: Promise<Response>): void {
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    sent.push({ url, init });
    const aborted = new Promise<never>((_, reject) =>
      init.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError'))),
    );
    return Promise.race([end, aborted]);
  });
}
const refusing = () => answering(Promise.reject(new TypeError('Failed to fetch')));
const silent = () => answering(new Promise(() => undefined));

beforeEach(() => {
  vi.useFakeTimers();
  sent.length = 0;
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockReturnValue(PAGE);
  for (const name of ['onBeforeRequest', 'onResponseStarted', 'onCompleted', 'onErrorOccurred']) {
    const addListener = (listener: (event: unknown) => unknown) => listeners.set(name, listener);
    Reflect.set(fakeBrowser.webRequest, name, { addListener, removeListener: () => listeners.delete(name) });
  }
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const start = (signal = new AbortController().signal) => startProbes(['https://192.0.2.7/*'], signal);

describe('a probe', () => {
  it('says why it failed, in the browser’s own name', async () => {
    refusing();
    const ended = start().probe('192.0.2.7', 9001, 10_000);
    report('onBeforeRequest');
    report('onErrorOccurred', { error: 'net::ERR_CERT_AUTHORITY_INVALID' });
    expect(await ended).toEqual({
      type: 'failed',
      failure: 'ssl_unknown_authority',
      step: 'tls',
      verbatim: 'net::ERR_CERT_AUTHORITY_INVALID',
      isProxied: false,
    });
  });

  it('carries nothing that names the person, and follows no redirect', async () => {
    answering(Promise.resolve(new Response()));
    expect(await start().probe('192.0.2.7', 443, 10_000)).toEqual({ type: 'answered', isProxied: false });
    const [{ url, init } = { url: '', init: {} }] = sent;
    expect(url).toBe('https://192.0.2.7/');
    expect(init).toMatchObject({
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      redirect: 'manual',
      mode: 'same-origin',
    });
    expect(init.signal?.aborted).toBe(true); // its body is let go
  });

  it('is silence at its deadline', async () => {
    silent();
    const ended = start().probe('192.0.2.7', 9001, 10_000);
    report('onBeforeRequest');
    await vi.advanceTimersByTimeAsync(9_999);
    expect(sent[0]?.init.signal?.aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    report('onErrorOccurred', { error: 'net::ERR_ABORTED' });
    expect(await ended).toMatchObject({ type: 'failed', failure: 'generic_timeout_error' });
  });

  it('ends at once when all are ended, and none begins after that', async () => {
    silent();
    const all = new AbortController();
    const { probe } = start(all.signal);
    const ended = Promise.all([probe('192.0.2.7', 9001, 10_000), probe('192.0.2.8', 443, 10_000)]);
    all.abort();
    expect(await ended).toEqual([{ type: 'aborted' }, { type: 'aborted' }]);
    expect(await probe('192.0.2.9', 443, 10_000)).toEqual({ type: 'aborted' });
    expect(sent).toHaveLength(2);
  });

  it('that the browser did not send is no fact about the network', async () => {
    refusing();
    const ended = start().probe('192.0.2.7', 9001, 10_000);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await ended).toMatchObject({ type: 'failed', failure: 'refused_by_browser', step: 'browser' });
  });

  it('takes no event of a web page for its own', async () => {
    refusing();
    const ended = start().probe('192.0.2.7', 9001, 10_000);
    report('onBeforeRequest', { initiator: 'https://a-page.example' });
    report('onErrorOccurred', { error: 'net::ERR_CONNECTION_REFUSED' });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await ended).toMatchObject({ failure: 'refused_by_browser' });
  });

  it('listens no longer after it was stopped', () => {
    const { stop } = start();
    expect(listeners.size).toBe(4);
    stop();
    expect(listeners.size).toBe(0);
  });
});

describe('the probe of a survey', () => {
  const target = { group: 'relays', host: '192.0.2.7', port: 9001 } as const;

  it('asks for each host once, without its port', () => {
    const again = { ...target, port: 443 };
    expect(patternsOf([target, again, { host: '[2001:db8::1]' }])).toEqual([
      'https://192.0.2.7/*',
      'https://[2001:db8::1]/*',
    ]);
  });

  it('of a request that went to a proxy says nothing of this network', async () => {
    refusing();
    const onProxied = vi.fn();
    const { probe } = startSurveyProbes([target], new AbortController().signal, onProxied);
    const outcome = probe(target, 10_000);
    report('onBeforeRequest');
    report('onErrorOccurred', {
      error: 'NS_ERROR_CONNECTION_REFUSED',
      proxyInfo: { type: 'socks', proxyDNS: true },
    });
    expect(await outcome).toBe('not-asked');
    expect(onProxied).toHaveBeenCalledOnce();
  });
});
