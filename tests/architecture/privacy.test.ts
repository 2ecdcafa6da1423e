/** What PRIVACY.md lists is what the code sends, looks up, stores and exports. */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { beyondTable, namesTable } from '../../scripts/beyond-table.ts';
import { describedFields, exportedFields, fileTable } from '../../scripts/file-table.ts';
import { STORED, storedTable } from '../../scripts/stored-table.ts';
import { COUNTS } from '../../utils/browser/renewed-counts.ts';
import { ALL_ENDPOINTS } from '../../utils/endpoints/list.ts';
import { parseAddress } from '../../utils/parse/address.ts';
import { PRODUCT } from './modules.ts';

const privacy = readFileSync('PRIVACY.md', 'utf8');
const codeOf = (file: string) => readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
const filesWith = (pattern: RegExp) =>
  globSync(PRODUCT)
    .filter((file) => pattern.test(codeOf(file)))
    .sort();

it.each([
  ['what is sent beside a check', beyondTable],
  ['every name that is looked up', namesTable],
  ['what is stored', storedTable],
  ['what the saved file holds', fileTable],
])('has the table of %s as the code gives it: `npm run docs` writes it', (_, table) => {
  expect(privacy).toContain(table());
});

describe('what is sent beside requests of a check', () => {
  /** `fetch`: see `policies.test.ts`. A file that is new here needs a row in `scripts/beyond-table.ts`. */
  it.each([
    ['WebRTC', /\bRTCPeerConnection\(/, ['utils/browser/ask-stun.ts', 'utils/browser/stun.ts']],
    ['a look-up by the system’s resolver', /\bdns\b.*\bresolve\b/, ['utils/browser/resolve.ts']],
    ['a page that is loaded again', /\.reload\(/, ['utils/browser/front-tab.ts']],
    [
      'single tries of hosts',
      /\bstartProbes\(/,
      ['entrypoints/ways/tries.ts', 'utils/browser/probe.ts', 'utils/browser/survey-probe.ts'],
    ],
  ])('comes from these files: %s', (_, pattern, files) => expect(filesWith(pattern)).toEqual(files));

  it('names each host of a check that has a name', () => {
    const named = ALL_ENDPOINTS.map(({ host }) => host).filter((host) => parseAddress(host) === undefined);
    for (const host of named) expect(namesTable()).toContain(`\`${host}\``);
    expect(namesTable()).not.toMatch(/`[\d.]+`/);
  });
});

describe('what is stored', () => {
  /** `'local:report'`, and what stands in a template. */
  const inCode = globSync('utils/browser/**/*.ts').flatMap((file) =>
    [...codeOf(file).matchAll(/['"`]((?:local|session):)(\w+|\$\{COUNTS)\}?['"`]/g)].map(
      ([, area = '', key = '']) => area + (key.endsWith('COUNTS') ? COUNTS : key),
    ),
  );

  it('is described by key, and nothing else is', () =>
    expect([...new Set(inCode)].sort()).toEqual(Object.keys(STORED).sort()));

  it('is stored by these files alone', () => {
    expect(
      filesWith(/\.storage\b.*\.set\(|localStorage|sessionStorage|indexedDB|\bcaches\.|\.cookie\b/),
    ).toEqual(['utils/browser/areas.ts']);
  });
});

describe('what the saved file holds', () => {
  it('is described field by field, and nothing else is', () =>
    expect(exportedFields().toSorted()).toEqual(describedFields().toSorted()));

  it('is found: of requests, queries, blockages, surveys', () => {
    expect(exportedFields()).toEqual(
      expect.arrayContaining([
        'test_keys.requests[].x_hints.foreign_authority',
        'test_keys.queries[].answers[].ipv6',
        'test_keys.blockages[].ladder[].reason',
        'test_keys.x_survey.conclusion.pattern.country',
      ]),
    );
  });
});
