import { describe, expect, it } from 'vitest';
import { launch } from '../rig/browsers/launch.ts';
import { fullCheck } from '../rig/demo/popup.ts';
import { extension, NAME, world } from './fixture.ts';

interface Row {
  readonly endpoint: string;
  readonly route: string;
}

/** A full check in a browser whose traffic goes through a SOCKS proxy, as with Tor's own. */
async function through(socks: string) {
  const proxied = await launch(NAME, { extension, trust: world, socks, onionNames: false });
  try {
    const page = await proxied.open('popup.html');
    const seen = await fullCheck(proxied, page);
    const report = await proxied.storage.get<{ verdict: { reason?: string }; observations: Row[] }>('report');
    return { seen, report };
  } finally {
    await proxied.close();
  }
}

describe("through the browser's own SOCKS proxy", () => {
  it('is on Tor, by the onion service too, and no name is asked of the resolver', async () => {
    await world.set('tor-ipv4');
    const socks = await world.startSocks();
    world.clearLog();
    const { seen, report } = await through(socks);
    expect(seen.verdict).toBe('tor');
    expect(seen.caveats).toEqual([]);
    expect(seen.rows.find(({ endpoint }) => endpoint === 'onion-service')?.shape).toBe('tor');
    const echo = report?.observations.find(({ endpoint }) => endpoint === 'address-ipv4');
    expect(echo?.route).toBe('proxied');
    expect(
      world.queries.map(({ name }) => name).filter((name) => /torproject|onion|cloudflare/.test(name)),
    ).toEqual([]);
  });

  it('says that the proxy is down where it is, and nothing about Tor', async () => {
    const { seen, report } = await through('127.0.0.1:9');
    expect(seen.verdict).toBe('unknown');
    expect(report?.verdict.reason).toBe('proxy-down');
  });
});
