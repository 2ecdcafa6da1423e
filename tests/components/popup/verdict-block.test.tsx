// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { VerdictBlock } from '../../../components/popup/verdict/VerdictBlock.tsx';
import {
  CAVEATS,
  CERTAINTIES,
  type MixedKind,
  UNKNOWN_REASONS,
  type Verdict,
} from '../../../utils/model/verdict.ts';
import {
  EXIT,
  FOUND,
  LIST_DATE,
  NOT_TOR,
  NOW,
  OWN,
  OWN_SIX,
  observation,
  RELAY,
  report,
  TOR,
} from '../example.ts';
import { inEnglish, inJapanese, LANGUAGES } from '../say-from-file.ts';

afterEach(cleanup);

const show = (verdict: Verdict, observations = [saved]) =>
  render(<VerdictBlock report={report(verdict, observations)} now={NOW} say={inEnglish} />);
const saved = observation(
  'relay-directory',
  { type: 'not-listed', address: OWN, basis: 'saved-directory', ownRelay: false },
  { witness: 'relay-directory', listDate: LIST_DATE },
);
const tooOld = { ...saved, finding: { type: 'too-old', address: OWN, basis: 'saved-directory' } } as const;
const headline = () => screen.getByRole('heading', { level: 1 }).textContent;
const support = () => screen.getByRole('heading', { level: 1 }).nextElementSibling?.textContent;

const mixed = (kind: MixedKind): Verdict => ({
  type: 'mixed',
  kind,
  exits: [{ address: EXIT, relays: [] }],
  addresses: [OWN],
  ...FOUND,
});
const tor = (relays: (typeof RELAY | { nickname: string } | { country: string })[]): Verdict => ({
  ...TOR,
  type: 'tor',
  ...FOUND,
  exits: [{ address: EXIT, relays }],
});

describe('headline and what sites see', () => {
  it.each<[string, Verdict, string, string]>([
    ['tor', TOR, 'Web requests go through Tor', 'Sites see 185.220.101.34, exit relay F3Netze (Germany).'],
    ['tor, nothing named', tor([]), 'Web requests go through Tor', 'Sites see 185.220.101.34, a Tor exit.'],
    [
      'tor, a country only',
      tor([{ country: 'jp' }]),
      'Web requests go through Tor',
      'Sites see 185.220.101.34, a Tor exit (Japan).',
    ],
    [
      'tor, no country',
      tor([{ nickname: 'a' }]),
      'Web requests go through Tor',
      'Sites see 185.220.101.34, exit relay a.',
    ],
    [
      'tor, many relays',
      tor([{ nickname: 'a' }, { nickname: 'b' }, { nickname: 'c' }, { nickname: 'd' }]),
      'Web requests go through Tor',
      'Sites see 185.220.101.34, shared by the exit relays a, b, and 2 more.',
    ],
    [
      'tor, several exits',
      {
        type: 'tor',
        ...FOUND,
        exits: [
          { address: EXIT, relays: [] },
          { address: OWN_SIX, relays: [] },
        ],
      },
      'Web requests go through Tor',
      'Sites see 185.220.101.34 and 2001:db8::7, all of them Tor exits.',
    ],
    [
      'tor, by an onion service alone',
      { type: 'tor', ...FOUND, exits: [] },
      'Web requests go through Tor',
      'Which address sites see is not known.',
    ],
    ['not tor', NOT_TOR, 'You are not on Tor', 'Sites see 203.0.113.7, which is not a Tor exit.'],
    [
      'not tor, two addresses',
      { type: 'not-tor', ...FOUND, addresses: [OWN, OWN_SIX] },
      'You are not on Tor',
      'Sites see 203.0.113.7 and 2001:db8::7. None of these is a listed Tor exit.',
    ],
    [
      'mixed by family',
      mixed({ type: 'family', exposed: 4 }),
      'Your IPv4 traffic bypasses Tor',
      'Sites reached over IPv4 see 203.0.113.7. The rest leaves through the Tor exit 185.220.101.34.',
    ],
    [
      'mixed by destination',
      mixed({ type: 'destination' }),
      'Only some sites are reached through Tor',
      'Some sites see the Tor exit 185.220.101.34, others see 203.0.113.7.',
    ],
    [
      'only onion services',
      mixed({ type: 'onion-only' }),
      'Only onion services go through Tor',
      'Sites see 203.0.113.7, which is not a Tor exit.',
    ],
  ])('%s', (_, verdict, sentence, sees) => {
    show(verdict);
    expect(headline()).toBe(sentence);
    expect(support()).toBe(sees);
  });

  it('says what helps where IPv6 goes around Tor', () => {
    show(mixed({ type: 'family', exposed: 6 }));
    expect(support()).toMatch(/\.Turn IPv6 off, or send it through Tor too\.$/);
  });

  it('has no fingerprint of a relay without a name', () => {
    const unnamed = { nickname: 'Unnamed', fingerprint: 'AB'.repeat(20) };
    show(tor([unnamed]));
    expect(support()).toBe('Sites see 185.220.101.34, a Tor exit.');
    cleanup();
    show(tor([RELAY, unnamed]));
    expect(support()).toBe('Sites see 185.220.101.34, a Tor exit (Germany).');
  });

  it('takes the country from the echo that saw this address', () => {
    show(NOT_TOR, [
      observation('address-ipv6', { type: 'sees', address: OWN_SIX, country: 'FR' }),
      observation('address-ipv4', { type: 'sees', address: OWN, country: 'JP' }),
    ]);
    expect(support()).toBe('Sites see 203.0.113.7 (Japan), which is not a Tor exit.');
  });

  it.each([TOR, NOT_TOR, mixed({ type: 'family', exposed: 6 }), mixed({ type: 'destination' })])(
    'says less when it is only likely',
    (verdict) => {
      const said = CERTAINTIES.map((certainty) => {
        cleanup();
        show(verdict.type === 'unknown' ? verdict : { ...verdict, certainty });
        return headline();
      });
      expect(said[0]).not.toMatch(/probably/i);
      expect(said[1]).toMatch(/probably/i);
    },
  );
});

describe('unknown', () => {
  it.each(UNKNOWN_REASONS)('%s has its own headline and reason in every language', (reason) => {
    for (const say of LANGUAGES) {
      cleanup();
      const verdict: Verdict = { type: 'unknown', reason, evidence: [], addresses: [] };
      render(<VerdictBlock report={report(verdict)} now={NOW} say={say} />);
      expect(headline()).toBeTruthy();
      expect(support()).toBeTruthy();
      expect(headline()).not.toMatch(/not on Tor|through Tor/);
    }
  });

  it('gives the date of a list that is too old', () => {
    show({ type: 'unknown', reason: 'list-too-old', evidence: [], addresses: [OWN] }, [tooOld]);
    expect(support()).toMatch(
      /^Sites see 203\.0\.113\.7\.The saved list .* \(Nov 11, 2026\) is too old to say if this address is Tor's\. A full check/,
    );
  });

  it('speaks of the saved list beside silent services only where that is too old', () => {
    const silent: Verdict = { type: 'unknown', reason: 'lists-silent', evidence: [], addresses: [] };
    show(silent, [tooOld]);
    expect(support()).toMatch(/The saved list \(Nov 11, 2026\) is too old\.$/);
    cleanup();
    show(silent);
    expect(support()).toMatch(/what went wrong\.$/);
  });

  it('shows a fault in its own words', () => {
    const verdict: Verdict = { type: 'unknown', reason: 'fault', evidence: [], addresses: [] };
    const faulty = { ...report(verdict), fault: 'TypeError: x' };
    render(<VerdictBlock report={faulty} now={NOW} say={inEnglish} />);
    expect(screen.getByText('TypeError: x')).toBeTruthy();
  });

  it('is the state before any check', () => {
    render(<VerdictBlock report={undefined} now={NOW} say={inJapanese} />);
    expect(headline()).toBe('まだ確認していません');
  });
});

describe('beside the verdict', () => {
  it.each(CAVEATS)('%s has a sentence in every language', (caveat) => {
    for (const say of LANGUAGES) {
      cleanup();
      render(<VerdictBlock report={report({ ...TOR, ...FOUND, caveats: [caveat] })} now={NOW} say={say} />);
      expect(screen.getByRole('listitem').textContent).toBeTruthy();
    }
  });

  it('dates a saved list', () => {
    show({ ...NOT_TOR, ...FOUND, caveats: ['saved-list-only'] });
    expect(screen.getByRole('listitem').textContent).toContain('Nov 11, 2026');
  });

  it('speaks of the onion service only where that opened', () => {
    const verdict = { ...TOR, certainty: 'likely', caveats: ['address-unconfirmed'] } as const;
    show(verdict);
    expect(screen.getByRole('listitem').textContent).toBe(inEnglish('caveat_address_unlisted'));
    cleanup();
    show(verdict, [observation('onion-service', { type: 'onion-loaded' }, { witness: 'onion-service' })]);
    expect(screen.getByRole('listitem').textContent).toBe(inEnglish('caveat_address_unconfirmed'));
  });

  it('shows the address that an echo saw where no list knows it', () => {
    const seen = observation('address-ipv4', { type: 'sees', address: OWN }, { role: 'echo' });
    show({ ...TOR, exits: [] }, [seen, { ...seen, endpoint: 'address-name' }]);
    expect(support()).toBe(`Sites see ${OWN}.`);
    cleanup();
    show({ ...TOR, exits: [] });
    expect(support()).toBe(inEnglish('address_unknown'));
  });

  it('counts sources and dates the check', () => {
    show(TOR);
    expect(screen.getByText('4 of 5 sources agree').title).toMatch(/count once/);
    expect(screen.getByText('12 s ago').getAttribute('datetime')).toBe('2026-11-23T05:00:00.000Z');
  });

  it('speaks of one source as one', () => {
    show({ ...NOT_TOR, ...FOUND, agreement: { agree: 1, of: 1 } });
    expect(screen.getByText('1 source says so')).toBeTruthy();
  });

  it('is probably Tor where only the address shows it, and says for whom that is wrong', () => {
    show({ ...TOR, certainty: 'likely', caveats: ['maybe-neighbour'] });
    expect(headline()).toBe('Web requests probably use Tor');
    const block = screen.getByRole('region', { name: 'Verdict' });
    expect(block.getAttribute('data-state')).toBe('tor');
    expect(block.querySelector('svg')?.getAttribute('data-shape')).toBe('tor');
    expect(block.textContent).toMatch(
      /exit relay .*Almost everybody with this address is on Tor, unless they share the exit's home/,
    );
    expect(screen.getByText(/sources agree/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Tor Browser' })).toBeTruthy();
  });

  it('says what was told, not measured, in place of the neighbour', () => {
    show({ ...TOR, certainty: 'likely', caveats: ['told-whole-device'] });
    expect(headline()).toBe('Web requests probably use Tor');
    expect(screen.getByRole('listitem').textContent).toMatch(
      /^You said that this device sends everything through Tor, .* This was not measured\.$/,
    );
  });

  it('weighs an old list that agrees, rounded up, and only where nothing is certain', () => {
    const sixtyDays = observation(
      'relay-directory',
      { type: 'too-old', address: OWN, basis: 'saved-directory', missed: 0.110_01 },
      { listDate: NOW - 60.5 * 86_400_000 },
    );
    const words = 'the saved list, 60 days old, agrees; it misses about 12%';
    show({ ...NOT_TOR, certainty: 'likely' }, [sixtyDays]);
    expect(screen.getByText(words)).toBeTruthy();
    cleanup();
    show(NOT_TOR, [sixtyDays]);
    expect(screen.queryByText(words)).toBeNull();
    cleanup();
    show({ ...NOT_TOR, certainty: 'likely', addresses: [OWN_SIX] }, [sixtyDays]);
    expect(screen.queryByText(words)).toBeNull();
  });

  it('says that the answers contradict what was told', () => {
    const told = observation(
      'told-whole-device',
      { type: 'told-whole-device' },
      { witness: 'told', role: 'told' },
    );
    const contradicted = () => screen.queryByText(/You said .* The answers say otherwise\./) !== null;
    show(NOT_TOR, [told]);
    expect(contradicted()).toBe(true);
    cleanup();
    show(NOT_TOR);
    expect(contradicted()).toBe(false);
    cleanup();
    show(TOR, [told]);
    expect(contradicted()).toBe(false);
  });

  it('says that this is not Tor Browser, but only on Tor', () => {
    show(TOR);
    const link = screen.getByRole('link', { name: 'Tor Browser' });
    expect(link.getAttribute('rel')).toBe('noreferrer');
    cleanup();
    show(NOT_TOR);
    expect(screen.queryByRole('link')).toBeNull();
  });
});

describe('a Tor client on this computer', () => {
  const runs = observation('local-tor-9050', { type: 'local-tor' }, { witness: 'look', role: 'look' });
  const seen = (route: 'direct' | 'proxied' | 'unknown') =>
    observation('address-ipv4', { type: 'sees', address: OWN }, { role: 'echo', route });
  const noted = (verdict: Verdict, ...rows: ReturnType<typeof seen>[]) => {
    show(verdict, [runs, ...rows]);
    const note = document.querySelector('.note')?.textContent;
    cleanup();
    return note;
  };
  const unknown = (reason: (typeof UNKNOWN_REASONS)[number]): Verdict => ({
    type: 'unknown',
    reason,
    evidence: [],
    addresses: [],
  });

  it('is called unused only where that is known', () => {
    expect(noted(NOT_TOR, seen('direct'))).toBe(inEnglish('local_tor_unused'));
    expect(noted(NOT_TOR, seen('unknown'))).toBe(inEnglish('local_tor'));
    expect(noted(NOT_TOR, seen('direct'), seen('proxied'))).toBe(inEnglish('local_tor'));
    expect(noted(unknown('lists-silent'))).toBe(inEnglish('local_tor'));
    expect(noted(mixed({ type: 'onion-only' }))).toBeUndefined();
  });

  it('is where to look when nothing comes back', () => {
    expect(noted(unknown('nothing-answered'))).toBe(inEnglish('local_tor_stuck'));
    expect(noted(unknown('proxy-down'))).toBe(inEnglish('local_tor_stuck'));
  });
});
