import { afterAll, describe, expect, it } from 'vitest';
import { until } from '../rig/browsers/wait.ts';
import { applyConnection, connectionWith } from '../rig/lab/connections.ts';
import { CHECK, CONTROL, ONION_PAGE } from '../rig/lab/pages.ts';
import { failureOf } from '../rig/world/ask.ts';
import { fetchOutcome, openOnion } from './fetch-outcome.ts';
import { caPem, lab, shard } from './fixture.ts';
import { loadMeasured, type Measured, updateMeasured } from './measured.ts';

/** What a block may stop, in the order of `measured.json`. */
const SUBJECTS = [
  /** A client that starts without any stored state. */
  'bootstrap',
  /** A new stream of a client that was ready before. */
  'running',
  'onion-service',
  /** The check through Tor, by a client that was ready before. */
  'check-through-tor',
  /** The check without Tor. */
  'check-directly',
] as const;
type Subject = (typeof SUBJECTS)[number];

/** Recorded by an earlier run; `EXPOSURE_RENEW=1` rewrites it, and its diff must be read. */
const measuredBefore = loadMeasured();
const isUpdate = process.env.EXPOSURE_RENEW !== undefined;

/** Blocks that affect Tor, or may seem to. */
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

/** Cells in which the client's guard decides the outcome: the guard on the provider's list, and the one that it lacks. */
const GUARDS_OF: Readonly<Record<string, readonly string[]>> = {
  'socks/relays-but-one': ['guardOne', 'guardTwo'],
};

/** Without a block a client is ready in 2 s, with obfs4 in 4 s. */
const READY_TIMEOUT_MS = 20_000;
/**
 * Where the provider's list lacks one guard, a new client may try the others first, and each attempt ends after 60 s only
 * (tor's TLS_HANDSHAKE_TIMEOUT); it connects in the end.
 */
const READY_BY_OTHER_GUARD_MS = 240_000;
/** For all measurements of one block. */
const BLOCK_LIMIT_MS = 330_000;

type Measurement = { readonly guard?: string; readonly subject: Subject; readonly outcome: string };

/** Measures a client that ran before the block; the block stays active. */
async function measureRunning(
  connection: string,
  block: string,
  guard?: string,
): Promise<readonly Measurement[]> {
  await lab.block('none');
  const socks = (await applyConnection(lab, connectionWith(connection), guard))?.socks ?? '';
  // The client builds circuits in advance while there is no block, like a client that has run for a while.
  expect(await fetchOutcome(socks, CONTROL)).toBe('goes on');
  await openOnion(socks);
  await lab.block(block);
  const urls = { running: CONTROL, 'onion-service': ONION_PAGE, 'check-through-tor': CHECK } as const;
  const subjects = ['running', 'onion-service', 'check-through-tor'] as const;
  return Promise.all(
    subjects.map(async (subject) => ({
      ...(guard === undefined ? {} : { guard }),
      subject,
      outcome: await fetchOutcome(socks, urls[subject]),
    })),
  );
}

/** Measures a client that starts under the block. */
async function measureBootstrap(connection: string, block: string): Promise<Measurement> {
  const begun = Date.now();
  const client = await lab.startClient({ obfs4: connection === 'obfs4' });
  const timeoutMs = block === 'relays-but-one' ? READY_BY_OTHER_GUARD_MS : READY_TIMEOUT_MS;
  const outcome = await client.ready(timeoutMs).then(
    () => 'goes on',
    () => 'stops',
  );
  const took = ((Date.now() - begun) / 1000).toFixed(1);
  const progress = await until('the progress', () => client.progress().then((percent) => `${percent} %`));
  console.log(`${connection} ${block}: a new client reached ${progress} in ${took} s`);
  return { subject: 'bootstrap', outcome };
}

async function measureWithoutTor(): Promise<Measurement> {
  const code = await failureOf(CHECK, caPem);
  return { subject: 'check-directly', outcome: code === 'answered' ? 'goes on' : 'stops' };
}

describe.each(shard.slices)('what stops for $connection', ({ connection }) => {
  const measured: Measured[] = [];
  const finished = new Set<string>();

  it.each(BLOCKS)('%s', { timeout: BLOCK_LIMIT_MS }, async (block) => {
    const all: Measurement[] = [];
    for (const guard of GUARDS_OF[`${connection}/${block}`] ?? [undefined])
      all.push(...(await measureRunning(connection, block, guard)));
    all.push(await measureWithoutTor(), await measureBootstrap(connection, block));
    const rows = SUBJECTS.flatMap((subject) =>
      all.filter((one) => one.subject === subject).map((one) => ({ block, connection, ...one })),
    );
    measured.push(...rows);
    finished.add(block);
    if (isUpdate) return;
    const before = measuredBefore.filter((one) => one.block === block && one.connection === connection);
    expect(rows).toEqual(before);
  });

  afterAll(async () => {
    await lab.stopClient();
    await lab.block('none');
    if (!isUpdate) return;
    const missing = BLOCKS.filter((block) => !finished.has(block));
    if (missing.length === 0) await updateMeasured(connection, measured);
    else console.log(`The recorded rows of ${connection} are unchanged: ${missing.join(', ')} failed.`);
  });
});
