import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { play } from './play.ts';
import { loadScene } from './scene.ts';

const folder = mkdtempSync(join(tmpdir(), 'scenes-'));
afterAll(() => rmSync(folder, { recursive: true }));

const SCENE = { story: '', scope: 'full', answers: {}, expect: { verdict: {} } };

function load(scene: object, name = 'written-by-the-test') {
  writeFileSync(join(folder, `${name}.json`), JSON.stringify(scene));
  return loadScene(folder, name);
}

describe('a scene', () => {
  it('may leave out rows, and every endpoint: those are silent', async () => {
    const scene = load(SCENE);
    expect(scene.expect.rows).toEqual({});
    const { report } = await play(scene);
    const row = report.observations.find(({ endpoint }) => endpoint === 'tor-check');
    expect(row?.finding).toMatchObject({ type: 'no-answer', failure: 'generic_timeout_error' });
  });

  it('takes what it leaves out from the scene that it is like, at any depth', () => {
    load({ ...SCENE, like: 'direct-everything-agrees', scope: 'discreet' }, 'parent');
    const { scope: _, ...rest } = SCENE;
    const scene = load({ ...rest, like: 'parent', answers: { 'tor-check': { silent: true } } });
    expect(scene.scope).toBe('discreet');
    expect(scene.answers['tor-check']).toEqual({ silent: true });
    expect(scene.answers['control-google']).toMatchObject({ status: 204 });
  });

  it.each([
    ['an unknown key', { ...SCENE, anwsers: {} }, 'anwsers'],
    ['an unknown key in an answer', { ...SCENE, answers: { 'tor-check': { stauts: 200 } } }, 'stauts'],
    ['an unknown hint', { ...SCENE, answers: { 'tor-check': { hints: { reached: 'secured' } } } }, 'reached'],
    ['a third answer', { ...SCENE, answers: { 'tor-check': { again: { again: {} } } } }, 'again.again'],
    ['an unknown endpoint', { ...SCENE, answers: { 'exit-list, tor-chekc': {} } }, 'tor-chekc'],
    [
      'an address at an endpoint that needs none',
      { ...SCENE, answers: { 'tor-check@192.0.2.1': {} } },
      'tor-check@192.0.2.1',
    ],
    ['an unknown host', { ...SCENE, waits: { 'check.torproject.com': 5 } }, 'check.torproject.com'],
    ['an impossible address', { ...SCENE, answers: { 'tor-check': { peer: '192.0.2.256' } } }, 'peer'],
    ['an unknown part of a verdict', { ...SCENE, expect: { verdict: { typ: 'tor' } } }, 'typ'],
    [
      'a row of an unknown endpoint',
      { ...SCENE, expect: { verdict: {}, rows: { 'tor-chekc': [] } } },
      'tor-chekc',
    ],
    [
      'a blockage of an unknown endpoint',
      { ...SCENE, expect: { verdict: {}, blockages: { 'tor-chekc': {} } } },
      'tor-chekc',
    ],
    [
      'a ladder in the wrong place',
      { ...SCENE, expect: { verdict: {}, blockages: { 'tor-check': { ladder: {} } } } },
      'ladder',
    ],
    ['no scope', { ...SCENE, scope: undefined }, 'no scope'],
  ])('cannot be read: %s; the error names the file and the place', (_, scene, place) => {
    expect(() => load(scene)).toThrow(/written-by-the-test\.json: /);
    expect(() => load(scene)).toThrow(place);
  });
});
