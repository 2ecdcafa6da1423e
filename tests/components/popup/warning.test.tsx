// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { WarningCard } from '../../../components/popup/warning/WarningCard.tsx';
import { howWords, whoWords } from '../../../components/text/blockage.ts';
import { blockageLine } from '../../../components/text/blockage-line.ts';
import { warningOf } from '../../../utils/judge/blockage/warning.ts';
import {
  type Blockage,
  CULPRITS,
  type Culprit,
  RUNG_REASONS,
  RUNG_STATES,
} from '../../../utils/model/blockage.ts';
import { TECHNIQUES } from '../../../utils/model/technique.ts';
import type { UnknownReason, Verdict } from '../../../utils/model/verdict.ts';
import { NOT_TOR } from '../example.ts';
import { inEnglish, LANGUAGES } from '../say-from-file.ts';
import { Whole } from './whole.tsx';

afterEach(cleanup);

const unknown = (reason: UnknownReason): Verdict => ({
  type: 'unknown',
  reason,
  evidence: [],
  addresses: [],
});

function blockage(endpoint: string, suspects: readonly Culprit[], more: Partial<Blockage> = {}): Blockage {
  return {
    endpoint,
    host: `${endpoint}.example`,
    techniques: ['reset'],
    byName: false,
    deliberate: false,
    suspects,
    certainty: 'likely',
    ladder: CULPRITS.map((culprit) => ({
      culprit,
      state: culprit === 'network' ? 'found' : 'ruled-out',
      reason: culprit === 'network' ? 'what-remains' : 'answers-came',
      evidence: ['control-google'],
    })),
    ...more,
  };
}

const network = blockage('tor-check', ['network']);
const service = blockage('relay-search', ['service']);
const either = blockage('exit-list', ['local-filter', 'network']);
const exit = blockage('dns-google', ['exit']);

describe('the one warning', () => {
  it.each([
    ['none where nothing is stopped', [], undefined],
    ['the network before all others', [service, either, exit, network], 'network'],
    ['what may be the network before the rest', [service, exit, either], 'local-filter network'],
    ['an exit before a service', [service, exit], 'exit'],
    ['unexplained last', [blockage('a', []), service], 'service'],
  ])('is %s', (_, blockages, expected) => {
    expect(warningOf(blockages, NOT_TOR)?.suspects.join(' ')).toBe(expected);
  });

  it('calls nobody offline whose network only changed', () => {
    const changed = blockage('tor-check', ['offline'], { techniques: ['network-changed'] });
    expect(blockageLine(changed, inEnglish)).toContain('The network changed while asking tor-check.example.');
    expect(blockageLine(changed, inEnglish)).not.toContain('is offline');
  });

  it('says of all hosts only what holds for all', () => {
    const nothing = blockage('tor-check', ['network'], {
      techniques: ['dns-no-answer'],
      certainty: 'certain',
    });
    const foreign = blockage('relay-search', ['network'], { techniques: ['false-certificate'] });
    const both = warningOf([nothing, foreign], NOT_TOR);
    expect(both).toMatchObject({ techniques: ['false-certificate', 'dns-no-answer'], alike: false });
    expect(both?.first.certainty).toBe('likely');
    expect(both && howWords(both, inEnglish)).toBe(
      'Observed, not the same everywhere: a false certificate or no address for the name.',
    );
    expect(warningOf([network, { ...network, endpoint: 'exit-list' }], NOT_TOR)?.alike).toBe(true);
  });

  it.each([
    ['offline', ['offline']],
    ['proxy-down', ['own-proxy']],
    ['nothing-answered', ['offline', 'own-proxy']],
    ['captive-portal', ['captive-portal']],
    ['interrupted', ['offline']],
  ] as const)('does not repeat the headline: %s', (reason, culprits) => {
    expect(warningOf([blockage('tor-check', culprits)], unknown(reason))).toBeUndefined();
    expect(warningOf([blockage('tor-check', culprits)], unknown('lists-silent'))).toBeDefined();
  });

  it('says that the line is down beside a check that was interrupted', () => {
    const down = blockage('tor-check', ['offline'], { techniques: ['offline'] });
    expect(warningOf([down], unknown('interrupted'))?.suspects).toEqual(['offline']);
    expect(warningOf([down], unknown('offline'))).toBeUndefined();
  });

  it('depends on nothing but what it is given', () => {
    const all = [service, either, exit, network];
    expect(warningOf(all, NOT_TOR)).toEqual(warningOf([...all], NOT_TOR));
    expect(warningOf([...all].reverse(), NOT_TOR)?.suspects).toEqual(warningOf(all, NOT_TOR)?.suspects);
  });
});

describe('the banner', () => {
  function show(...blockages: Blockage[]) {
    const warning = warningOf(blockages, NOT_TOR);
    if (warning === undefined) throw new Error('nothing to warn of');
    render(<WarningCard warning={warning} verdict={NOT_TOR} say={inEnglish} />, { wrapper: Whole });
  }

  it('says in two sentences who and how', () => {
    show(network);
    expect(screen.getByText('This network most likely blocks tor-check.example.')).toBeTruthy();
    expect(screen.getByText('Observed: a reset connection.')).toBeTruthy();
  });

  it('says that two techniques cannot be told apart', () => {
    show(blockage('tor-check', ['network'], { techniques: ['reset', 'fin'] }));
    expect(screen.getByText(/cannot tell which/)).toBeTruthy();
  });

  it('names every suspect where there are several, and accuses nobody', () => {
    show(blockage('tor-check', ['service', 'network']));
    const text = screen.getByText(/It may be the service itself or this network\./).textContent ?? '';
    expect(text).not.toMatch(/blocks/);
  });

  it('has the advice and every culprit with what is known of each, one after the other', () => {
    show(network);
    fireEvent.click(screen.getByRole('button', { name: 'What you can do', expanded: false }));
    expect(screen.getByText(/Try another network/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Who may have done it' }));
    expect(screen.queryByText(/Try another network/)).toBeNull();
    expect(screen.getAllByRole('listitem')).toHaveLength(CULPRITS.length);
    expect(screen.getByText(/likely, not certain/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Who may have done it', expanded: true }));
    expect(screen.queryByRole('listitem')).toBeNull();
  });
});

describe('the words', () => {
  it('are there for everything that can be said, in every language', () => {
    for (const say of LANGUAGES) {
      for (const technique of TECHNIQUES) expect(howWords({ techniques: [technique] }, say)).not.toBe('');
      for (const culprit of CULPRITS) {
        expect(
          whoWords(
            { techniques: ['reset'], suspects: [culprit], hosts: ['a', 'b', 'c', 'd'], deliberate: false },
            say,
          ),
        ).not.toBe('');
        expect(
          whoWords(
            { techniques: ['reset'], suspects: [culprit, 'network'], hosts: ['a'], deliberate: true },
            say,
          ),
        ).not.toBe('');
        expect(say.of('culprit', culprit)).not.toBe('');
        expect(say.of('advice', culprit)).not.toBe('');
      }
      expect(
        whoWords({ techniques: ['reset'], suspects: [], hosts: ['a'], deliberate: false }, say),
      ).not.toBe('');
      for (const reason of RUNG_REASONS) {
        expect(say.of('reason', reason, ...(reason === 'clock-wrong' ? ['x'] : []))).not.toBe('');
      }
      for (const state of RUNG_STATES) expect(say.of('rung', state)).not.toBe('');
      expect(blockageLine(network, say)).toContain('tor-check.example');
    }
  });
});
