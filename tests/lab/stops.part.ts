import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { until } from '../../scripts/browsers/wait.ts';
import { connectAs, connectionWith } from '../../scripts/lab/connections.ts';
import { askThrough } from '../../scripts/lab/socks.ts';
import { failureOf } from '../../scripts/world/ask.ts';
import { ONION } from '../../scripts/world/places.ts';
import { caPem, lab, unit } from './fixture.ts';

/** What may stop, and what tells. */
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

interface Outcome {
  readonly block: string;
  readonly connection: string;
  readonly subject: string;
  readonly outcome: string;
}

const FILE = 'tests/lab/measured.json';
/** Told by an earlier run; `EXPOSURE_RENEW=1` writes it anew, and its diff is meant to be read. */
const kept: readonly Outcome[] = JSON.parse(readFileSync(FILE, 'utf8'));
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

/** ms. Without a block a client is ready in 2 s, by obfs4 in 3, and a page takes 0.1, an onion service's 1. */
const READY = 20_000;
const PAGE = 8_000;
/**
 * ms. Where one guard is missing from the list, a new client may try the others first, and it gives each of them up after
 * 60 s only (tor's TLS_HANDSHAKE_TIMEOUT); it gets in all the same.
 */
const READY_BY_ANOTHER = 240_000;
/** ms for all of one block. */
const LIMIT = 300_000;

const CHECK = 'https://check.torproject.org/api/ip';
const CONTROL = 'http://connectivitycheck.gstatic.com/generate_204';

/** A running client may have chosen the guard that is missing from the list, or the other: then it is chance. */
const CHANCE = ['relays-but-one'];
const BY_CHANCE: readonly Subject[] = ['running', 'onion-service', 'check-through-tor'];

const works = (asked: Promise<string>) =>
  asked.then(
    (answer) => (/^HTTP\/1\.1 20[04] /.test(answer) ? 'goes on' : `says ${answer.slice(0, 30)}`),
    () => 'stops',
  );

const found: Outcome[] = [];

/** What other units found, or find meanwhile, stays. */
function renew(): void {
  const all: readonly Outcome[] = JSON.parse(readFileSync(FILE, 'utf8'));
  const others = all.filter(({ connection }) => !CONNECTIONS.includes(connection));
  const rows = [...others, ...found].sort((one, two) => two.connection.localeCompare(one.connection));
  writeFileSync(FILE, `[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]\n`);
}

const CONNECTIONS = unit.slices.map(({ connection }) => connection);

describe.each(CONNECTIONS)('what stops for %s', (connection) => {
  it.each(BLOCKS)('%s', { timeout: LIMIT }, async (block) => {
    await lab.block('none');
    const socks = (await connectAs(lab, connectionWith(connection))) ?? '';
    // Circuits are built ahead while nothing is in the way, as in a client that runs for a while.
    expect(await works(askThrough(socks, CONTROL, caPem))).toBe('goes on');
    await lab.block(block);
    const through = (url: string) => works(askThrough(socks, url, caPem, PAGE));
    const [running, onion, check, directly] = await Promise.all([
      through(CONTROL),
      through(`http://${ONION}/`),
      through(CHECK),
      failureOf(CHECK, caPem).then((code) => (code === 'answered' ? 'goes on' : 'stops')),
    ]);
    const begun = Date.now();
    const fresh = await lab.startClient({ obfs4: connection === 'obfs4' });
    const bootstrap = await fresh.ready(CHANCE.includes(block) ? READY_BY_ANOTHER : READY).then(
      () => 'goes on',
      () => 'stops',
    );
    const took = ((Date.now() - begun) / 1000).toFixed(1);
    const reached = await until('the progress', () => fresh.progress().then((all) => `${all} %`));
    console.log(`${connection} ${block}: a new client got to ${reached} in ${took} s`);
    const outcomes: Record<Subject, string> = {
      bootstrap,
      running,
      'onion-service': onion,
      'check-through-tor': check,
      'check-directly': directly,
    };
    const isChance = (subject: Subject) =>
      connection === 'socks' && CHANCE.includes(block) && BY_CHANCE.includes(subject);
    const now = SUBJECTS.map((subject) => ({
      block,
      connection,
      subject,
      outcome: isChance(subject) ? 'depends on the guard' : outcomes[subject],
    }));
    found.push(...now);
    if (!isRenewed) {
      expect(now).toEqual(kept.filter((one) => one.block === block && one.connection === connection));
    }
  });

  afterAll(async () => {
    await lab.stopClient();
    await lab.block('none');
    if (isRenewed) renew();
  });
});
