import { inWords } from '../scenes/in-words.ts';
import type { Played } from './play.ts';
import type { World } from './world.ts';

/** A world in one line. */
export function describeWorld(world: World): string {
  const { browser, scope, connection, families, exits, isAtExit, lists, ingredients, clockDays, loss, liar } =
    world;
  const { proxy, device } = connection;
  const days = (age: number | undefined) => (age === undefined ? 'none' : `${Math.round(age * 10) / 10} d`);
  const marks = exits.map((exit) =>
    [
      exit.isListed ? '' : 'on no list',
      exit.isMarked ? '' : 'no T1',
      exit.isSaved ? '' : 'not saved',
      exit.six ? (exit.isSixListed ? 'IPv6' : 'IPv6 unlisted') : '',
    ]
      .filter(Boolean)
      .join('+'),
  );
  return [
    `${browser}, ${scope}`,
    connection.name,
    proxy === undefined
      ? ''
      : `${proxy.type} ${proxy.address} names ${proxy.names === 'here' ? 'here' : 'there'} ${proxy.state}`,
    device === undefined
      ? ''
      : `device: IPv6 ${device.six}, onion ${device.onion ?? 'no'}, ${device.isIsolated ? 'a circuit per host' : 'one circuit'}`,
    `line ${families}`,
    isAtExit ? 'own address is an exit’s' : '',
    `exits ${exits.length}${marks.some(Boolean) ? ` (${marks.join(' | ')})` : ''}`,
    `directory ${days(lists.directoryDays)}${lists.keptDays === undefined ? '' : `, kept list ${days(lists.keptDays)}`}`,
    ...ingredients.map(
      ({ name, obstacles }) =>
        `${name} [${obstacles.map(({ target }) => target.hosts?.join(' ') ?? target.scheme ?? 'all').join(' / ')}]`,
    ),
    clockDays === 0 ? '' : `clock ${Math.round(clockDays * 10) / 10} d`,
    loss === 0 ? '' : `loss ${Math.round(loss * 100)} %`,
    liar === undefined ? '' : `LIAR ${liar.who} says ${liar.says}`,
  ]
    .filter(Boolean)
    .join('; ');
}

/** What the rows say and what was said, in a few lines. */
export function describePlayed({ report }: Played): string {
  const rows = report.observations
    .filter(({ finding }) => finding.type !== 'not-asked')
    .map((row) => {
      const peer = row.hints?.peer === undefined ? '' : ` @${row.hints.peer}`;
      const verbatim = row.finding.type === 'no-answer' ? ` “${row.finding.verbatim}”` : '';
      return `${row.endpoint}: ${inWords(row)}${verbatim} ${row.route}${peer}`;
    });
  const { verdict } = report;
  const found =
    verdict.type === 'unknown'
      ? verdict.reason
      : `${verdict.certainty}${verdict.caveats.map((one) => `, ${one}`).join('')}`;
  const blame = report.blockages.map(
    (one) =>
      `${one.endpoint} ${one.techniques.join('/')} by ${one.suspects.join(' ') || 'nobody'} (${one.certainty})`,
  );
  return [
    `${verdict.type} (${found})`,
    ...blame.map((one) => `  blame ${one}`),
    ...rows.map((row) => `  row ${row}`),
  ].join('\n');
}
