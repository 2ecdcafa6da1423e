import { describe, expect, it } from 'vitest';
import { groupsOf } from '../../../components/popup/evidence/groups.ts';
import type { Blockage } from '../../../utils/model/blockage.ts';
import type { Finding } from '../../../utils/model/observation.ts';
import { EXIT, OWN, OWN_SIX, observation } from '../example.ts';

const silent: Finding = { type: 'no-answer', failure: 'connection_reset', step: 'tls', verbatim: '' };
const exit: Finding = { type: 'exit', address: EXIT, basis: 'flag', relays: [] };
const direct: Finding = { type: 'not-listed', address: OWN, basis: 'flag', ownRelay: false };
const unasked: Finding = { type: 'not-asked', why: 'discreet' };

function blockage(endpoint: string, deliberate: boolean): Blockage {
  return {
    endpoint,
    host: `${endpoint}.example`,
    techniques: ['reset'],
    byName: false,
    deliberate,
    suspects: ['network'],
    certainty: 'likely',
    ladder: [],
  };
}

const shown = (of: Parameters<typeof groupsOf>[0]) =>
  groupsOf(of).map(({ name, shape, rows }) => `${name} ${shape} ${rows.map(({ endpoint }) => endpoint)}`);

describe('groupsOf', () => {
  it('puts the rows together that say the same, the verdict first and the controls last', () => {
    const control = { role: 'control' } as const;
    const observations = [
      observation('control', { type: 'works' }, control),
      observation('echo', { type: 'sees', address: OWN }, { role: 'echo' }),
      observation('check', direct),
      observation('list', { type: 'too-old', address: OWN, basis: 'saved-directory' }),
      observation('check', { type: 'not-covered', address: OWN_SIX }),
      observation('other', exit),
      observation('search', { type: 'waiting' }),
      observation('page', { type: 'unreadable', why: 'not-the-format', status: 200 }),
      observation('onion', silent, { role: 'proof' }),
      observation('left', unasked),
      observation('late', { type: 'not-asked', why: 'no-address' }),
      observation('told', { type: 'told-whole-device' }),
      observation('both', exit),
      observation('both', direct),
      observation('look', silent, { role: 'look' }),
    ];
    expect(shown({ observations, blockages: [] })).toEqual([
      'tor tor other',
      'differs mixed both',
      'not-tor not-tor check',
      'no-answer unknown page',
      'undecided unknown list',
      'unopened unknown onion',
      'sees sees echo',
      'told not-asked told',
      'waiting waiting search',
      'unasked not-asked late,left',
      'controls works control,look',
    ]);
  });

  it('shows second looks alone where no control was asked', () => {
    const look = observation('look', silent, { role: 'look' });
    const control = observation('control', unasked, { role: 'control' });
    expect(shown({ observations: [look, control], blockages: [] })).toEqual(['looks not-asked look']);
  });

  it('calls blocked only what is stopped on purpose', () => {
    const observations = [observation('a', silent), observation('b', silent)];
    expect(shown({ observations, blockages: [blockage('a', true), blockage('b', false)] })).toEqual([
      'blocked blocked a',
      'no-answer unknown b',
    ]);
  });

  it.each<[string, Finding[], string]>([
    ['all work', [{ type: 'works' }, { type: 'works' }, unasked], 'works'],
    ['one does not', [{ type: 'works' }, silent], 'unknown'],
    ['one is awaited', [{ type: 'works' }, { type: 'waiting' }], 'waiting'],
  ])('shows the controls where %s', (_, findings, shape) => {
    const observations = findings.map((finding, at) => observation(`c${at}`, finding, { role: 'control' }));
    expect(groupsOf({ observations, blockages: [] })[0]?.shape).toBe(shape);
  });

  it('shows no controls where none was asked', () => {
    const observations = [observation('control', unasked, { role: 'control' })];
    expect(groupsOf({ observations, blockages: [] })).toEqual([]);
  });
});
