import { describe, expect, it } from 'vitest';
import { HOSTS, NOTICES } from '../rig/demo/watch.ts';
import { applyConnection, connectionWith } from '../rig/lab/connections.ts';
import { lab, shard } from './fixture.ts';
import { check, checkAgain, historyOf, openWatching } from './watching-browser.ts';

const LIMIT_MS = 240_000;

/** Nothing answers over IPv6 here, so what goes that way is not known. */
const PROBABLY_LEFT = {
  ...NOTICES.leftTor,
  title: 'Your web requests probably no longer go through Tor.',
};

describe.each(shard.browsers)('a block while %s watches', (name) => {
  it('that starts and ends is notified once each, without Tor', { timeout: LIMIT_MS }, async () => {
    const browser = await openWatching(name, 'direct');
    await check(browser);
    expect(await historyOf(browser)).toEqual({ states: [['not-tor']], notices: [], notifications: [] });
    await lab.block('name-nothing');
    await checkAgain(browser);
    const blocked = [['not-tor'], ['not-tor', ...HOSTS]];
    expect(await historyOf(browser)).toEqual({
      states: blocked,
      notices: ['blocked'],
      notifications: [NOTICES.blocked],
    });
    await lab.block('none');
    await checkAgain(browser);
    expect(await historyOf(browser)).toEqual({
      states: [...blocked, ['not-tor']],
      notices: ['blocked', 'free'],
      notifications: [NOTICES.blocked, NOTICES.free],
    });
  });
});

describe.each(shard.browsers)('Tor while %s watches', (name) => {
  it('as a proxy that stops and starts causes no notification', { timeout: LIMIT_MS }, async () => {
    const browser = await openWatching(name, 'socks');
    await check(browser);
    await lab.stopClient();
    await checkAgain(browser);
    const down = await browser.storage.get<{ verdict: unknown }>('report');
    expect(down?.verdict, JSON.stringify(down, null, 1)).toMatchObject({
      type: 'unknown',
      reason: 'proxy-down',
    });
    const client = await lab.startClient();
    await client.ready();
    await checkAgain(browser);
    const up = await browser.storage.get<{ verdict: unknown }>('report');
    expect(up?.verdict).toMatchObject({ type: 'tor' });
    expect(await historyOf(browser)).toEqual({ states: [['tor']], notices: [], notifications: [] });
  });

  it('for the whole computer that ends is notified once, and its return is not', {
    timeout: LIMIT_MS,
  }, async () => {
    const browser = await openWatching(name, 'split', 'ipv6-dropped');
    await check(browser);
    expect(await historyOf(browser)).toEqual({ states: [['tor']], notices: [], notifications: [] });
    await applyConnection(lab, connectionWith('direct'));
    await checkAgain(browser);
    const left = [['tor'], ['not-tor']];
    expect(await historyOf(browser)).toEqual({
      states: left,
      notices: ['left-tor'],
      notifications: [PROBABLY_LEFT],
    });
    await applyConnection(lab, connectionWith('split'));
    await check(browser);
    expect(await historyOf(browser)).toEqual({
      states: [...left, ['tor']],
      notices: ['left-tor'],
      notifications: [PROBABLY_LEFT],
    });
  });

  it('for IPv4 only, beside which IPv6 comes up, is notified once as a part', {
    timeout: LIMIT_MS,
  }, async () => {
    const browser = await openWatching(name, 'split', 'ipv6-dropped');
    await check(browser);
    await lab.block('none');
    await checkAgain(browser);
    expect(await historyOf(browser)).toEqual({
      states: [['tor'], ['mixed']],
      notices: ['left-tor'],
      notifications: [NOTICES.partLeftTor],
    });
  });
});
