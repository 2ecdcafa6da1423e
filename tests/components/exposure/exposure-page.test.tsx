// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ExposurePage } from '../../../components/exposure/ExposurePage.tsx';
import type { FrontTabState } from '../../../components/exposure/FrontTabSection.tsx';
import type { WebRtcState } from '../../../components/exposure/state.ts';
import { Footer } from '../../../components/popup/Footer.tsx';
import { DEFAULT_SETTINGS } from '../../../utils/model/settings.ts';
import { type FrontTab, TAB_ROUTES } from '../../../utils/model/tab-route.ts';
import { type ControlLevel, HOLDERS, type WebRtcExposure } from '../../../utils/model/webrtc.ts';
import { NOW, OWN, report, TOR } from '../example.ts';
import { inEnglish, LANGUAGES } from '../say-from-file.ts';

afterEach(cleanup);

const nothing = () => {};
const SITE: FrontTab = { id: 7, host: 'example.org', isSecure: true, isContained: false };
const BESIDE: WebRtcExposure = { type: 'perhaps-beside-tor', addresses: [OWN] };
const EXPOSURES: readonly WebRtcExposure[] = [
  { type: 'no-webrtc' },
  { type: 'silent' },
  ...HOLDERS.map((by) => ({ type: 'held-back', by, addresses: [OWN] }) as const),
  { type: 'held-by-proxy', addresses: [OWN] },
  { type: 'beside-tor', addresses: [OWN] },
  BESIDE,
  { type: 'from-exit-address', addresses: [OWN] },
  { type: 'same', addresses: [OWN] },
  { type: 'another', addresses: [OWN] },
  { type: 'no-verdict', addresses: [OWN] },
];

function show(webRtc: Partial<WebRtcState>, tab: Partial<FrontTabState> = {}, say = inEnglish) {
  return render(
    <ExposurePage
      report={report(TOR)}
      now={NOW}
      say={say}
      webRtc={{
        exposure: undefined,
        setting: { type: 'not-permitted' },
        engine: 'chromium',
        holding: 'disable_non_proxied_udp',
        servers: ['192.0.2.1', '[2001:db8::1]'],
        isAsking: false,
        trouble: undefined,
        onTest: nothing,
        onHold: nothing,
        onFree: nothing,
        ...webRtc,
      }}
      tab={{
        front: undefined,
        engine: 'chromium',
        route: undefined,
        isLoading: false,
        onCompare: nothing,
        ...tab,
      }}
    />,
  ).container;
}
const button = (name: string) => screen.queryByRole<HTMLButtonElement>('button', { name });
const read = (control: ControlLevel) => ({ type: 'read', policy: 'default', control }) as const;

describe('the page about other leaks: WebRTC', () => {
  it('says what is sent, to whom, and who learns what, before it is asked', () => {
    const text = show({}).textContent;
    for (const part of [
      '192.0.2.1',
      '2001:db8::1',
      'Google learns',
      'Your provider sees',
      'nothing is sent before',
    ])
      expect(text).toContain(part);
    expect(button('Change the setting')).toBeNull();
  });

  it('has words and a shape for every conclusion, in every language', () => {
    for (const say of LANGUAGES)
      for (const exposure of EXPOSURES) {
        const container = show({ exposure }, {}, say);
        const answer = container.querySelector('.answer');
        expect(answer?.querySelector('h3')?.textContent, exposure.type).not.toBe('');
        expect(answer?.querySelector('p')?.textContent, exposure.type).not.toBe('');
        expect(answer?.querySelector('svg')).not.toBeNull();
        if ('addresses' in exposure) expect(answer?.textContent).toContain(OWN);
        cleanup();
      }
  });

  it('asks for calls before the setting is changed, and says what it costs', () => {
    const onHold = vi.fn();
    const container = show({ exposure: BESIDE, onHold });
    expect(button('Change the setting')?.disabled).toBe(true);
    expect(container.textContent).not.toContain('Before a call');
    fireEvent.click(screen.getByLabelText('Yes, now and then'));
    expect(container.textContent).toContain('Before a call, come back here and press Undo');
    fireEvent.click(screen.getByRole('button', { name: 'Change the setting' }));
    expect(onHold).toHaveBeenCalledOnce();
  });

  it.each<[ControlLevel, string, boolean]>([
    ['controllable_by_this_extension', 'this extension may change it', true],
    ['controlled_by_other_extensions', 'another extension controls it', false],
    ['not_controllable', 'does not let extensions change it', false],
    ['controlled_by_this_extension', 'this extension controls it', false],
  ])('says who holds the setting: %s', (control, words, mayMend) => {
    const onFree = vi.fn();
    const container = show({ exposure: BESIDE, setting: read(control), onFree });
    expect(container.textContent).toContain(words);
    expect(button('Change the setting') !== null).toBe(mayMend);
    const isOurs = control === 'controlled_by_this_extension';
    fireEvent.click(screen.getByRole('button', { name: isOurs ? 'Undo' : 'Give the permission back' }));
    expect(onFree).toHaveBeenCalledOnce();
  });

  it('says so where the permission is refused', () => {
    expect(show({ exposure: BESIDE, trouble: 'refused' }).textContent).toContain('nothing was changed');
  });
});

describe('the page about other leaks: the page in front', () => {
  it('names the site, and says that it is loaded again before it is', () => {
    const onCompare = vi.fn();
    const container = show({}, { front: SITE, onCompare });
    expect(container.textContent).toContain('example.org gets another request');
    expect(container.textContent).not.toContain('Firefox');
    fireEvent.click(screen.getByRole('button', { name: 'Load it again and compare' }));
    expect(onCompare).toHaveBeenCalledWith(SITE);
  });

  it('says what it asks for in Firefox, and that other sites than https ones stay unknown there', () => {
    expect(show({}, { front: SITE, engine: 'firefox' }).textContent).toContain('It asks you for example.org');
    cleanup();
    const container = show({}, { front: { ...SITE, isSecure: false }, engine: 'firefox' });
    expect(container.textContent).toContain('How this page goes is not known');
    expect(button('Load it again and compare')).toBeNull();
  });

  it('names a container', () => {
    expect(show({}, { front: { ...SITE, isContained: true } }).textContent).toContain('It is in a container');
  });

  it('has words for every conclusion, in every language', () => {
    for (const say of LANGUAGES)
      for (const route of TAB_ROUTES) {
        const answer = show({}, { front: SITE, route }, say).querySelector('[aria-labelledby=tab] .answer');
        expect(answer?.querySelector('h3')?.textContent, route).not.toBe('');
        expect(answer?.querySelector('p')?.textContent, route).not.toBe('');
        cleanup();
      }
  });
});

it('is linked from the popup', () => {
  render(<Footer settings={DEFAULT_SETTINGS} say={inEnglish} onMode={nothing} onOptions={nothing} />);
  expect(screen.getByRole('link', { name: 'Other leaks' }).getAttribute('href')).toBe('/exposure.html');
});
