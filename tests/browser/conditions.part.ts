import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { contradictions } from '../rig/demo/expected.ts';
import { EXPECTED_WARNINGS } from '../rig/demo/expected-warnings.ts';
import type { SeenPopup } from '../rig/demo/popup.ts';
import { CONDITIONS } from '../rig/world/conditions.ts';
import { browser, checkIn, NAME, type StoredReport, withPopup, world } from './fixture.ts';

/** What was stored in each condition. */
const reports = new Map<string, StoredReport>();

/** A line of the table technique × browser. */
function lineOf(id: string, warning: SeenPopup['warning']): string {
  const technique = EXPECTED_WARNINGS[id]?.technique ?? '-';
  const named = warning?.techniques.join(' | ') ?? '-';
  return `${id.padEnd(28)} ${technique.padEnd(20)} ${named.padEnd(48)} ${warning?.by ?? '-'}`;
}

describe('the popup in the simulated network', () => {
  const table: string[] = [];
  const techniques: string[] = [];

  it.each(CONDITIONS)('$id: $title', async ({ id }) => {
    world.clearLog();
    const begun = Date.now();
    const { seen, report } = await checkIn(id);
    reports.set(id, report);
    table.push(`${id.padEnd(28)} ${seen.verdict.padEnd(8)} ${seen.headline}`);
    techniques.push(lineOf(id, seen.warning));
    expect(contradictions(id, NAME, seen), JSON.stringify(report, null, 1)).toEqual([]);
    expect(Date.now() - begun, 'a check is over before the background is').toBeLessThan(30_000);
    expect(world.log.map(({ host }) => host)).not.toContain('blocked.demo');
    expect(world.log.map(({ host }) => host)).not.toContain('login.demo');
  });

  it('shows the state on the button, in words too', async () => {
    await checkIn('offline');
    const { title, badge } = await withPopup((page) =>
      page.evaluate(async () => {
        const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
        return { title: await api.action.getTitle({}), badge: await api.action.getBadgeText({}) };
      }),
    );
    expect(await browser.storage.get('report')).toMatchObject({ verdict: { type: 'unknown' } });
    expect(title).toBe('Exposure for Tor: not known');
    expect(badge).toBe('?');
  });

  afterAll(() => {
    console.log(`\n${browser.version}\n${table.join('\n')}`);
    // `npm run test:all` prints it.
    mkdirSync('.output/results', { recursive: true });
    const head = `${browser.version}: condition, technique, named, suspected`;
    writeFileSync(`.output/results/techniques-${NAME}.txt`, `${head}\n${techniques.join('\n')}\n`);
  });
});

describe('what is particular', () => {
  it('names the exposed family when IPv6 goes past Tor', async () => {
    const { seen } = await checkIn('mixed');
    expect(seen.headline).toContain('IPv6');
    expect(seen.support).toContain('2001:db8::7');
  });

  it('shows the exit: address, relay and country', async () => {
    const { seen } = await checkIn('tor-ipv4');
    expect(seen.support).toContain('178.218.144.18');
    expect(seen.support).toMatch(/Unnamed|\$[0-9A-F]{8}/);
    expect(seen.support).toContain('Italy');
  });

  it('says where only the address shows Tor, and for whom that is wrong', async () => {
    const { seen } = await checkIn('neighbour');
    expect(seen.caveats.join(), JSON.stringify(seen)).toMatch(/the exit's own network/);
  });

  it.each([
    ['check-blocked-reset', NAME === 'chromium' ? 'connection_reset' : 'connection_cut'],
    ['check-blocked-dns', 'dns_lookup_error'],
    ['check-blocked-silent', 'generic_timeout_error'],
    ['check-blocked-false-address', 'ssl_unknown_authority|ssl_invalid_hostname'],
    ['intercepted', 'ssl_unknown_authority'],
    ['redirected', 'http_redirect'],
    ['truncated-list', 'body_cut_short'],
    ['dripping', 'generic_timeout_error'],
  ])('names the failure in %s: %s', (condition, failure) => {
    const endpoint = condition === 'truncated-list' ? 'exit-list' : 'tor-check';
    const failures = reports
      .get(condition)
      ?.observations.filter((row) => row.endpoint === endpoint)
      .map(({ finding }) => finding.failure);
    expect(failures).toContainEqual(expect.stringMatching(new RegExp(`^(?:${failure})$`)));
  });
});
