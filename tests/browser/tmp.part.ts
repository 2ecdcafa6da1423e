import { describe, expect, it } from 'vitest';
import { withPopup, world, NAME, browser } from './fixture.ts';
const cases = [['check-blocked-dns'],['check-blocked-reset'],['intercepted'],['tor-ipv4'],['portal'],['check-blocked-silent']];
describe('probe', () => {
  it.each(cases)('%s', async (id) => {
    await world.set(id); await browser.forgetNames();
    const r = await withPopup((page) => page.evaluate(async () => {
      performance.clearResourceTimings();
      const url = 'https://check.torproject.org/api/ip';
      const e = await fetch(url, {mode:'same-origin', cache:'no-store', redirect:'manual', signal: AbortSignal.timeout(4000)}).then((x)=>x.text(), (x)=>String(x));
      await new Promise((d)=>setTimeout(d,400));
      return [e, JSON.stringify(performance.getEntriesByName(url))];
    }));
    console.log(NAME, id, r);
    expect(1).toBe(1);
  }, 60000);
});
