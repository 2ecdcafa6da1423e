// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { Options } from '../../components/options/Options.tsx';
import { Popup } from '../../components/popup/Popup.tsx';
import { warningOf } from '../../utils/judge/blockage/warning.ts';
import type { Blockage } from '../../utils/model/blockage.ts';
import { DEFAULT_SETTINGS } from '../../utils/model/settings.ts';
import { EXIT, FOUND, NOT_TOR, NOW, observation, RELAY, report, TOR } from './example.ts';
import { Whole } from './popup/whole.tsx';
import { inEnglish } from './say-from-file.ts';

afterEach(cleanup);

const nothing = () => {};
const callbacks = {
  onCheck: nothing,
  onFullCheck: nothing,
  onMode: nothing,
  onOptions: nothing,
  onSave: nothing,
  onExplain: nothing,
  onTransport: nothing,
};
const base = {
  settings: { ...DEFAULT_SETTINGS, mode: 'watch' },
  now: NOW,
  say: inEnglish,
  ...callbacks,
} as const;
const BLOCKED: Blockage = {
  endpoint: 'relay-search',
  host: 'onionoo.torproject.org',
  techniques: ['dns-no-answer', 'timeout'],
  byName: false,
  deliberate: true,
  suspects: ['network'],
  certainty: 'likely',
  ladder: [{ culprit: 'network', state: 'found', reason: 'what-remains', evidence: ['control-google'] }],
};
const rows = [
  observation('relay-search', { type: 'exit', address: EXIT, basis: 'relay-search', relays: [RELAY] }),
  observation('tor-check', { type: 'not-asked', why: 'discreet' }),
  observation('control-google', { type: 'works' }, { role: 'control' }),
];

/** Colours are checked in contrast.test.ts: happy-dom does not lay out. */
async function violations(container: Element) {
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
}

describe('axe finds nothing in', () => {
  it.each([
    ['the first run', <Popup {...base} key="a" view={{ type: 'first-run' }} settings={DEFAULT_SETTINGS} />],
    [
      'a check under way',
      <Popup
        {...base}
        key="b"
        view={{ type: 'report', report: report(TOR, rows), progress: { settled: 1, total: 3, late: [] } }}
      />,
    ],
    [
      'a verdict with caveats',
      <Popup
        {...base}
        key="c"
        view={{ type: 'report', report: report({ ...NOT_TOR, ...FOUND, caveats: ['sources-differ'] }, rows) }}
      />,
    ],
    [
      'a warning',
      <Popup
        {...base}
        key="w"
        view={{
          type: 'report',
          report: { ...report(NOT_TOR, rows), blockages: [BLOCKED] },
          warning: warningOf([BLOCKED], NOT_TOR),
        }}
      />,
    ],
    [
      'the options',
      <Options
        key="d"
        settings={DEFAULT_SETTINGS}
        countries={['jp', 'de']}
        version="0.1.0"
        later={{
          endpoints: [{ id: 'tor-check', url: 'https://check.torproject.org/api/ip', when: 'full-check' }],
          transitions: [{ verdict: 'tor', blocked: [], at: NOW - 60_000 }],
          mayNotify: true,
          directory: undefined,
          lastRenewal: { at: NOW - 60_000, outcome: 'not-reached' },
        }}
        now={NOW}
        say={inEnglish}
        onChange={nothing}
        onRenew={async () => true}
        onAskToNotify={async () => true}
        onEraseHistory={async () => true}
        onForget={async () => true}
      />,
    ],
  ])('%s', async (_, view) => {
    const { container } = render(view, { wrapper: Whole });
    for (const details of container.querySelectorAll('details')) details.open = true;
    expect(await violations(container)).toEqual([]);
  });
});
