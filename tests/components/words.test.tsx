// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { fewWords } from '../../components/few-words.ts';
import { fullWords } from '../../components/full-words.tsx';
import { FAILED_STEPS, FAILURES } from '../../utils/model/failure.ts';
import { BASES, DOUBTS, type Finding, NOT_ASKED } from '../../utils/model/observation.ts';
import { UNREADABLE } from '../../utils/model/reading.ts';
import { EXIT, OWN, OWN_SIX, RELAY } from './example.ts';
import { inEnglish, LANGUAGES } from './say-from-file.ts';

afterEach(cleanup);

const FINDINGS: readonly Finding[] = [
  { type: 'waiting' },
  ...NOT_ASKED.map((why) => ({ type: 'not-asked', why }) satisfies Finding),
  ...FAILURES.map(
    (failure) => ({ type: 'no-answer', failure, step: 'http', verbatim: 'X' }) satisfies Finding,
  ),
  ...FAILED_STEPS.map(
    (step) => ({ type: 'no-answer', failure: 'unknown_failure', step, verbatim: '' }) satisfies Finding,
  ),
  ...UNREADABLE.map((why) => ({ type: 'unreadable', why, status: 503 }) satisfies Finding),
  { type: 'sees', address: OWN },
  { type: 'sees', address: OWN, country: 'JP' },
  ...BASES.map((basis) => ({ type: 'exit', address: EXIT, basis, relays: [RELAY] }) satisfies Finding),
  { type: 'not-listed', address: OWN, basis: 'flag', ownRelay: false },
  { type: 'not-listed', address: OWN, basis: 'flag', ownRelay: true },
  { type: 'not-covered', address: OWN_SIX },
  { type: 'not-covered', address: OWN },
  ...DOUBTS.map((why) => ({ type: 'doubtful', address: OWN, why }) satisfies Finding),
  { type: 'onion-loaded' },
  { type: 'works' },
];

describe('every finding', () => {
  it.each(FINDINGS.map((finding) => [JSON.stringify(finding), finding] as const))(
    '%s has few words and a sentence in every language',
    (_, finding) => {
      for (const say of LANGUAGES) {
        expect(fewWords(finding, say)).toMatch(/^[^$\uE000]+$/);
        const { container } = render(<p>{fullWords(finding, say)}</p>);
        expect(container.textContent).toMatch(/^[^$\uE000]+[.。]$/);
        cleanup();
      }
    },
  );

  it('has a sentence of its own for each failure', () => {
    const sentences = FAILURES.map((failure) =>
      fullWords({ type: 'no-answer', failure, step: 'http', verbatim: '' }, inEnglish),
    );
    expect(new Set(sentences).size).toBe(FAILURES.length);
  });

  it('names the status that came', () => {
    expect(fullWords({ type: 'unreadable', why: 'http-status', status: 503 }, inEnglish)).toContain('503');
  });
});
