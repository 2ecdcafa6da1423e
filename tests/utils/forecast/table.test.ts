import { describe, expect, it } from 'vitest';
import type { Effect, Quantity } from '../../../utils/model/effect.ts';
import type { Dials } from '../../../utils/model/scenario.ts';
import { TRANSPORTS } from '../../../utils/model/situation.ts';
import { SCENARIOS } from '../../../utils/scenarios/list.ts';
import { forecast } from './example.ts';

const VERDICTS = ['tor', 'not-tor', 'mixed', 'unknown'] as const;
const COUNTRIES = ['jp', 'de', undefined] as const;
const SITUATIONS = VERDICTS.flatMap((verdict) =>
  TRANSPORTS.flatMap((connects) =>
    COUNTRIES.map((country) => ({ verdict, connects, ...(country === undefined ? {} : { country }) })),
  ),
);
type Situation = (typeof SITUATIONS)[number];

function number(quantity: Quantity): string {
  switch (quantity.type) {
    case 'share':
      return `${(100 * quantity.value).toPrecision(3)} %`;
    case 'days':
      return `${quantity.value} d`;
    default:
      return String(quantity.value);
  }
}

function line({ outcome, reason, quantities, sources }: Effect): string {
  const numbers = quantities.length === 0 ? '' : ` (${quantities.map(number).join(', ')})`;
  return `${outcome.padEnd(8)} ${reason}${numbers} [${sources.join(', ')}]`;
}

/** Dials of the first scenario, one by one and together. */
const TURNED: readonly Partial<Dials>[] = [
  { listAge: 1 },
  { listAge: 7 },
  { listAge: 30 },
  { listAge: 180 },
  { families: 'ipv4' },
  { listAge: 30, families: 'ipv4' },
  { builtInBridges: true },
];

const wordsOf = (situations: readonly Situation[]) => ({
  verdict: [...new Set(situations.map(({ verdict }) => verdict))],
  connects: [...new Set(situations.map(({ connects }) => connects))],
  country: [...new Set(situations.map(({ country }) => country ?? 'unknown'))],
});

/** "tor · connects none, obfs4 · in jp": the situations as products of their values. */
function where(situations: readonly Situation[], of: readonly Situation[]): string {
  const [own, all] = [wordsOf(situations), wordsOf(of)];
  const isProduct = own.verdict.length * own.connects.length * own.country.length === situations.length;
  if (!isProduct) {
    const parts = [...Map.groupBy(situations, ({ verdict }) => verdict).values()];
    if (parts.length === 1) throw new Error(`cannot be written as products: ${JSON.stringify(situations)}`);
    return parts.map((part) => where(part, of)).join('\n           ');
  }
  const words = [
    own.verdict.length === all.verdict.length ? '' : own.verdict.join(', '),
    own.connects.length === all.connects.length ? '' : `connects ${own.connects.join(', ')}`,
    own.country.length === all.country.length ? '' : `in ${own.country.join(', ')}`,
  ];
  return words.filter(Boolean).join(' · ') || 'always';
}

/** Each subject of a scenario: its effects, and the situations that have them. */
function section(id: string, dials: Partial<Dials> = {}): string {
  const rows = SITUATIONS.flatMap((situation) =>
    forecast(id, situation, dials).effects.map((effect) => ({ situation, effect })),
  );
  const subjects = [...Map.groupBy(rows, ({ effect }) => effect.subject)];
  const texts = subjects.map(([subject, own]) => {
    const groups = [...Map.groupBy(own, ({ effect }) => line(effect))];
    const lines = groups.map(([text, those]) => {
      const to = where(
        those.map(({ situation }) => situation),
        own.map(({ situation }) => situation),
      );
      return `  ${text}\n           ${to}`;
    });
    return `${subject}\n${lines.join('\n')}`;
  });
  const turned = Object.entries(dials).map(([dial, value]) => ` · ${dial} ${value}`);
  return `## ${id}${turned.join('')}\n\n${texts.join('\n')}\n`;
}

/** The whole table. `vitest -u` writes it anew; read its diff. */
describe('the table of every scenario, transport, verdict and country', () => {
  it('has 672 situations', () => expect(SCENARIOS.length * SITUATIONS.length).toBe(672));

  it('is the specification in table.txt', async () => {
    const head = 'What every block changes: subject, outcome, reason, numbers, sources; and for whom.\n\n';
    const sections = [
      ...SCENARIOS.map(({ id }) => section(id)),
      ...TURNED.map((dials) => section('relays', dials)),
    ];
    await expect(head + sections.join('\n')).toMatchFileSnapshot('table.txt');
  });
});
