// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Popup, type PopupProps } from '../../../components/popup/Popup.tsx';
import { type ReportView, viewOf } from '../../../components/popup/view.ts';
import { DEFAULT_SETTINGS } from '../../../utils/model/settings.ts';
import type { Verdict } from '../../../utils/model/verdict.ts';
import { EXIT, NOT_TOR, NOW, OWN, observation, RELAY, report, TOR } from '../example.ts';
import { inEnglish, inJapanese } from '../say-from-file.ts';
import { IDLE, Whole } from './whole.tsx';

afterEach(cleanup);

const CLICK = { ...DEFAULT_SETTINGS, mode: 'click' } as const;

type Shown = Partial<Omit<PopupProps, 'view'> & Omit<ReportView, 'type'>>;

/** The view as the popup's entrypoint makes it. */
function viewFor({ settings = CLICK, report, progress, next }: Shown) {
  return viewOf(settings.mode, report && { report, progress, next });
}

function show(props: Shown = {}) {
  const calls: unknown[][] = [];
  const record =
    (name: string) =>
    (...values: unknown[]) =>
      calls.push([name, ...values]);
  render(
    <Popup
      view={viewFor(props)}
      settings={CLICK}
      now={NOW}
      say={inEnglish}
      onCheck={record('check')}
      onFullCheck={record('full')}
      onMode={record('mode')}
      onOptions={record('options')}
      onSave={record('save')}
      onExplain={record('explain')}
      onTransport={record('transport')}
      {...props}
    />,
    { wrapper: Whole },
  );
  return calls;
}
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const row = (name: string) => {
  const found = screen.getByText(name).closest('details');
  if (found === null) throw new Error(`no row ${name}`);
  return within(found);
};

/** As a click does: opened, and told so. */
const open = (name: string) => {
  const details = screen.getByText(name).closest('details');
  if (details === null) throw new Error(`no row ${name}`);
  details.open = true;
  fireEvent(details, new Event('toggle'));
};

const WAITING: Verdict = { type: 'unknown', reason: 'waiting', evidence: [], addresses: [] };
const TOO_OLD: Verdict = { type: 'unknown', reason: 'list-too-old', evidence: [], addresses: [OWN] };
const unasked = observation('tor-check', { type: 'not-asked', why: 'discreet' });

describe('first run', () => {
  it('says what a check does, and sends nothing by itself', () => {
    const calls = show({ settings: DEFAULT_SETTINGS });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Is this browser on Tor?');
    expect(screen.getByText(/Nothing is sent before you press a button/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Check' })).toBeNull();
    expect(calls).toEqual([]);
  });

  it('begins with the quiet choice', () => {
    const calls = show({ settings: DEFAULT_SETTINGS });
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /Only when I click/ }).checked).toBe(true);
    press('Check now');
    expect(calls).toEqual([['mode', 'click'], ['check']]);
  });

  it('keeps watch where that is chosen', () => {
    const calls = show({ settings: DEFAULT_SETTINGS });
    fireEvent.click(screen.getByRole('radio', { name: /Keep watch/ }));
    press('Full check');
    expect(calls).toEqual([['mode', 'watch'], ['full']]);
  });
});

describe('a check', () => {
  it('can be asked for, and shows how far it is', () => {
    const calls = show({ progress: { settled: 3, total: 11, late: [] }, report: report(TOR) });
    expect(screen.getByText('Checking · 3 of 11')).toBeTruthy();
    expect(screen.queryByText(/Late/)).toBeNull();
    press('Check');
    expect(calls).toEqual([['check']]);
    expect(screen.getByRole('progressbar').getAttribute('value')).toBe('3');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Web requests go through Tor');
  });

  it.each([
    [['tor-check'], 'Late: Tor check'],
    [['tor-check', 'dns-google', 'onion'], 'Late: Tor check'],
  ])('says who is late: %s', (late, words) => {
    show({ progress: { settled: 9, total: 11, late }, report: report(TOR) });
    expect(screen.getByText(words)).toBeTruthy();
  });

  it('shows at once that the first one runs', () => {
    show({
      settings: DEFAULT_SETTINGS,
      report: report(WAITING),
      progress: { settled: 0, total: 5, late: [] },
    });
    expect(screen.queryByRole('button', { name: 'Check now' })).toBeNull();
  });
});

describe('saving the report', () => {
  it('gets the report that is shown', () => {
    const shown = report(TOR, [unasked]);
    const calls = show({ report: shown });
    press('Save this report');
    expect(calls).toEqual([['save', shown]]);
  });

  it.each<[string, Shown]>([
    ['there is no report', {}],
    [
      'a check is under way',
      { report: report(TOR, [unasked]), progress: { settled: 1, total: 3, late: [] } },
    ],
    ['no mode is chosen yet', { report: report(TOR, [unasked]), settings: DEFAULT_SETTINGS }],
  ])('is not offered while %s', (_, props) => {
    show(props);
    expect(screen.queryByRole('button', { name: 'Save this report' })).toBeNull();
  });
});

describe('rows', () => {
  it('says few words, and all of it inside', async () => {
    const rows = [
      observation(
        'relay-search',
        { type: 'exit', address: EXIT, basis: 'relay-search', relays: [RELAY] },
        { route: 'proxied' },
      ),
      observation('dns-google', {
        type: 'no-answer',
        failure: 'connection_reset',
        step: 'tls',
        verbatim: 'NS_ERROR_NET_RESET',
      }),
    ];
    show({ report: report({ ...TOR, evidence: ['relay-search'] }, rows) });
    const found = row('Relay search');
    expect(found.getByText('Tor exit')).toBeTruthy();
    expect(found.queryByText('The verdict rests on this.')).toBeNull();
    open('Relay search');
    open('DNS exit list · Google');
    expect(await found.findByText(/Relays at this address: F3Netze \(Germany\)/)).toBeTruthy();
    expect(found.getByText('through a proxy')).toBeTruthy();
    expect(found.getByText(/took 240 ms/)).toBeTruthy();
    expect(found.getByText('The verdict rests on this.')).toBeTruthy();
    const silent = row('DNS exit list · Google');
    expect(silent.getByText('no secure connection')).toBeTruthy();
    expect(silent.getByText('The connection was reset.')).toBeTruthy();
    expect(silent.getByText('NS_ERROR_NET_RESET')).toBeTruthy();
    expect(silent.queryByText('The verdict rests on this.')).toBeNull();
  });

  it('rests no unknown verdict on a row', async () => {
    const seen = observation('address-ipv4', { type: 'sees', address: OWN });
    show({ report: report({ ...TOO_OLD, evidence: ['address-ipv4'] }, [seen]) });
    open('IPv4 address');
    expect(await row('IPv4 address').findByText(/does not say whether that is Tor/)).toBeTruthy();
    expect(screen.queryByText('The verdict rests on this.')).toBeNull();
  });

  it('are opened one group at a time', () => {
    show({ report: report(NOT_TOR, [unasked, observation('address-ipv4', { type: 'sees', address: OWN })]) });
    const isHidden = (name: string) => screen.getByText(name).closest<HTMLElement>('.rows')?.hidden;
    press('1 sees an address');
    expect([isHidden('IPv4 address'), isHidden('Tor check')]).toEqual([false, true]);
    expect(screen.getByRole('button', { name: '1 sees an address', expanded: true })).toBeTruthy();
    press('1 not asked');
    expect([isHidden('IPv4 address'), isHidden('Tor check')]).toEqual([true, false]);
    press('1 not asked');
    expect([isHidden('IPv4 address'), isHidden('Tor check')]).toEqual([true, true]);
  });
});

describe('the full check', () => {
  it('is offered where it could tell more, with what it reveals', () => {
    const calls = show({ report: report(NOT_TOR, [unasked]) });
    expect(screen.getByText(/your provider can see that you visit them\.$/)).toBeTruthy();
    press('Full check');
    expect(calls).toEqual([['full']]);
  });

  it.each([
    ['after a full check', { ...report(TOO_OLD), scope: 'full' as const }],
    ['on Tor', report(TOR)],
    ['offline', report({ type: 'unknown', reason: 'offline', evidence: [], addresses: [] }, [unasked])],
    ['where the list is too old', report(TOO_OLD)],
  ])('is one click away %s', (_, shown) => {
    const calls = show({ report: shown });
    press('Full check');
    expect(calls).toEqual([['full']]);
  });

  it('is the next thing to do where the list is too old', () => {
    show({ report: report(TOO_OLD) });
    expect(screen.getByRole('button', { name: 'Full check' }).className).toBe('primary');
  });

  it('is what the button in the header repeats, and says so; the discreet one is offered instead', () => {
    const calls = show({ report: { ...report(NOT_TOR), scope: 'full' }, next: 'full-again' });
    const again = screen.getByRole('button', {
      name: 'Full check again',
      description: /asks the Tor Project's sites .* your internet provider can see that/,
    });
    fireEvent.click(again);
    press('Discreet check');
    expect(calls).toEqual([['full'], ['check']]);
    expect(screen.queryByRole('button', { name: 'Check' })).toBeNull();
  });

  it('is not repeated where the button in the header says that it asks less', () => {
    const calls = show({ report: { ...report(NOT_TOR), scope: 'full' }, next: 'discreet-only' });
    press('Discreet check');
    press('Full check');
    expect(calls).toEqual([['check'], ['full']]);
    expect(screen.queryByRole('button', { name: 'Check' })).toBeNull();
  });

  it('names what is repeated in Japanese, too', () => {
    show({ report: report(NOT_TOR), next: 'full-again', say: inJapanese });
    expect(screen.getByRole('button', { name: 'もう一度詳しく確認' })).toBeTruthy();
    expect(screen.getByRole('button', { name: '通常の確認' })).toBeTruthy();
  });

  it('is not offered apart where every check is one', () => {
    show({ report: report(TOR), settings: { ...DEFAULT_SETTINGS, mode: 'click', fullCheck: true } });
    expect(screen.queryByRole('button', { name: 'Full check' })).toBeNull();
  });
});

describe('while it changes', () => {
  const view = (props: Shown) => (
    <Popup
      view={viewFor(props)}
      settings={CLICK}
      now={NOW}
      say={inEnglish}
      onCheck={() => {}}
      onFullCheck={() => {}}
      onMode={() => {}}
      onOptions={() => {}}
      onSave={() => {}}
      onExplain={() => {}}
      onTransport={() => {}}
      {...props}
    />
  );
  const progress = { settled: 0, total: 5, late: [] };

  it.each([
    ['Check now', { settings: DEFAULT_SETTINGS }],
    ['Full check', { report: report(NOT_TOR) }],
    ['Discreet check', { report: report(NOT_TOR), next: 'full-again' }],
  ] satisfies [string, Shown][])('hands the focus of %s to the heading', async (name, before) => {
    const { rerender } = render(view(before), { wrapper: Whole });
    screen.getByRole('button', { name }).focus();
    press(name);
    rerender(view({ report: report(NOT_TOR), progress }));
    await Promise.resolve(); // it moves once the popup is drawn
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
  });

  it('leaves the focus where it is otherwise', () => {
    const { rerender } = render(view({ report: report(NOT_TOR) }), { wrapper: Whole });
    const check = screen.getByRole('button', { name: 'Check' });
    check.focus();
    press('Check');
    rerender(view({ report: report(NOT_TOR), progress }));
    expect(document.activeElement).toBe(check);
  });

  it('tells that a check ended, even where it changed nothing', async () => {
    const { rerender } = render(view({ report: report(NOT_TOR) }), { wrapper: Whole });
    expect(screen.getByRole('status').textContent).toBe('');
    await act(() => rerender(view({ report: report(NOT_TOR), progress })));
    await act(() => rerender(view({ report: report(NOT_TOR) })));
    expect(screen.getByRole('status').textContent).toBe('Checked: You are not on Tor');
  });

  it('never tells the last verdict as if the running check had found it', async () => {
    vi.useFakeTimers();
    render(view({ report: report(NOT_TOR), progress }), { wrapper: Whole });
    await act(async () => {
      await vi.advanceTimersByTimeAsync(10_000);
    });
    expect(screen.getByRole('status').textContent).toBe('');
    vi.useRealTimers();
  });
});

describe('around it', () => {
  it('changes the mode in place', () => {
    const calls = show();
    fireEvent.change(screen.getByRole('combobox', { name: 'When to check' }), { target: { value: 'watch' } });
    expect(calls).toEqual([['mode', 'watch']]);
  });

  it('opens the options', () => {
    const calls = show();
    press('Options');
    press('See every request');
    expect(calls).toEqual([['options'], ['options']]);
  });

  it.each(['stored-state-broken', 'report-not-stored', 'background-silent'] as const)(
    'tells of trouble: %s',
    (trouble) => {
      show({ trouble });
      expect(screen.getByRole('alert').textContent).toBeTruthy();
    },
  );

  it('speaks Japanese', () => {
    show({ report: report(TOR), say: inJapanese });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('ウェブ通信は Tor 経由です');
    expect(screen.getByRole('button', { name: '確認' })).toBeTruthy();
  });

  it('has one live region, which is empty while there is nothing to announce', () => {
    const { container } = render(
      <Popup view={viewFor({ report: report(TOR) })} settings={CLICK} now={NOW} say={inEnglish} {...IDLE} />,
      { wrapper: Whole },
    );
    const live = container.querySelectorAll('[aria-live], [role=status], [role=alert], output');
    expect([...live].map(({ textContent }) => textContent)).toEqual(['']);
  });
});

vi.stubGlobal('fetch', () => {
  throw new Error('a view asks nothing');
});
