// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Tries } from '../../../components/ways/tries.ts';
import { WaysPage } from '../../../components/ways/WaysPage.tsx';
import { BRIDGE_KINDS } from '../../../utils/model/bridge-line.ts';
import {
  BRIDGE_REACHED,
  HOST_REACHED,
  type LineTried,
  NAT_KINDS,
  NOT_TRIED,
} from '../../../utils/model/way-try.ts';
import { ASKING, WAY_REASONS, WAYS } from '../../../utils/model/ways.ts';
import { adviseWays } from '../../../utils/ways/advise.ts';
import { readBridges } from '../../../utils/ways/read-bridges.ts';
import { FAULTY, NOTED } from '../../utils/ways/faulty.ts';
import { GOOD } from '../../utils/ways/lines.ts';
import { inEnglish, inJapanese } from '../say-from-file.ts';

afterEach(cleanup);

type Props = Partial<Parameters<typeof WaysPage>[0]>;

const tries: Tries = {
  gate: 'open',
  stun: ['stun.one.example:3478', 'stun.other.example:3478'],
  fronts: { snowflake: 'front.example', amp: 'amp.example', meek: 'meek.example' },
  askable: (lines) => ({ numbers: lines.map(({ number }) => number), not: new Map() }),
  builtIn: async () => undefined,
  lines: async () => undefined,
};

function Page({ say = inEnglish, read = readBridges, known = {}, country = '', ...rest }: Props) {
  const advise = (chosen: string) => adviseWays({ country: chosen });
  const date = Date.UTC(2026, 5, 17);
  return <WaysPage {...{ say, read, known, country, advise, date, tries, ...rest }} />;
}

const status = () => document.querySelector('[role=status]') ?? document.body;
const field = () => screen.getByLabelText<HTMLTextAreaElement>('Bridge lines');
const type = (text: string) => fireEvent.input(field(), { target: { value: text } });
const cards = () => [...document.querySelectorAll('.bridges > li')].map((card) => card.textContent ?? '');

describe('the field for bridge lines', () => {
  it('counts the lines by kind and names each fault', () => {
    render(<Page say={inEnglish} read={readBridges} />);
    type(`Here:\n${GOOD.obfs4}\n${GOOD.webtunnel}\n${GOOD.obfs4.replace(' iat-mode=0', '')}`);
    const counts = status().textContent;
    for (const counted of [
      '3 bridge lines',
      'without a fault: 2',
      'with faults: 1',
      'obfs4: 2',
      'WebTunnel: 1',
    ])
      expect(counts).toContain(counted);
    expect(counts).toContain('other lines, skipped: 1');
    const [good, tunnel, faulty] = cards();
    expect(good).toContain('5.6.7.8:443');
    expect(good).toContain('No fault in the line');
    expect(tunnel).toContain('[2001:db8::1]:443');
    expect(tunnel).toContain('a placeholder, as it should be');
    expect(faulty).toContain('This line cannot work');
    expect(faulty).toContain('“iat-mode” is missing');
  });

  it('says where there is no bridge line, and forgets all when it is cleared', () => {
    render(<Page say={inEnglish} read={readBridges} />);
    type('hello');
    expect(status().textContent).toContain('No bridge line');
    type(GOOD.obfs4);
    expect(cards()).toHaveLength(1);
    fireEvent.click(screen.getByRole('button', { name: 'Clear' }));
    expect(cards()).toHaveLength(0);
    expect(status().textContent).toBe('');
    expect(field().value).toBe('');
  });

  it('reads a long paste whole, and shows its beginning', () => {
    const read = vi.fn(readBridges);
    render(<Page say={inEnglish} read={read} />);
    const text = `${GOOD.obfs4}\n`.repeat(1000);
    fireEvent.paste(field(), { clipboardData: { getData: () => text } });
    expect(read).toHaveBeenCalledWith(text);
    expect(field().value).toBe(text.slice(0, 100_000));
    expect(status().textContent).toContain('Only the first 200 are shown.');
  });

  it.each([inEnglish, inJapanese])('has words for every kind, fault and note, %#', (say) => {
    const lines = [
      ...Object.values(GOOD),
      'new 5.6.7.8:1',
      ...FAULTY.map(([, line]) => line),
      ...NOTED.map(([, line]) => line),
    ];
    render(<Page say={say} read={(text) => readBridges(text, () => true)} />);
    fireEvent.input(screen.getByRole('textbox'), { target: { value: [...lines, GOOD.obfs4].join('\n') } });
    expect(cards()).toHaveLength(lines.length + 1);
    const words = cards().join('\n');
    for (const kind of BRIDGE_KINDS) expect(words).toContain(say.of('bridge_about', kind));
    for (const type of ['no-address', 'lone-word'] as const)
      expect(words).toContain(say.of('bridge_fault', type));
    for (const type of ['twice', 'public-relay'] as const)
      expect(words).toContain(say.of('bridge_note', type));
  });
});

const ways = () => [...document.querySelectorAll('.advice > li')].map((way) => way.textContent ?? '');

describe('the advice', () => {
  it('is for the country and the program that are chosen', () => {
    render(<Page />);
    expect(ways()[0]).toMatch(/^Connection Assist/);
    expect(ways()[1]).toMatch(/^A built-in obfs4 bridge/);
    expect(ways()[1]).toContain('select a built-in bridge, obfs4');
    fireEvent.change(screen.getByLabelText('You are in'), { target: { value: 'ru' } });
    expect(ways()[1]).toMatch(/^An obfs4 bridge that you ask for/);
    fireEvent.change(screen.getByLabelText('Your program'), { target: { value: 'orbot' } });
    expect(ways()[1]).toContain('via Telegram or via Email');
    expect(ways().some((way) => way.includes('select a built-in bridge'))).toBe(false);
  });

  it('says what a log or a survey found that leads here', () => {
    render(<Page known={{ log: 'front-fails', survey: 'only-some-ports' }} />);
    expect(document.body.textContent).toContain('Your log said: The way in through another site fails.');
    expect(document.body.textContent).toContain('allows only some ports');
  });

  it.each([inEnglish, inJapanese])('has words for each way, reason, speed and program, %#', (say) => {
    const advice = WAYS.map((way) => ({ way, why: WAY_REASONS, speed: 'slow' as const }));
    render(<Page say={say} advise={() => advice} />);
    for (const [index, way] of WAYS.entries()) {
      expect(ways()[index]).toContain(say.of('way_name', way));
      for (const why of WAY_REASONS) expect(ways()[index]).toContain(say.of('way_why', why));
    }
    for (const whom of [...ASKING.safer, ...ASKING.less])
      expect(document.body.textContent).toContain(say.of('asking', whom));
  });
});

const part = (name: string) => document.querySelector(`[data-try=${name}]`) ?? document.body;
const press = (name: string) => fireEvent.click(part(name).querySelector('button') ?? document.body);

describe('what can be tried from here', () => {
  it('says before the click who is asked, and afterwards what that shows', async () => {
    const builtIn = vi.fn(async () => ({ front: 'reached', nat: 'two-ports' }) as const);
    render(<Page tries={{ ...tries, builtIn }} />);
    for (const name of ['stun.one.example:3478', 'stun.other.example:3478', 'https://front.example'])
      expect(part('snowflake').textContent).toContain(name);
    expect(builtIn).not.toHaveBeenCalled();
    press('snowflake');
    await vi.waitFor(() => expect(part('snowflake').textContent).toContain('each server sees another port'));
    expect(part('snowflake').textContent).toContain(
      'The website answers. Nothing here suggests that this way would fail.',
    );
    expect(part('snowflake').textContent).toContain('Not shown:');
  });

  it('says where the permission was not given', async () => {
    render(<Page />);
    press('meek');
    await vi.waitFor(() => expect(part('meek').textContent).toContain('permission was not given'));
  });

  it('is stopped by its button, and shows nothing then', async () => {
    const builtIn = (_: string, signal: AbortSignal) =>
      new Promise<{ front: 'not-asked' }>((resolve) =>
        signal.addEventListener('abort', () => resolve({ front: 'not-asked' })),
      );
    render(<Page tries={{ ...tries, builtIn }} />);
    press('meek');
    expect(part('meek').textContent).toContain('Trying');
    press('meek');
    await vi.waitFor(() => expect(part('meek').textContent).toContain('Connect once'));
    expect(part('meek').querySelector('.said')).toBeNull();
  });

  it.each(['through-tor', 'no-check'] as const)(
    'offers nothing where the gate is %s, and says why',
    (gate) => {
      render(<Page tries={{ ...tries, gate }} />);
      type(GOOD.obfs4);
      expect(document.querySelector('.start')).toBeNull();
      expect(document.body.textContent).toContain(inEnglish.of('try_gate', gate));
    },
  );

  it('shows the result with each pasted line, and forgets it with the paste', async () => {
    const lines: Tries['lines'] = async (_, __, onTried) => {
      onTried(1, { type: 'bridge', reached: 'cannot-tell' });
      onTried(2, { type: 'host', reached: 'reached' });
      return [];
    };
    render(<Page tries={{ ...tries, lines }} />);
    type(`${GOOD.obfs4}\n${GOOD.webtunnel}`);
    expect(part('lines').textContent).toContain('2 of these lines can be tried');
    press('lines');
    await vi.waitFor(() => expect(cards()[0]).toContain('stays silent to browsers, too'));
    expect(cards()[1]).toContain('The website answers.');
    type(GOOD.obfs4);
    expect(cards()[0]).not.toContain('stays silent');
  });

  it.each([inEnglish, inJapanese])('has words for every result, %#', async (say) => {
    const results: LineTried[] = [
      ...HOST_REACHED.map((reached) => ({ type: 'host' as const, reached })),
      ...BRIDGE_REACHED.map((reached) => ({ type: 'bridge' as const, reached })),
      ...NOT_TRIED.map((why) => ({ type: 'none' as const, why })),
    ];
    const lines: Tries['lines'] = async (_, __, onTried) => {
      for (const [index, result] of results.entries()) onTried(index + 1, result);
      return [];
    };
    render(<Page say={say} tries={{ ...tries, lines }} />);
    const text = results.map((_, index) => GOOD.obfs4.replace('5.6.7.8', `5.6.7.${index}`)).join('\n');
    fireEvent.input(screen.getByRole('textbox'), { target: { value: text } });
    press('lines');
    await vi.waitFor(() => expect(cards().at(-1)).toContain(say.of('try_none', 'too-many')));
    expect(document.querySelector('[data-shape=blocked]'), 'nothing is called blocked').toBeNull();
    for (const reached of HOST_REACHED) expect(cards().join()).toContain(say.of('try_host', reached));
    for (const reached of BRIDGE_REACHED) expect(cards().join()).toContain(say.of('try_bridge', reached));
  });

  it.each(NAT_KINDS)('has words for the NAT: %s', async (nat) => {
    for (const say of [inEnglish, inJapanese]) {
      render(<Page say={say} tries={{ ...tries, builtIn: async () => ({ front: 'silent', nat }) }} />);
      press('snowflake');
      await vi.waitFor(() => expect(part('snowflake').textContent).toContain(say.of('try_nat', nat)));
      cleanup();
    }
  });
});
