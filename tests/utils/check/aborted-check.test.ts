import { describe, expect, it } from 'vitest';
import { interrupted } from '../../../utils/check/aborted-check.ts';
import { ENDPOINTS } from '../../../utils/endpoints/list.ts';
import { observeSilence } from '../../../utils/judge/observe.ts';
import type { Basis, Finding, Observation } from '../../../utils/model/observation.ts';
import type { Report } from '../../../utils/model/report.ts';
import { parseAddress } from '../../../utils/parse/address.ts';

const RESET: Finding = { type: 'no-answer', failure: 'connection_reset', step: 'connect', verbatim: 'x' };

/** A check in which the browser ended the background: these rows had come, the others still waited. */
function cutOff(came: Readonly<Record<string, Finding>>): Report {
  const observations = ENDPOINTS.map((endpoint): Observation => {
    const finding = came[endpoint.id];
    const row = observeSilence(endpoint, 0, 'waiting');
    return finding === undefined ? row : { ...row, elapsed: 5, finding };
  });
  const verdict = { type: 'unknown', reason: 'waiting', evidence: [], addresses: [] } as const;
  return { startedAt: 0, scope: 'full', observations, verdict, blockages: [] };
}

describe('a check that was cut off', () => {
  it('accuses nobody: the controls had not come yet', () => {
    const { blockages, verdict } = interrupted(cutOff({ 'tor-check': RESET, 'exit-list': RESET }), 9);
    expect(verdict).toMatchObject({ type: 'unknown', reason: 'interrupted' });
    expect(blockages.map(({ endpoint }) => endpoint)).toEqual(['tor-check', 'exit-list']);
    for (const { suspects } of blockages) expect(suspects).not.toContain('network');
  });

  it('is not certain of Tor while no onion service opened: it may be the neighbour of an exit', () => {
    const [address] = [parseAddress('185.220.101.34')].flatMap((it) => it ?? []);
    if (address === undefined) throw new Error('no address');
    const exit = (basis: Basis): Finding => ({ type: 'exit', address, basis, relays: [] });
    const came = { 'tor-check': exit('flag'), 'relay-search': exit('relay-search') };
    expect(interrupted(cutOff(came), 9).verdict).toMatchObject({
      type: 'tor',
      certainty: 'likely',
      caveats: ['maybe-neighbour'],
    });
    const opened = { ...came, 'onion-service': { type: 'onion-loaded' } as const };
    expect(interrupted(cutOff(opened), 9).verdict).toMatchObject({ certainty: 'certain', caveats: [] });
  });

  it('says of what was open that it was, and calls none of it stopped', () => {
    const { observations, blockages } = interrupted(cutOff({ 'control-google': { type: 'works' } }), 9);
    expect(blockages).toEqual([]);
    expect(observations.filter(({ finding }) => finding.type === 'waiting')).toEqual([]);
  });
});
