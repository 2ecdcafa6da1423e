import { afterAll, describe, expect, it } from 'vitest';
import { until } from '../../scripts/browsers/wait.ts';
import { connectAs, connectionWith } from '../../scripts/lab/connections.ts';
import { CHECK, CONTROL, ONION_PAGE } from '../../scripts/lab/pages.ts';
import { failureOf } from '../../scripts/world/ask.ts';
import { caPem, lab, unit } from './fixture.ts';
import { loadMeasured, type Measured, renewMeasured } from './measured.ts';
import { comesThrough, openOnion } from './opens.ts';

/** What may stop, in the order it is kept, and what tells. */
const SUBJECTS = [
  /** A client that starts anew, with nothing kept. */
  'bootstrap',
  /** A new stream of a client that was ready before. */
  'running',
  'onion-service',
  /** Asked through Tor, by the client that was ready before. */
  'check-through-tor',
  /** Asked without Tor. */
  'check-directly',
] as const;
type Subject = (typeof SUBJECTS)[number];

/** Told by an earlier run; `EXPOSURE_RENEW=1` writes it anew, and its diff is meant to be read. */
const kept = loadMeasured();
const isRenewed = process.env.EXPOSURE_RENEW !== undefined;

/** Blocks that bear on Tor, or seem to. */
const BLOCKS = [
  'none',
  'relays-dropped',
  'relays-reset',
  'relays-unreachable',
  'relays-but-one',
  'authorities-dropped',
  'bridge-dropped',
  'tor-handshake-reset',
  'check-dropped',
  'name-nothing',
  'ipv6-dropped',
  'off',
];

/** Where it matters which guard the client had chosen before: the one on the list, and the one that the list misses. */
const BY_GUARD: Readonly<Record<string, readonly string[]>> = {
  'socks/relays-but-one': ['guardOne', 'guardTwo'],
};

/** ms. Without a block a client is ready in 2 s, by obfs4 in 4. */
const READY = 20_000;
/**
 * ms. Where one guard is missing from the list, a new client may try the others first, and it gives each of them up after
 * 60 s only (tor's TLS_HANDSHAKE_TIMEOUT); it gets in all the same.
 */
const READY_BY_ANOTHER = 240_000;
/** ms for all of one block. */
const LIMIT = 330_000;

type Found = { readonly guard?: string; readonly subject: Subject; readonly outcome: string };

/** A client that ran before the block came; the block stands afterwards. */
async function whoRan(connection: string, block: string, guard?: string): Promise<readonly Found[]> {
  await lab.block('none');
  const socks = (await connectAs(lab, connectionWith(connection), guard)) ?? '';
  // Circuits are built ahead while nothing is in the way, as in a client that runs for a while.
  expect(await comesThrough(socks, CONTROL)).toBe('goes on');
  await openOnion(socks);
  await lab.block(block);
  const asked = { running: CONTROL, 'onion-service': ONION_PAGE, 'check-through-tor': CHECK } as const;
  const subjects = ['running', 'onion-service', 'check-through-tor'] as const;
  return Promise.all(
    subjects.map(async (subject) => ({
      ...(guard === undefined ? {} : { guard }),
      subject,
      outcome: await comesThrough(socks, asked[subject]),
    })),
  );
}

/** A client that starts under the block. */
async function whoStarts(connection: string, block: string): Promise<Found> {
  const begun = Date.now();
  const client = await lab.startClient({ obfs4: connection === 'obfs4' });
  const outcome = await client.ready(block === 'relays-but-one' ? READY_BY_ANOTHER : READY).then(
    () => 'goes on',
    () => 'stops',
  );
  const took = ((Date.now() - begun) / 1000).toFixed(1);
  const reached = await until('the progress', () => client.progress().then((all) => `${all} %`));
  console.log(`${connection} ${block}: a new client got to ${reached} in ${took} s`);
  return { subject: 'bootstrap', outcome };
}

async function withoutTor(): Promise<Found> {
  const code = await failureOf(CHECK, caPem);
  return { subject: 'check-directly', outcome: code === 'answered' ? 'goes on' : 'stops' };
}

describe.each(unit.slices)('what stops for $connection', ({ connection }) => {
  const found: Measured[] = [];
  const played = new Set<string>();

  it.each(BLOCKS)('%s', { timeout: LIMIT }, async (block) => {
    const all: Found[] = [];
    for (const guard of BY_GUARD[`${connection}/${block}`] ?? [undefined])
      all.push(...(await whoRan(connection, block, guard)));
    all.push(await withoutTor(), await whoStarts(connection, block));
    const now = SUBJECTS.flatMap((subject) =>
      all.filter((one) => one.subject === subject).map((one) => ({ block, connection, ...one })),
    );
    found.push(...now);
    played.add(block);
    if (!isRenewed)
      expect(now).toEqual(kept.filter((one) => one.block === block && one.connection === connection));
  });

  afterAll(async () => {
    await lab.stopClient();
    await lab.block('none');
    if (!isRenewed) return;
    const missing = BLOCKS.filter((block) => !played.has(block));
    if (missing.length === 0) await renewMeasured(connection, found);
    else console.log(`What is kept of ${connection} stays as it was: ${missing.join(', ')} failed.`);
  });
});
