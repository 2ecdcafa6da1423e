// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Options, type OptionsProps, type ReadLater } from '../../../components/options/Options.tsx';
import { DEFAULT_SETTINGS } from '../../../utils/model/settings.ts';
import { LIST_DATE, NOW } from '../example.ts';
import { inEnglish, inJapanese } from '../say-from-file.ts';

afterEach(cleanup);

const SETTINGS = { ...DEFAULT_SETTINGS, mode: 'click' } as const;
const ENDPOINTS: ReadLater['endpoints'] = [
  { id: 'relay-directory', url: '', when: 'every-check' },
  {
    id: 'tor-check',
    url: 'https://check.torproject.org/api/ip',
    recipient: 'The Tor Project',
    when: 'full-check',
  },
];

const LATER: ReadLater = {
  endpoints: ENDPOINTS,
  transitions: [],
  mayNotify: false,
  directory: null,
  lastRenewal: undefined,
};

function show(props: Partial<OptionsProps> = {}, later: Partial<ReadLater> = {}) {
  const onRenew = vi.fn<OptionsProps['onRenew']>(async () => true);
  const onChange = vi.fn<OptionsProps['onChange']>();
  const onAskToNotify = vi.fn<OptionsProps['onAskToNotify']>(async () => true);
  const onEraseHistory = vi.fn<OptionsProps['onEraseHistory']>(async () => true);
  const onForget = vi.fn<OptionsProps['onForget']>(async () => true);
  render(
    <Options
      settings={SETTINGS}
      countries={['jp', 'de']}
      version="0.1.0"
      later={{ ...LATER, ...later }}
      now={NOW}
      say={inEnglish}
      onChange={onChange}
      onRenew={onRenew}
      onAskToNotify={onAskToNotify}
      onEraseHistory={onEraseHistory}
      onForget={onForget}
      {...props}
    />,
  );
  return { onChange, onRenew, onAskToNotify, onEraseHistory, onForget };
}

/** Where a section says what became of a click. */
const statusOf = (name: string) => within(screen.getByRole('region', { name })).getByRole('status');

describe('options', () => {
  it.each([
    ['radio', /Keep watch/, { mode: 'watch' }],
    ['checkbox', /Always make the full check/, { fullCheck: true }],
    ['checkbox', /Ask Cloudflare's DNS in every check/, { askCloudflareDns: false }],
    ['checkbox', /This device sends everything through Tor/, { wholeDevice: true }],
    ['checkbox', /Renew it once a day/, { renewDirectory: true }],
  ])('changes one setting: %s %s', (role, name, changed) => {
    const { onChange } = show();
    fireEvent.click(screen.getByRole(role, { name }));
    expect(onChange.mock.calls).toEqual([[changed]]);
  });

  it('changes how often, where it keeps watch', () => {
    show();
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: /How often/ }).disabled).toBe(true);
    cleanup();
    const { onChange } = show({ settings: { ...SETTINGS, mode: 'watch' } });
    fireEvent.change(screen.getByRole('combobox', { name: /How often/ }), { target: { value: '60' } });
    expect(onChange.mock.calls).toEqual([[{ watchMinutes: 60 }]]);
  });

  it.each([
    [false, /^Nothing is sent until you press Check\.$/],
    [true, /except once a day to renew/],
  ])('says what is sent before a click, with the renewal %s', (renewDirectory, sentence) => {
    show({ settings: { ...SETTINGS, renewDirectory } });
    expect(screen.getByText(sentence)).toBeTruthy();
  });

  it.each([
    ['Your Tor connects', 'snowflake', { connects: 'snowflake' }],
    ['You are in', 'jp', { country: 'jp' }],
    ['Language', 'ja', { language: 'ja' }],
    ['Colours', 'dark', { theme: 'dark' }],
  ])('changes what is chosen from a list: %s', (name, value, changed) => {
    const { onChange } = show();
    fireEvent.change(screen.getByRole('combobox', { name }), { target: { value } });
    expect(onChange.mock.calls).toEqual([[changed]]);
  });

  it('switches one service off and on again, and leaves the others', () => {
    const { onChange } = show({ settings: { ...SETTINGS, servicesOff: ['Tor network'] } });
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'The Tor network' }).checked).toBe(false);
    fireEvent.click(screen.getByRole('checkbox', { name: 'Google' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'The Tor network' }));
    expect(onChange.mock.calls).toEqual([
      [{ servicesOff: ['Google', 'Tor network'] }],
      [{ servicesOff: [] }],
    ]);
  });

  it('renews the list when asked, and says what came of it', async () => {
    let answer = (_: boolean) => {};
    const onRenew = () => new Promise<boolean>((resolve) => (answer = resolve));
    show({ onRenew }, { lastRenewal: { at: NOW, outcome: 'not-reached' } });
    const said = statusOf('Relay directory');
    expect(said.textContent).toMatch(/^Asked on .*2026.*could not be reached/);
    const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Renew it now' });
    fireEvent.click(button);
    expect(said.textContent).toBe('Asking Onionoo…');
    expect(button.disabled).toBe(true);
    answer(true);
    await waitFor(() => expect(button.disabled).toBe(false));
  });

  it('draws the settings of the first screen before all that stands below it', () => {
    show({ later: undefined });
    expect(screen.getByRole('checkbox', { name: /Always make the full check/ })).toBeTruthy();
    expect(screen.queryByRole('checkbox', { name: 'Google' })).toBeNull();
    expect(screen.queryByRole('heading', { name: 'Relay directory' })).toBeNull();
  });

  it('says before a permission what it gives away', () => {
    show();
    const box = screen.getByRole('checkbox', { name: /Always make the full check/ });
    const sentence = document.getElementById(box.getAttribute('aria-describedby') ?? '');
    expect(sentence?.textContent).toMatch(/Your provider can see their names/);
  });

  it.each([
    [
      { date: LIST_DATE, count: 10157, source: 'shipped' },
      /^10,157 relays as of Nov 11, 2026 \(11 d ago\), shipped/,
    ],
    [{ date: LIST_DATE, count: 9000, source: 'renewed' }, /^9,000 relays .* fetched from Onionoo/],
    [null, /^No relay directory is loaded/],
  ] as const)('dates the relay directory', (directory, words) => {
    show({}, { directory });
    expect(screen.getByText(words)).toBeTruthy();
  });

  it('lists every request with its host, folded by when it is sent', async () => {
    show();
    expect(screen.queryByRole('row')).toBeNull();
    for (const fold of document.querySelectorAll('details')) {
      fold.open = true;
      await act(() => void fireEvent(fold, new Event('toggle')));
    }
    const asked = within(screen.getByRole('row', { name: /Tor check/ }));
    expect(asked.getByText('check.torproject.org')).toBeTruthy();
    expect(asked.getByText(/The Tor Project learns your address/)).toBeTruthy();
    const here = within(screen.getByRole('row', { name: /Saved relay directory/ }));
    expect(here.getByText('Nobody')).toBeTruthy();
  });

  it('forgets only when asked twice, and says what became of it', async () => {
    const { onForget } = show();
    fireEvent.click(screen.getByRole('button', { name: 'Forget all stored data' }));
    fireEvent.click(screen.getByRole('button', { name: 'Keep it' }));
    fireEvent.click(screen.getByRole('button', { name: 'Forget all stored data' }));
    expect(onForget).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Yes, forget everything' }));
    expect(onForget).toHaveBeenCalledOnce();
    expect(await screen.findByText('All stored data was deleted.')).toBe(statusOf('Stored data'));
  });

  it('does not claim to have forgotten where nobody answered', async () => {
    show({ onForget: () => Promise.reject(new Error('no receiver')) });
    fireEvent.click(screen.getByRole('button', { name: 'Forget all stored data' }));
    fireEvent.click(screen.getByRole('button', { name: 'Yes, forget everything' }));
    expect(await screen.findByText(/background part does not answer/)).toBe(statusOf('Stored data'));
  });

  it('keeps hints out of the names', () => {
    show();
    expect(screen.getByRole('radio', { name: 'Only when I click' })).toBeTruthy();
    expect(screen.getByRole('checkbox', { name: 'Renew it once a day' })).toBeTruthy();
  });

  it('says whose it is not, in Japanese too', () => {
    show({ say: inJapanese });
    expect(screen.getByText(/Tor Project が作成したものではなく/)).toBeTruthy();
  });
});
