// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { findingSentence } from '../../../components/text/finding-sentence.tsx';
import { findingShort } from '../../../components/text/finding-short.ts';
import { ADDRESS_KINDS } from '../../../utils/model/address.ts';
import { FAILED_STEPS, FAILURES } from '../../../utils/model/failure.ts';
import { BASES, DOUBTS, type Finding, NOT_ASKED } from '../../../utils/model/observation.ts';
import { UNREADABLE } from '../../../utils/model/reading.ts';
import { EXIT, OWN, OWN_SIX, RELAY } from '../example.ts';
import { inEnglish, LANGUAGES } from '../say-from-file.ts';

afterEach(cleanup);

/** Every finding, by its type: a new type without an entry here is a compile error. */
const BY_TYPE = {
  waiting: [{ type: 'waiting' }],
  'not-asked': NOT_ASKED.map((why) => ({ type: 'not-asked', why })),
  'no-answer': [
    ...FAILURES.map((failure) => ({ type: 'no-answer', failure, step: 'http', verbatim: 'X' }) as const),
    ...FAILED_STEPS.map(
      (step) => ({ type: 'no-answer', failure: 'unknown_failure', step, verbatim: '' }) as const,
    ),
  ],
  unreadable: UNREADABLE.map((why) => ({ type: 'unreadable', why, status: 503 })),
  sees: [
    { type: 'sees', address: OWN },
    { type: 'sees', address: OWN, country: 'JP' },
  ],
  exit: BASES.map((basis) => ({ type: 'exit', address: EXIT, basis, relays: [RELAY] })),
  'not-listed': [
    { type: 'not-listed', address: OWN, basis: 'flag', ownRelay: false },
    { type: 'not-listed', address: OWN, basis: 'flag', ownRelay: true },
    { type: 'not-listed', address: OWN, basis: 'dns-exit-list', ownRelay: false, confirmed: true },
  ],
  'too-old': [
    { type: 'too-old', address: OWN, basis: 'saved-directory' },
    { type: 'too-old', address: OWN, basis: 'saved-directory', missed: 0.117_27 },
  ],
  'not-covered': [
    { type: 'not-covered', address: OWN_SIX },
    { type: 'not-covered', address: OWN },
  ],
  doubtful: DOUBTS.map((why) => ({ type: 'doubtful', address: OWN, why })),
  'onion-loaded': [{ type: 'onion-loaded' }],
  'onion-proved': [{ type: 'onion-proved' }],
  works: [{ type: 'works' }],
  resolves: ADDRESS_KINDS.map((kind) => ({
    type: 'resolves',
    addresses: kind === 'none' ? [] : [OWN],
    kind,
  })),
  'server-present': [{ type: 'server-present' }],
  'local-tor': [{ type: 'local-tor' }],
  'told-whole-device': [{ type: 'told-whole-device' }],
} satisfies { [Type in Finding['type']]: readonly Extract<Finding, { type: Type }>[] };
const FINDINGS: readonly Finding[] = Object.values(BY_TYPE).flat();

describe('every finding', () => {
  it.each(FINDINGS.map((finding) => [JSON.stringify(finding), finding] as const))(
    '%s has few words and a sentence in every language',
    (_, finding) => {
      for (const say of LANGUAGES) {
        expect(findingShort(finding, say)).toMatch(/^[^$\uE000]+$/);
        const { container } = render(<p>{findingSentence(finding, say)}</p>);
        expect(container.textContent).toMatch(
          finding.type === 'resolves' ? /^[^$\uE000]+(?:[.。]|: .+|：.+)$/ : /^[^$\uE000]+[.。]$/,
        );
        cleanup();
      }
    },
  );

  it('has a sentence of its own for each failure', () => {
    const sentences = FAILURES.map((failure) =>
      findingSentence({ type: 'no-answer', failure, step: 'http', verbatim: '' }, inEnglish),
    );
    expect(new Set(sentences).size).toBe(FAILURES.length);
  });

  it('names the status that came', () => {
    expect(findingSentence({ type: 'unreadable', why: 'http-status', status: 503 }, inEnglish)).toContain(
      '503',
    );
  });
});
