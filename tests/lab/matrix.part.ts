import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserName } from '../rig/browsers/find.ts';
import { connectionWith } from '../rig/lab/connections.ts';
import { describeExpectation, type Expectation, expectationFor } from '../rig/lab/expectation.ts';
import { EXPECTED } from '../rig/lab/expected.ts';
import { saveRecorded } from '../rig/lab/recorded.ts';
import { blocksOf, selectedCells } from '../rig/lab/shards.ts';
import { type Recorded, type Snapshot, snapshotFile } from '../rig/lab/snapshot.ts';
import { type CheckResult, mismatches, snapshotOf, tableRow } from './compare.ts';
import { begun, shard } from './fixture.ts';
import { MatrixColumn } from './matrix-column.ts';

const isUpdate = process.env.EXPOSURE_RENEW !== undefined;
const SELECTED = selectedCells();

const columns = shard.slices.map((slice) => ({
  connection: connectionWith(slice.connection),
  cells: blocksOf(slice).flatMap((block) => {
    const expectations = EXPECTED[slice.connection]?.[block];
    const isSelected = SELECTED === undefined || SELECTED.includes(`${slice.connection}/${block}`);
    if (expectations === undefined || !isSelected) return [];
    return shard.browsers.map((name) => ({ block, expectations, name }));
  }),
}));

const recorded: (Recorded & { readonly name: BrowserName })[] = [];

function record(expectation: Expectation, result: CheckResult, differences: string): Recorded {
  const { browser, popup, report } = result;
  const { verdict } = report;
  const row = tableRow(result);
  const explanation = `    ✗ expected ${describeExpectation(expectation, browser)}: ${differences}`;
  return {
    snapshot: snapshotOf(expectation, result),
    scene: {
      verdict: popup.verdict,
      ...(verdict.type === 'unknown' ? { reason: verdict.reason } : {}),
      techniques: popup.warning?.techniques ?? [],
      by: popup.warning?.by ?? '',
      rows: report.observations,
    },
    lines: differences === '' ? [row] : [row, explanation],
    disagrees: differences !== '',
  };
}

describe.each(columns.filter(({ cells }) => cells.length > 0))('$connection.title', (part) => {
  const column = new MatrixColumn(part.connection, shard.browsers);
  beforeAll(() => column.open());
  afterAll(() => column.close());

  it.each(part.cells)('$block, $name', async ({ block, expectations, name }) => {
    const result = await column.resultOf(block, expectations, name);
    const expectation = expectationFor(expectations, name);
    const differences = mismatches(expectation, result).join('; ');
    recorded.push({ name, ...record(expectation, result, differences) });
    const { popup, report } = result;
    expect(differences, JSON.stringify({ popup, report }, null, 1)).toBe('');
  });
});

afterAll(() => {
  const times = { begun, ended: Date.now() };
  for (const browser of shard.browsers) {
    const cells = recorded.filter(({ name }) => name === browser);
    saveRecorded({ browser, shard: shard.id, ...times, cells });
  }
});

it.runIf(!isUpdate && SELECTED === undefined).each(shard.browsers)(
  '%s shows what was recorded before',
  (name) => {
    const before: readonly Snapshot[] = JSON.parse(readFileSync(snapshotFile(name), 'utf8'));
    const expected = columns.flatMap(({ connection, cells }) =>
      before.filter(
        (one) => one.connection === connection.id && cells.some(({ block }) => block === one.block),
      ),
    );
    const actual = recorded.filter((one) => one.name === name).map(({ snapshot }) => snapshot);
    expect(actual).toEqual(expected);
  },
);
