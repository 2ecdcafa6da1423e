// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { Options } from '../../components/Options.tsx';
import { Popup } from '../../components/Popup.tsx';
import type { Blockage } from '../../utils/model/blockage.ts';
import { FRESH } from '../../utils/model/settings.ts';
import { EXIT, FOUND, NOT_TOR, NOW, observation, RELAY, report, TOR } from './example.ts';
import { inEnglish } from './say-from-file.ts';

afterEach(cleanup);

const nothing = () => {};
const callbacks = {
  onCheck: nothing,
  onFullCheck: nothing,
  onMode: nothing,
  onOptions: nothing,
  onSave: nothing,
  onWhole: nothing,
  onWay: nothing,
};
const base = { settings: { ...FRESH, mode: 'watch' }, now: NOW, say: inEnglish, ...callbacks } as const;
const BLOCKED: Blockage = {
  endpoint: 'relay-search',
  host: 'onionoo.torproject.org',
  techniques: ['dns-nothing', 'silence'],
  byName: false,
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
    ['the first run', <Popup {...base} key="a" settings={FRESH} />],
    [
      'a check under way',
      <Popup {...base} key="b" running={{ settled: 1, total: 3 }} report={report(TOR, rows)} />,
    ],
    [
      'a verdict with caveats',
      <Popup
        {...base}
        key="c"
        report={report({ ...NOT_TOR, ...FOUND, caveats: ['sources-differ'] }, rows)}
      />,
    ],
    ['a warning', <Popup {...base} key="w" report={{ ...report(NOT_TOR, rows), blockages: [BLOCKED] }} />],
    [
      'the options',
      <Options
        key="d"
        settings={FRESH}
        endpoints={[{ id: 'tor-check', url: 'https://check.torproject.org/api/ip', discreet: false }]}
        now={NOW}
        say={inEnglish}
        onChange={nothing}
        transitions={[{ verdict: 'tor', blocked: [], at: NOW - 60_000 }]}
        mayNotify={true}
        onAskToNotify={async () => true}
        onEraseHistory={async () => true}
        onForget={async () => true}
      />,
    ],
  ])('%s', async (_, view) => {
    const { container } = render(view);
    for (const details of container.querySelectorAll('details')) details.open = true;
    expect(await violations(container)).toEqual([]);
  });
});
