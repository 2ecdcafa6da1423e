import { countsOf } from '../utils/relays/counts.ts';
import type { Directory } from '../utils/relays/directory.ts';

/** The code of `utils/relays/shipped-counts.ts`: one line for each country. */
export function countsModule(directory: Directory): string {
  const { countries, ...counts } = countsOf(directory);
  const lines = [...countries.values()]
    .sort((a, b) => (a.country < b.country ? -1 : 1))
    .map(({ country, relays, guards, exits, guardProbability }) =>
      [country, relays, guards, exits, Number(guardProbability.toPrecision(7))].join(' '),
    );
  return `// Written by \`npm run relays\`.
import { type Counts, countsFrom } from './counts.ts';

/** The counts of the directory that ships, so that nobody has to read it to see them. */
export const SHIPPED_COUNTS: Counts = countsFrom(
  ${JSON.stringify(counts, undefined, 2)
    .replaceAll(/"(\w+)":/g, '$1:')
    .replaceAll('\n', '\n  ')
    .replaceAll(/(\d|\})(?=\n)/g, '$1,')},
  // country, relays, guards, exits, guard probability
  \`
${lines.join('\n')}
\`,
);
`;
}
