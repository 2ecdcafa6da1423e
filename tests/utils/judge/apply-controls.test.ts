import { describe, expect, it } from 'vitest';
import { ENDPOINTS } from '../../../utils/endpoints/list.ts';
import { applyControls } from '../../../utils/judge/apply-controls.ts';
import type { Finding, Observation } from '../../../utils/model/observation.ts';
import { EXIT, OWN } from '../../components/example.ts';
import { noAnswer, rowOf } from '../check/rules/fixture.ts';

const byId = (id: string) => ENDPOINTS.find((one) => one.id === id);
const first = (...rows: readonly Observation[]) => applyControls(rows, byId)[0]?.finding;
const yes: Finding = { type: 'exit', address: EXIT, basis: 'dns-exit-list', relays: [] };
const no: Finding = { type: 'not-listed', address: OWN, basis: 'dns-exit-list', ownRelay: false };
const control = (finding: Finding, id = 'dns-google-control') => rowOf(id, finding);
const everything: Finding = { type: 'unreadable', why: 'lists-everything', status: 200 };
const doubtful = (why: 'control-says-the-same' | 'control-missing') => ({
  type: 'doubtful',
  address: EXIT,
  why,
});

describe('a yes of the DNS exit list', () => {
  const exit = rowOf('dns-google', yes);
  it.each([
    ['counts where its control says no', [control({ type: 'works' })], yes],
    ['waits with its control', [control({ type: 'waiting' })], { type: 'waiting' }],
    [
      'is doubtful where its control gets a yes as well',
      [control(everything)],
      doubtful('control-says-the-same'),
    ],
    [
      'is doubtful where its control gives nonsense',
      [control({ ...everything, why: 'not-the-format' })],
      doubtful('control-missing'),
    ],
    ['is doubtful where its control failed', [control(noAnswer())], doubtful('control-missing')],
    ['is doubtful without its control', [], doubtful('control-missing')],
    [
      "is doubtful with another resolver's control",
      [control({ type: 'works' }, 'dns-cloudflare-control')],
      doubtful('control-missing'),
    ],
  ])('%s', (_, rows, expected) => {
    expect(first(exit, ...rows)).toEqual(expected);
  });
});

describe('a no of the DNS exit list', () => {
  const row = rowOf('dns-google', no);
  const known = (finding: Finding, id = 'dns-google-exits') => rowOf(id, finding);
  it.each([
    [
      'is confirmed where the list knows a known exit',
      [known({ type: 'works' })],
      { ...no, confirmed: true },
    ],
    [
      'is confirmed by one of several',
      [known(everything), known({ type: 'works' })],
      { ...no, confirmed: true },
    ],
    [
      'is not where the list knows none',
      [known({ type: 'unreadable', why: 'not-the-format', status: 200 })],
      no,
    ],
    ['is not while nothing is asked', [], no],
    ["is not by another resolver's", [known({ type: 'works' }, 'dns-cloudflare-exits')], no],
    ['is not by the other kind of control', [control({ type: 'works' })], no],
  ])('%s', (_, rows, expected) => {
    expect(first(row, ...rows)).toEqual(expected);
  });
});

it('other rows stay as they are', () => {
  const rows = [
    rowOf('tor-check', yes),
    rowOf('exit-list', no),
    rowOf('dns-google', noAnswer()),
    rowOf('dns-google-exits', { type: 'works' }),
  ];
  expect(applyControls(rows, byId)).toEqual(rows);
  expect(applyControls(rows, () => undefined)).toEqual(rows);
});
