// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Answered } from '../../../components/explainer/Answer.tsx';
import { Explainer } from '../../../components/explainer/Explainer.tsx';
import type { ExplainerProps } from '../../../components/explainer/explainer-props.ts';
import { effectSentence } from '../../../components/text/effect.ts';
import { AGE_POINTS } from '../../../entrypoints/explainer/state.ts';
import { shortForecast } from '../../../utils/forecast/short-forecast.ts';
import { EFFECT_REASONS } from '../../../utils/model/effect.ts';
import { ASKED } from '../../../utils/model/exposure.ts';
import { DEFAULT_DIALS, type Dials } from '../../../utils/model/scenario.ts';
import { type Situation, TRANSPORTS } from '../../../utils/model/situation.ts';
import { topCountries } from '../../../utils/relays/counts.ts';
import { LIST_AGES_DATE } from '../../../utils/relays/list-ages.ts';
import { CITED } from '../../../utils/scenarios/cited.ts';
import { SCENARIOS } from '../../../utils/scenarios/list.ts';
import { SOURCES } from '../../../utils/scenarios/sources.ts';
import { counts, forecast } from '../../utils/forecast/example.ts';
import { inEnglish, inJapanese } from '../say-from-file.ts';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const IN_JAPAN: Situation = { verdict: 'tor', connects: 'none', country: 'jp' };

function answered(id: string, situation = IN_JAPAN, dials: Dials = DEFAULT_DIALS): Answered {
  const scenario = SCENARIOS.find((one) => one.id === id);
  if (scenario === undefined) throw new Error(`no scenario ${id}`);
  const whole = forecast(id, situation, dials);
  return { scenario, forecast: whole, lines: shortForecast(whole.effects, situation) };
}

function page(chosen: Answered, props: Partial<ExplainerProps> = {}) {
  const nothing = () => {};
  return (
    <Explainer
      scenarios={SCENARIOS}
      chosen={chosen}
      dials={DEFAULT_DIALS}
      situation={IN_JAPAN}
      countries={['jp', 'de', 'tm']}
      relays={{ count: counts.all.relays, date: counts.date }}
      topCountries={topCountries(counts, 10)}
      ages={AGE_POINTS}
      agesDate={LIST_AGES_DATE}
      sources={SOURCES}
      cites={CITED}
      now={Date.parse('2026-11-22T12:00:00Z')}
      say={inEnglish}
      hrefOf={({ id: to }) => `?scenario=${to}`}
      onScenario={nothing}
      onBeside={nothing}
      onDials={nothing}
      onSituation={nothing}
      onPaste={nothing}
      onSavePicture={nothing}
      {...props}
    />
  );
}

describe('what a survey found', () => {
  const at = Date.parse('2026-11-22T09:00:00Z');
  const header = (found: 'open' | 'relays-blocked', isBlocked: boolean) => {
    render(page({ ...answered('relays'), measured: { scenario: 'relays', at, found, isBlocked } }));
    return document.querySelector('header')?.textContent ?? '';
  };

  it('turns the "if" of its scenario into what was measured', () => {
    const words = header('relays-blocked', true);
    expect(words).toContain('As measured here 3 h ago: relays are blocked on this network');
    expect(words).not.toContain(inEnglish('explainer_supposed'));
  });

  it('leaves the "if" where the block is not in force, and says so', () => {
    const words = header('open', false);
    expect(words).toContain('this block is not in force on this network');
    expect(words).toContain(inEnglish('explainer_supposed'));
  });

  it('is not said of another scenario, and the page of the survey is named', () => {
    render(page(answered('traffic')));
    expect(document.querySelector('.measured')).toBeNull();
  });
});

function show(
  id: string,
  situation = IN_JAPAN,
  dials: Dials = DEFAULT_DIALS,
  props: Partial<ExplainerProps> = {},
) {
  const heard = {
    onScenario: vi.fn(),
    onBeside: vi.fn(),
    onDials: vi.fn(),
    onSituation: vi.fn(),
    onPaste: vi.fn(),
    onSavePicture: vi.fn(),
  };
  render(page(answered(id, situation, dials), { dials, situation, ...heard, ...props }));
  return heard;
}

const list = (heading: string) => {
  const found = screen.getByRole('heading', { level: 3, name: heading }).parentElement;
  if (found === null) throw new Error(`no list ${heading}`);
  return within(found);
};

describe('the explainer', () => {
  it('says how many relays, of when, and how old', () => {
    show('relays');
    expect(screen.getByText(/10,157 public relays of Aug 22, 2026 \(92 days old\)/)).toBeTruthy();
  });

  it('sorts what stops, what goes on and what depends, each with its number and its source', () => {
    show('relays', IN_JAPAN, { ...DEFAULT_DIALS, listAge: 30 });
    expect(list('Goes on').getByText(/Bridges are in no public directory/)).toBeTruthy();
    expect(
      list('Depends').getByText(/30 days old misses 3\.9% .* an estimated 91% of such clients/),
    ).toBeTruthy();
    expect(list('Goes on').getByText(/74 of 10,157 relays .* 0\.017% .* 3 of 3,221 exits/)).toBeTruthy();
    expect(list('Stops').getByText('nothing')).toBeTruthy();
    const cited = screen.getAllByText(/data of Aug 22, 2026/);
    expect(cited.length).toBeGreaterThan(1);
  });

  it('says what is said of several once', () => {
    show('relays');
    expect(screen.getAllByText(/Bridges are in no public directory/)).toHaveLength(1);
    for (const bridge of ['With an obfs4 bridge', 'With a WebTunnel bridge']) {
      expect(list('Goes on').getByText(bridge)).toBeTruthy();
    }
  });

  it('shows who sees what, now and after, and by which way', () => {
    show('relays');
    const row = screen.getByRole('rowheader', { name: 'Your provider (ISP)' }).closest('tr');
    expect(row?.textContent).toContain('that you use Tor');
    expect(row?.textContent).toContain('that this is Tor if the bridge is built in');
    expect(screen.getByRole('columnheader', { name: /After the block, with an obfs4 bridge/ })).toBeTruthy();
    expect(screen.getByRole('rowheader', { name: 'The site' }).closest('tr')?.textContent).toContain(
      'no change',
    );
    expect(
      screen.getByRole('rowheader', { name: 'Guard or bridge operator' }).closest('tr')?.textContent,
    ).toContain('the same, at the bridge');
  });

  it.each<[string, Situation, string, RegExp]>([
    [
      'the DNS operator',
      IN_JAPAN,
      'DNS operator (often your provider)',
      /if names are looked up through Tor/,
    ],
    ['the middle relay', IN_JAPAN, 'Middle relay operator', /neither you nor the site/],
    [
      'somebody at both ends',
      IN_JAPAN,
      "Somebody who watches both ends, yours and the site's",
      /by comparing times and amounts/,
    ],
    [
      'the site, by cookies and traits',
      { ...IN_JAPAN, verdict: 'not-tor' },
      'The site',
      /cookies and browser's traits/,
    ],
    [
      'Snowflake’s broker',
      { ...IN_JAPAN, connects: 'snowflake' },
      "Snowflake's broker, STUN servers and volunteer",
      /that you use Snowflake/,
    ],
  ])('shows what %s sees', (_, situation, name, words) => {
    show('exits', situation);
    expect(screen.getByRole('rowheader', { name }).closest('tr')?.textContent).toMatch(words);
  });

  it('has one column where the block changes nothing that is seen', () => {
    show('exits', { ...IN_JAPAN, verdict: 'not-tor' });
    expect(screen.getByText('This block would change none of it.')).toBeTruthy();
    expect(screen.getByRole('columnheader', { name: 'Now, and after the block' })).toBeTruthy();
    expect(screen.queryByText('no change')).toBeNull();
  });

  it.each<[string, Situation]>([
    ['relays', IN_JAPAN],
    ['relays', { ...IN_JAPAN, connects: 'snowflake' }],
    ['shutdown', { ...IN_JAPAN, verdict: 'mixed' }],
  ])('draws nobody who is not in the table: %s', (id, situation) => {
    show(id, situation);
    const drawn = [...document.querySelectorAll('.watched')].map(
      (path) => path.querySelectorAll('[data-who]').length,
    );
    const rows = document.querySelectorAll('.exposure tbody tr').length;
    expect(drawn.map((count) => count + ASKED.length)).toEqual(drawn.map(() => rows));
  });

  it('names nobody of Snowflake where it is not used', () => {
    show('exits');
    expect(screen.queryByRole('rowheader', { name: /Snowflake/ })).toBeNull();
  });

  it('says in words what the picture shows', () => {
    show('exits');
    expect(screen.getByText(/Cut: refused by the site\. Way round: the site's onion address/)).toBeTruthy();
  });

  it('advises another network, and a phone, where a provider blocks Tor, and not where sites do', () => {
    show('relays');
    expect(screen.getByText(/^Try another network, .* Tor Browser for Android or Orbot/)).toBeTruthy();
    cleanup();
    show('exits');
    expect(screen.queryByText(/^Try another network/)).toBeNull();
  });

  it('marks the scenario that is shown, and goes to another without leaving the page', () => {
    const { onScenario } = show('relays');
    const links = screen.getAllByRole('link').filter((link) => link.getAttribute('href')?.startsWith('?'));
    expect(links).toHaveLength(SCENARIOS.length);
    expect(links[0]?.getAttribute('aria-current')).toBe('page');
    fireEvent.click(screen.getByRole('link', { name: /Cut off from the world/ }));
    expect(onScenario.mock.calls[0]?.[0]).toMatchObject({ id: 'shutdown' });
  });

  it('asks how Tor connects and where, and hears it', () => {
    const { onSituation } = show('relays');
    fireEvent.change(screen.getByRole('combobox', { name: 'Your Tor connects' }), {
      target: { value: 'snowflake' },
    });
    expect(onSituation).toHaveBeenLastCalledWith({ ...IN_JAPAN, connects: 'snowflake' });
    fireEvent.change(screen.getByRole('combobox', { name: 'You are in' }), { target: { value: '' } });
    expect(onSituation).toHaveBeenLastCalledWith({ verdict: 'tor', connects: 'none' });
  });

  it('says where a country is from that nobody chose', () => {
    show('relays', IN_JAPAN, DEFAULT_DIALS, { suggested: 'jp' });
    expect(screen.getByText(/suggested by your last check: Japan/)).toBeTruthy();
  });

  it('has dials where they mean something, and nowhere else', () => {
    const { onDials } = show('relays');
    fireEvent.change(screen.getByRole('combobox', { name: 'Age of the list' }), { target: { value: '90' } });
    expect(onDials).toHaveBeenLastCalledWith({ ...DEFAULT_DIALS, listAge: 90 });
    fireEvent.click(screen.getByRole('checkbox', { name: /built-in bridges/ }));
    expect(onDials).toHaveBeenLastCalledWith({ ...DEFAULT_DIALS, builtInBridges: true });
    cleanup();
    show('exits');
    expect(screen.queryByRole('combobox', { name: 'Age of the list' })).toBeNull();
  });

  it('tells the case of 2013 in short, leads to its page, and lists every source that is cited', async () => {
    show('relays');
    expect(screen.getByText(/The paper corrected it on 23 April/)).toBeTruthy();
    const link = screen.getByRole('link', { name: inEnglish('japan_label_link') });
    expect(link.getAttribute('href')).toBe('/japan.html');
    const sources = within(document.querySelector<HTMLElement>('#sources') ?? document.body);
    for (const fold of [...document.querySelectorAll('details')]) {
      fold.open = true;
      await act(() => void fireEvent(fold, new Event('toggle')));
    }
    const count = sources.getAllByRole('listitem').length;
    const cited = [...document.querySelectorAll('.cited')].flatMap(({ textContent }) => {
      const [, numbers = ''] = /^Source ([\d, ]+?)(?:, data|$)/.exec(textContent ?? '') ?? [];
      return numbers.split(', ').map(Number);
    });
    expect(new Set(cited)).toEqual(new Set(Array.from({ length: count }, (_, index) => index + 1)));
  });

  it('shows two scenarios side by side, and numbers the sources of both', () => {
    const { onBeside } = show('relays');
    fireEvent.change(screen.getByRole('combobox', { name: 'Compare with' }), { target: { value: 'exits' } });
    expect(onBeside.mock.calls[0]?.[0]).toMatchObject({ id: 'exits' });
    cleanup();
    show('relays', IN_JAPAN, DEFAULT_DIALS, { beside: answered('exits') });
    expect(screen.getAllByRole('article').map(({ dataset }) => dataset.scenario)).toEqual([
      'relays',
      'exits',
    ]);
    expect(screen.getAllByRole('heading', { name: 'Who sees what' })).toHaveLength(2);
    for (const cited of document.querySelectorAll('.cited')) expect(cited.textContent).toMatch(/^Source \d/);
  });

  it('copies its address, and opens one that was copied in another browser', async () => {
    const { onPaste } = show('relays');
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    fireEvent.click(screen.getByRole('button', { name: 'Copy link' }));
    expect(writeText).toHaveBeenCalledWith(location.href);
    expect(await screen.findByText(/^Copied, with what you chose above/)).toBeTruthy();
    const paste = (text: string) =>
      fireEvent.paste(document.body, { clipboardData: { getData: () => text } });
    paste('https://example.org/?scenario=exits');
    expect(onPaste).not.toHaveBeenCalled();
    paste(' moz-extension://0f1e/explainer.html?scenario=exits&verdict=tor ');
    expect(onPaste.mock.calls).toEqual([['?scenario=exits&verdict=tor']]);
  });

  it('says so where the browser refuses to copy', async () => {
    show('relays');
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
    fireEvent.click(screen.getByRole('button', { name: 'Copy link' }));
    expect(await screen.findByText(/did not let the link be copied/)).toBeTruthy();
  });

  it('goes to the answer where it lies below the screen, once another scenario is chosen', () => {
    const scroll = vi.spyOn(Element.prototype, 'scrollIntoView');
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 1251, 320, 900));
    const { rerender } = render(page(answered('relays')));
    expect(scroll).not.toHaveBeenCalled();
    act(() => rerender(page(answered('traffic'))));
    expect(scroll).toHaveBeenCalledOnce();
    expect(document.activeElement).toBe(screen.getByRole('main'));
  });

  it('speaks Japanese', () => {
    show('relays', IN_JAPAN, DEFAULT_DIALS, { say: inJapanese });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
      'Tor が遮断されると、あなたに何が変わるか',
    );
    expect(screen.getByText(/10,157 台のうち 74 台/)).toBeTruthy();
  });
});

describe('every reason', () => {
  const effects = SCENARIOS.flatMap(({ id }) =>
    (['tor', 'not-tor', 'mixed', 'unknown'] as const).flatMap((verdict) =>
      TRANSPORTS.flatMap((connects) =>
        [undefined, 'jp', 'tm'].flatMap((country) =>
          [
            DEFAULT_DIALS,
            { ...DEFAULT_DIALS, listAge: 1 },
            { listAge: 30, families: 'ipv4', builtInBridges: true } as const,
            { ...DEFAULT_DIALS, families: 'ipv4' } as const,
            { ...DEFAULT_DIALS, listAge: 90 },
          ].flatMap(
            (dials) =>
              forecast(id, { verdict, connects, ...(country === undefined ? {} : { country }) }, dials)
                .effects,
          ),
        ),
      ),
    ),
  );

  it('is met by somebody, so no sentence is dead', () => {
    expect([...new Set(effects.map(({ reason }) => reason))].sort()).toEqual([...EFFECT_REASONS].sort());
  });

  it.each([
    ['English', inEnglish],
    ['Japanese', inJapanese],
  ])('has a sentence with all of its numbers, in %s', (_, say) => {
    for (const effect of effects) {
      const text = effectSentence(effect, say);
      expect(text).not.toMatch(/\$|undefined|NaN/);
      // As many placeholders as there are numbers: the sentence without them has none left over.
      const marks = effect.quantities.map((_, index) => `<${index}>`);
      const marked = say.of('effect', effect.reason, ...marks);
      for (const mark of marks) expect(marked, effect.reason).toContain(mark);
      expect(marked).not.toContain('$');
    }
  });
});
