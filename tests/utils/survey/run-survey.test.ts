import { describe, expect, it } from 'vitest';
import type { SurveyConclusion } from '../../../utils/model/survey.ts';
import { isTor, planAuthorities } from '../../../utils/survey/plan.ts';
import { runAuthorities } from '../../../utils/survey/run-survey.ts';
import { NEVER, planOf, portsOf, survey, type World } from './small.ts';

const conclusions: [string, World, SurveyConclusion][] = [
  ['nothing is stopped', {}, { type: 'open' }],
  [
    'relays are dropped',
    { relays: 'timeout', 'other-ports': 'timeout', ipv6: 'timeout' },
    { type: 'relays-blocked' },
  ],
  [
    'relays are reset',
    { relays: 'reset', 'other-ports': 'reset', ipv6: 'reset' },
    { type: 'relays-blocked' },
  ],
  ['relays are refused', { relays: 'refused', ipv6: 'refused' }, { type: 'relays-blocked' }],
  ['relays are unreachable', { relays: 'unreachable', ipv6: 'unreachable' }, { type: 'relays-blocked' }],
  [
    'relays are stopped over IPv4 only',
    { relays: 'timeout' },
    { type: 'relays-blocked', pattern: { type: 'ipv4' } },
  ],
  ['relays are stopped over IPv6 only', { ipv6: 'timeout' }, { type: 'some', pattern: { type: 'ipv6' } }],
  ['IPv6 does not work', { ipv6: 'unreachable', 'ipv6-controls': 'unreachable' }, { type: 'open' }],
  [
    'IPv6 does not work and relays are dropped',
    { relays: 'timeout', ipv6: 'unreachable', 'ipv6-controls': 'unreachable' },
    { type: 'relays-blocked' },
  ],
  [
    'only ports 80 and 443 pass',
    { 'other-ports': 'timeout', 'port-controls': 'timeout' },
    { type: 'only-some-ports' },
  ],
  [
    'relays are stopped on other ports',
    { 'other-ports': 'reset' },
    { type: 'some', pattern: { type: 'other-ports' } },
  ],
  [
    'relays and hosting networks are dropped',
    { relays: 'timeout', hosting: 'timeout', ipv6: 'timeout' },
    { type: 'cannot-tell', why: 'hosts-silent-too' },
  ],
  [
    'everything is off',
    {
      relays: 'timeout',
      hosting: 'no-name',
      plain: 'timeout',
      ipv6: 'unreachable',
      'ipv6-controls': 'unreachable',
    },
    { type: 'cannot-tell', why: 'controls-silent' },
  ],
  [
    'something answers for all addresses',
    { reserved: 'reached' },
    { type: 'cannot-tell', why: 'something-answers-for-all' },
  ],
  [
    'something answers for relays with a trusted certificate',
    { relays: 'trusted' },
    { type: 'cannot-tell', why: 'something-answers-for-all' },
  ],
  [
    'an old list is blocked',
    { relays: ({ steadyDays = 0 }) => (steadyDays >= 90 ? 'timeout' : 'reached') },
    { type: 'some', pattern: { type: 'new-relays-answer', listDays: 97 } },
  ],
];

describe('a survey concludes', () => {
  it.each(conclusions)('where %s', async (_, world, conclusion) => {
    expect((await survey(world, planOf('closer'))).result.conclusion).toEqual(conclusion);
  });

  it.each([7, 30, 90, 180])(
    'a port filter and a block of IPv6 with a directory that is %i days old',
    async (days) => {
      const plan = planOf('usual', days);
      const ports = await survey({ 'other-ports': 'timeout', 'port-controls': 'timeout' }, plan);
      const ipv6 = await survey({ ipv6: 'timeout' }, plan);
      expect(ports.result.conclusion).toEqual({ type: 'only-some-ports' });
      expect(ipv6.result.conclusion).toEqual({ type: 'some', pattern: { type: 'ipv6' } });
    },
  );

  it('"in between" where every second relay is stopped and no host', async () => {
    let turn = 0;
    const { result } = await survey({ relays: () => (turn++ % 4 < 2 ? 'reset' : 'reached') });
    expect(result.conclusion).toEqual({ type: 'cannot-tell', why: 'in-between' });
  });

  it('"too few asked" where the smallest survey cannot show a block with an older directory', async () => {
    const plan = planOf('small', 30);
    expect(plan.canShowBlock).toBe(false);
    const { result } = await survey({ relays: 'timeout' }, plan);
    expect(result.conclusion).toEqual({ type: 'cannot-tell', why: 'too-few-asked' });
  });

  it('a block from six relays and eight hosts with a fresh directory', async () => {
    const plan = planOf('small', 7);
    expect(plan.canShowBlock).toBe(true);
    const { result } = await survey({ relays: 'timeout' }, plan);
    expect(result.conclusion).toEqual({ type: 'relays-blocked' });
    expect(result.groups.hosting?.asked).toBe(8);
  });

  it('nothing with a directory that is older than 180 days, and asks nothing', async () => {
    const plan = { ...planOf(), directoryDate: 0 };
    const { result, asked } = await survey({}, plan);
    expect(result.conclusion).toEqual({ type: 'cannot-tell', why: 'directory-too-old' });
    expect(asked).toEqual([]);
  });
});

describe('a survey asks', () => {
  it('nothing of Tor where a control fails', async () => {
    for (const world of [{ reserved: 'reached' }, { plain: 'timeout' }] satisfies World[]) {
      const { result } = await survey(world);
      expect(Object.keys(result.groups).sort()).toEqual(['plain', 'reserved']);
    }
  });

  it('no relay over IPv6 where no control answers over it', async () => {
    const { result } = await survey({ 'ipv6-controls': 'unreachable' });
    expect(result.groups.ipv6).toBeUndefined();
    expect(result.groups['ipv6-controls']?.asked).toBe(2);
  });

  it('six relays and six hosts where nothing is stopped, then six and five more of other kinds', async () => {
    const { result } = await survey({});
    expect(result.groups.relays).toMatchObject({ asked: 6, answered: 6 });
    expect(result.groups.hosting).toMatchObject({ asked: 6, answered: 6 });
    expect(result.groups['other-ports']).toMatchObject({ asked: 6, answered: 6 });
    expect(result.groups.ipv6).toMatchObject({ asked: 8, answered: 8 });
  });

  it('silence once more, a reset not', async () => {
    const silent = await survey({ relays: 'timeout' });
    const reset = await survey({ relays: 'reset' });
    const tries = ({ asked }: typeof silent) => asked.filter(({ group }) => group === 'relays').length;
    expect(tries(silent)).toBe(2 * (silent.result.groups.relays?.asked ?? 0));
    expect(tries(reset)).toBe(reset.result.groups.relays?.asked);
    expect(silent.asked.filter(({ group }) => group === 'reserved').length).toBe(2);
  });

  it('counts the second try', async () => {
    const tried = new Set<string>();
    const slow = ({ host }: { host: string }) => {
      const again = tried.has(host);
      tried.add(host);
      return again ? 'reached' : 'timeout';
    };
    const { result } = await survey({ relays: slow });
    expect(result.conclusion).toEqual({ type: 'open' });
    expect(result.groups.relays).toMatchObject({ asked: 6, answered: 6, silent: 0 });
  });

  it('no more addresses of Tor than announced, where it took most of them to see that relays answer', async () => {
    const plan = planOf('usual', 80);
    let turn = 0;
    const { result, asked } = await survey({ relays: () => (turn++ < 7 ? 'reset' : 'reached') }, plan);
    const tor = new Set(asked.filter(isTor).map(({ host }) => host));
    expect(result.groups.relays?.asked).toBeGreaterThan(16);
    expect(result.groups['other-ports']?.asked).toBeGreaterThan(0);
    expect(tor.size).toBeLessThanOrEqual(plan.mostTor);
  });

  it.each(['other-ports', 'ipv6'] as const)(
    'silent relays of %s once more before it claims that',
    async (group) => {
      const tries = new Map<string, number>();
      const deadForAMinute = ({ host }: { host: string }) => {
        tries.set(host, (tries.get(host) ?? 0) + 1);
        return (tries.get(host) ?? 0) < 3 ? 'timeout' : 'reached';
      };
      const { result } = await survey({ [group]: deadForAMinute, 'port-controls': deadForAMinute });
      expect(result.conclusion).toEqual({ type: 'open' });
      expect(result.groups[group]?.silent).toBe(0);
    },
  );

  it('the plain hosts once more before it claims that, and claims nothing where the line is dead by then', async () => {
    let isDead = false;
    const dying = () => {
      isDead = true;
      return 'timeout' as const;
    };
    const { result } = await survey({
      plain: () => (isDead ? 'timeout' : 'reached'),
      'other-ports': dying,
      ipv6: dying,
      'ipv6-controls': () => (isDead ? 'timeout' : 'reached'),
    });
    expect(result.conclusion).toEqual({ type: 'open' });
    expect(result.groups.plain?.silent).toBe(3);
  });

  it('and leaves out a relay whose address another server has now', async () => {
    let turn = 0;
    const { result } = await survey({ relays: () => (turn++ === 0 ? 'trusted' : 'reached') });
    expect(result.conclusion).toEqual({ type: 'open' });
    expect(result.groups.relays).toMatchObject({ asked: 6, answered: 5, leftOut: 1 });
  });

  it('the authorities only when told to', async () => {
    const before = await survey({});
    const world: World = { authorities: 'timeout' };
    expect(before.asked.some(({ group }) => group === 'authorities')).toBe(false);
    const plan = planAuthorities(before.result);
    const after = await runAuthorities(before.result, plan, portsOf(world), NEVER);
    expect(after.conclusion).toEqual({ type: 'authorities-only' });
    expect(after.groups.relays).toEqual(before.result.groups.relays);
    expect(after.groups.authorities).toMatchObject({ asked: 9, silent: 9 });
    const open = await runAuthorities(before.result, plan, portsOf({}), NEVER);
    expect(open.conclusion).toEqual({ type: 'open' });
  });
});

describe('a survey shows', () => {
  it('the counts after each answer, the result last', async () => {
    const { states, result } = await survey({});
    expect(states.at(-1)?.result).toEqual(result);
    expect(states.slice(0, -1).every((state) => state.result === undefined)).toBe(true);
    const counts = states.map(({ answers }) => answers.length);
    expect(counts).toEqual(counts.toSorted((one, other) => one - other));
  });

  it('no address and no host in what is stored', async () => {
    const { result, asked } = await survey({});
    const stored = JSON.stringify(result);
    expect(asked.filter(({ host }) => stored.includes(host))).toEqual([]);
  });
});
