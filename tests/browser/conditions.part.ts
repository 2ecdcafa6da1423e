import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { contradictions } from '../rig/demo/expected.ts';
import { EXPECTED_WARNINGS } from '../rig/demo/expected-warnings.ts';
import type { SeenPopup } from '../rig/demo/popup.ts';
import { CONDITIONS, conditionWith } from '../rig/world/conditions.ts';
import { testFit } from './conditions-fit.part.ts';
import { browser, checkIn, NAME, type StoredReport, withPopup, world } from './fixture.ts';

/** They run side by side: one after the other, all conditions take six minutes. */
const PARTS = 2;
type Part = 1 | 2;

/** What was stored in each condition. */
const reports = new Map<string, StoredReport>();

/** A line of the table technique × browser. */
function lineOf(id: string, warning: SeenPopup['warning']): string {
  const technique = EXPECTED_WARNINGS[id]?.technique ?? '-';
  const named = warning?.techniques.join(' | ') ?? '-';
  return `${id.padEnd(28)} ${technique.padEnd(20)} ${named.padEnd(48)} ${warning?.by ?? '-'}`;
}

/** The conditions of a part, and in the first one also what is particular. Neighbours wait alike, so each goes to another part. */
export function testConditions(part: Part): void {
  const isOurs = (id: string) => CONDITIONS.indexOf(conditionWith(id)) % PARTS === part - 1;
  testEach(part, isOurs);
  testFailures(isOurs);
  testFit(isOurs);
  if (part === 1) testParticulars();
}

function testEach(part: Part, isOurs: (id: string) => boolean): void {
  describe('the popup in the simulated network', () => {
    const table: string[] = [];
    const techniques: string[] = [];

    it.each(CONDITIONS.filter(({ id }) => isOurs(id)))('$id: $title', async ({ id }) => {
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

    afterAll(() => {
      console.log(`\n${browser.version}\n${table.join('\n')}`);
      // `npm run test:all` prints it.
      mkdirSync('.output/results', { recursive: true });
      const head = `${browser.version}: condition, technique, named, suspected`;
      writeFileSync(`.output/results/techniques-${NAME}-${part}.txt`, `${head}\n${techniques.join('\n')}\n`);
    });
  });
}

/** Condition, and the failure that its row names. */
const FAILURES: readonly (readonly [string, string])[] = [
  ['check-blocked-reset', NAME === 'chromium' ? 'connection_reset' : 'connection_cut'],
  ['check-blocked-dns', 'dns_lookup_error'],
  ['check-blocked-silent', 'generic_timeout_error'],
  ['check-blocked-false-address', 'ssl_unknown_authority|ssl_invalid_hostname'],
  ['intercepted', 'ssl_unknown_authority'],
  ['redirected', 'http_redirect'],
  ['truncated-list', 'body_cut_short'],
  ['dripping', 'generic_timeout_error'],
];

function testFailures(isOurs: (id: string) => boolean): void {
  it.each(FAILURES.filter(([condition]) => isOurs(condition)))(
    'names the failure in %s: %s',
    (condition, failure) => {
      const endpoint = condition === 'truncated-list' ? 'exit-list' : 'tor-check';
      const failures = reports
        .get(condition)
        ?.observations.filter((row) => row.endpoint === endpoint)
        .map(({ finding }) => finding.failure);
      expect(failures).toContainEqual(expect.stringMatching(new RegExp(`^(?:${failure})$`)));
    },
  );
}

function testParticulars(): void {
  describe('what is particular', () => {
    it('names the exposed family when IPv6 goes past Tor', async () => {
      const { seen } = await checkIn('mixed');
      expect(seen.headline).toContain('IPv6');
      expect(seen.support).toContain('2001:db8::7');
    });

    it('shows the exit: address and country, and no fingerprint', async () => {
      const { seen } = await checkIn('tor-ipv4');
      expect(seen.support).toBe('Sites see 178.218.144.18, a Tor exit (Italy).');
    });

    it('says where only the address shows Tor, and for whom that is wrong', async () => {
      const { seen } = await checkIn('neighbour');
      expect(seen.caveats.join(), JSON.stringify(seen)).toMatch(/share the exit's home, campus or VPN/);
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
  });
}
