import { describe, expect, it } from 'vitest';
import { HEAD_START_MS } from '../../../utils/check/rules/head-start.ts';
import { runCheck } from '../../../utils/check/run-check.ts';
import { answerOf } from '../../scenes/answer.ts';
import { loadScene, SCENES } from '../../scenes/scene.ts';
import { NEVER, SILENCE, simulate } from './simulate.ts';

/** A full check on Tor in which these endpoints never answer, and these fail at once. */
function checkWith({ silent, failing = [] }: { silent: readonly string[]; failing?: readonly string[] }) {
  const scene = loadScene(SCENES, 'tor-everything-agrees');
  const { ports, run } = simulate(() => 10, {
    ask: async (endpoint, about) => {
      if (silent.includes(endpoint.id)) return new Promise(() => undefined);
      return failing.includes(endpoint.id) ? SILENCE : answerOf(scene, endpoint, about, 1);
    },
  });
  return run(runCheck('full', ports, NEVER));
}

describe('a check that gives somebody up', () => {
  it('gives up plain tests of the network after 2 s, where nothing failed and another test got through', async () => {
    const { observations, finishedAt, verdict, blockages } = await checkWith({
      silent: ['control-mozilla', 'control-microsoft'],
    });
    const given = observations.filter(
      ({ finding }) => finding.type === 'not-asked' && finding.why === 'not-awaited',
    );
    expect(given.map(({ endpoint }) => endpoint)).toEqual(['control-mozilla', 'control-microsoft']);
    expect([finishedAt, verdict.type, blockages]).toEqual([HEAD_START_MS + 2_000, 'tor', []]);
    expect(observations.filter(({ finding }) => finding.type === 'waiting')).toEqual([]);
  });

  it.each([
    ['any other endpoint', { silent: ['tor-check'] }],
    ['an echo', { silent: ['address-name'] }],
    ['the only test over https', { silent: ['control-https'] }],
    ['the last test', { silent: ['control-google', 'control-mozilla', 'control-microsoft'] }],
    ['a test, where a request failed', { silent: ['control-mozilla'], failing: ['relay-search'] }],
  ])('never gives up %s', async (_, answers) => {
    await expect(checkWith(answers)).rejects.toThrow('waits for nothing');
  });
});
