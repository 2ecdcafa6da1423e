import { describe, expect, it } from 'vitest';
import { interrupted } from '../../../utils/check/aborted-check.ts';
import { ENDPOINTS } from '../../../utils/endpoints/list.ts';
import { rowOf, withoutAnswer } from '../../../utils/judge/row.ts';
import type { Basis, Finding, Observation } from '../../../utils/model/observation.ts';
import type { Report } from '../../../utils/model/report.ts';
import { parseAddress } from '../../../utils/parse/address.ts';
import { play } from '../../scenes/play.ts';
import { loadScene, SCENES, scenesIn } from '../../scenes/scene.ts';

const RESET: Finding = { type: 'no-answer', failure: 'connection_reset', step: 'connect', verbatim: 'x' };

/** A check during which the browser ended the background: these rows had come in, the others still waited. */
function aborted(received: Readonly<Record<string, Finding>>): Report {
  const observations = ENDPOINTS.map((endpoint): Observation => {
    const finding = received[endpoint.id];
    const row = rowOf(endpoint, { at: 0 }, withoutAnswer('waiting'));
    return finding === undefined ? row : { ...row, elapsed: 5, finding };
  });
  const verdict = { type: 'unknown', reason: 'waiting', evidence: [], addresses: [] } as const;
  return { startedAt: 0, scope: 'full', observations, verdict, blockages: [] };
}

describe('an aborted check', () => {
  it('does not suspect the network: the controls had not come in', () => {
    const { blockages, verdict } = interrupted(aborted({ 'tor-check': RESET, 'exit-list': RESET }), 9);
    expect(verdict).toMatchObject({ type: 'unknown', reason: 'interrupted' });
    expect(blockages.map(({ endpoint }) => endpoint)).toEqual(['tor-check', 'exit-list']);
    for (const { suspects } of blockages) expect(suspects).not.toContain('network');
  });

  it('is not certain of Tor until the onion service opened: it may be the neighbour of an exit', () => {
    const [address] = [parseAddress('185.220.101.34')].flatMap((address) => address ?? []);
    if (address === undefined) throw new Error('no address');
    const exit = (basis: Basis): Finding => ({ type: 'exit', address, basis, relays: [] });
    const received = { 'tor-check': exit('flag'), 'relay-search': exit('relay-search') };
    expect(interrupted(aborted(received), 9).verdict).toMatchObject({
      type: 'tor',
      certainty: 'likely',
      caveats: ['maybe-neighbour', 'ipv6-unseen'],
    });
    const opened = { ...received, 'onion-service': { type: 'onion-proved' } as const };
    expect(interrupted(aborted(opened), 9).verdict).toMatchObject({
      certainty: 'likely',
      caveats: ['ipv6-unseen'],
    });
  });

  it.each(scenesIn(SCENES))('is never certain: %s', async (name) => {
    const { saved } = await play(loadScene(SCENES, name));
    const isAsked = ({ role, finding }: Observation) => role !== 'look' && finding.type === 'waiting';
    for (const partial of saved.filter(({ observations }) => observations.some(isAsked)))
      expect(interrupted(partial, 9).verdict).not.toMatchObject({ certainty: 'certain' });
  });

  it('marks waiting rows as interrupted, and finds no blockage in them', () => {
    const { observations, blockages } = interrupted(aborted({ 'control-google': { type: 'works' } }), 9);
    expect(blockages).toEqual([]);
    expect(observations.filter(({ finding }) => finding.type === 'waiting')).toEqual([]);
  });
});
