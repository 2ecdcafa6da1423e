import { read } from '../endpoints/read.ts';
import { observe, observeLookUp, observeSilence } from '../judge/observe.ts';
import { verdictOf } from '../judge/verdict.ts';
import { type Address, familyOf } from '../model/address.ts';
import type { Endpoint } from '../model/endpoint.ts';
import type { NotAsked, Observation } from '../model/observation.ts';
import type { Report, Scope } from '../model/report.ts';
import { type DatedList, directoryList, exitsList, RELAY_DIRECTORY } from './dated-list.ts';
import type { Outside } from './outside.ts';
import { newSheet } from './sheet.ts';

/** ms for one endpoint, connection and body together. */
const DEADLINE = 12_000;
/** ms for a whole check: both browsers end an idle background after 30 s (measured 2026-11). */
const BUDGET = 24_000;
/** Different endpoints may meet different exits; more addresses than this are not asked about. */
const MOST_ADDRESSES = 3;

const OWN = 'asked';

/**
 * The story of a check. Everything that may be asked is asked side by side; addresses are looked up on this
 * computer as they come in, and asked about elsewhere only where the scope allows it. Tor's own services are
 * asked at once in a full check; in a discreet one only after the connection proved to be Tor.
 */
export async function runCheck(scope: Scope, outside: Outside): Promise<Report> {
  const { endpoints, now } = outside;
  const startedAt = now();
  const order = rowOrder(endpoints);
  const sheet = newSheet(order, endpoints);
  const lists = new Map<string, DatedList>();
  const seen = new Set<Address>();
  let torHostsAllowed = scope === 'full';

  const report = (end: Pick<Report, 'finishedAt'>): Report => {
    const observations = sheet.rows();
    return { startedAt, ...end, scope, observations, verdict: verdictOf(observations) };
  };
  const save = () => outside.save(report({}));
  const silence = (endpoint: Endpoint, why: NotAsked | 'waiting') =>
    sheet.put(endpoint.id, OWN, observeSilence(endpoint, now(), why));

  const lookUp = (list: DatedList, address: Address) => {
    const { source, basis, date, find } = list;
    sheet.put(source.id, address, observeLookUp(source, now(), date, basis, address, find(address)));
  };
  const addList = (list: DatedList | undefined) => {
    if (list === undefined) return;
    lists.set(list.source.id, list);
    for (const address of seen) lookUp(list, address);
  };

  const meet = async (address: Address): Promise<void> => {
    if (seen.has(address) || seen.size >= 2 * MOST_ADDRESSES) return;
    seen.add(address);
    for (const list of lists.values()) lookUp(list, address);
    await save();
    if (torHostsAllowed) await askAbout(address);
  };
  const askAbout = (address: Address) =>
    Promise.all(endpoints.filter((it) => wants(it, address)).map((endpoint) => askOne(endpoint, address)));

  const askOne = async (endpoint: Endpoint, about?: Address): Promise<void> => {
    const at = now();
    const deadline = Math.min(DEADLINE, startedAt + BUDGET - at);
    const slot = about ?? OWN;
    if (about !== undefined) sheet.drop(endpoint.id, OWN);
    if (deadline <= 0) return sheet.put(endpoint.id, slot, observeSilence(endpoint, at, 'interrupted'));
    sheet.put(endpoint.id, slot, observeSilence(endpoint, at, 'waiting'));
    const answer = await outside.ask(endpoint.request(about), { deadline, bodyCap: endpoint.bodyCap });
    const measurement = {
      endpoint: endpoint.id,
      at,
      elapsed: now() - at,
      answer,
      ...(about ? { about } : {}),
    };
    const reading = read(endpoint, measurement);
    sheet.put(endpoint.id, slot, observe(endpoint, measurement, reading));
    if (reading?.type === 'exit-list') {
      const kept = { endpoint: endpoint.id, date: at, exits: reading.exits };
      sheet.drop(endpoint.id, OWN); // its rows are the look-ups
      addList(exitsList(kept, endpoints));
      await outside.keepExits(kept);
    }
    await save();
    if (reading?.type === 'echo' || reading?.type === 'tor-flag') await meet(reading.address);
  };

  const askTorHosts = async () => {
    for (const endpoint of torHosts)
      silence(endpoint, endpoint.needs === undefined ? 'waiting' : 'no-address');
    await Promise.all([
      ...torHosts.filter(({ needs }) => needs === undefined).map((endpoint) => askOne(endpoint)),
      ...[...seen].map(askAbout),
    ]);
  };

  const torHosts = endpoints.filter(({ discreet }) => !discreet);
  const others = endpoints.filter(({ discreet }) => discreet);
  for (const endpoint of torHosts) silence(endpoint, 'discreet');
  for (const endpoint of others) silence(endpoint, 'waiting');
  await save();

  const loadLists = async () => {
    const [directory, kept] = await Promise.all([outside.directory(), outside.keptExits()]);
    addList(directory === undefined ? undefined : directoryList(directory));
    if (kept !== undefined && !lists.has(kept.endpoint)) addList(exitsList(kept, endpoints));
  };
  await Promise.all([
    loadLists(),
    ...others.map((endpoint) => askOne(endpoint)),
    ...(torHostsAllowed ? [askTorHosts()] : []),
  ]);
  if (!torHostsAllowed && verdictOf(sheet.rows()).type === 'tor') {
    torHostsAllowed = true;
    await askTorHosts();
  }
  for (const source of [RELAY_DIRECTORY, ...endpoints]) {
    const why = stillSilent(source, sheet.facts(source.id), [...seen], lists.has(source.id));
    if (why !== undefined) sheet.put(source.id, OWN, observeSilence(source, now(), why));
  }
  const finished = report({ finishedAt: now() });
  await outside.save(finished);
  return finished;
}

/** Echoes first, then what the saved directory makes of them, then the others as listed. */
function rowOrder(endpoints: readonly Endpoint[]): readonly string[] {
  const echoes = endpoints.filter(({ role }) => role === 'echo').map(({ id }) => id);
  const rest = endpoints.filter(({ role }) => role !== 'echo').map(({ id }) => id);
  return [...echoes, RELAY_DIRECTORY.id, ...rest];
}

/** Why a source has nothing to say at the end: `undefined` where it has. */
function stillSilent(
  source: Pick<Endpoint, 'id' | 'needs'>,
  facts: readonly Observation[],
  seen: readonly Address[],
  isList: boolean,
): NotAsked | undefined {
  const [first] = facts;
  if (first === undefined) return isList || source.id !== RELAY_DIRECTORY.id ? 'no-address' : 'not-loaded';
  const idle = first.finding.type === 'not-asked' && first.finding.why === 'no-address';
  return idle && source.needs === 4 && seen.length > 0 ? 'ipv6-not-covered' : undefined;
}

function wants({ needs }: Endpoint, address: Address): boolean {
  return needs === 'any' || needs === familyOf(address);
}
