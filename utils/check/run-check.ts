import { blockagesOf } from '../judge/blockage.ts';
import { isTorAlone } from '../judge/family.ts';
import { observeSilence } from '../judge/observe.ts';
import { verdictOf } from '../judge/verdict.ts';
import type { Endpoint } from '../model/endpoint.ts';
import type { NotAsked, Observation } from '../model/observation.ts';
import type { Report, Scope } from '../model/report.ts';
import { directoryList, exitsList, RELAY_DIRECTORY } from './dated-list.ts';
import { newEchoes } from './echoes.ts';
import { newLookups } from './lookups.ts';
import type { Outside } from './outside.ts';
import { newQuestions } from './questions.ts';
import { resolverOf } from './second-look.ts';
import { newSheet, OWN } from './sheet.ts';

/**
 * The story of a check. Everything that may be asked is asked side by side; addresses are looked up on this
 * computer as they come in, and asked about elsewhere only where the scope allows it. Tor's own services are
 * asked at once in a full check; in a discreet one only after every address seen proved to be a Tor exit's.
 */
export async function runCheck(scope: Scope, outside: Outside): Promise<Report> {
  const { endpoints, now } = outside;
  const startedAt = now();
  const sheet = newSheet(rowOrder(outside), endpoints);
  const lookups = newLookups(sheet, now);
  let torHostsAllowed = scope === 'full';

  const report = (end: Pick<Report, 'finishedAt'>): Report => {
    const observations = sheet.rows();
    const verdict = verdictOf(observations);
    return { startedAt, ...end, scope, observations, verdict, blockages: blockagesOf(observations) };
  };
  const save = () => {
    echoes.noted();
    return outside.save(report({}));
  };
  const { ask, askAbout } = newQuestions({
    outside,
    sheet,
    lookups,
    startedAt,
    save,
    waits: await outside.waits(),
    mayAskAbout: () => torHostsAllowed,
  });

  const echoing = endpoints.filter(({ discreet, role }) => discreet && role === 'echo');
  const echoes = newEchoes({ echoes: echoing, sheet, now, ask });
  const loadLists = async () => {
    const [directory, kept] = await Promise.all([outside.directory(), outside.keptExits()]);
    lookups.add(directory === undefined ? undefined : directoryList(directory));
    if (kept !== undefined && !lookups.has(kept.endpoint)) lookups.add(exitsList(kept, endpoints));
  };
  const torHosts = endpoints.filter(({ discreet }) => !discreet);
  const controls = endpoints.filter(({ discreet, role }) => discreet && role !== 'echo');
  const put = (endpoint: Endpoint, why: NotAsked | 'waiting') =>
    sheet.put(endpoint.id, OWN, observeSilence(endpoint, now(), why));
  const askTorHosts = async () => {
    for (const endpoint of torHosts) put(endpoint, endpoint.needs === undefined ? 'waiting' : 'no-address');
    const independent = torHosts.filter(({ needs }) => needs === undefined);
    await Promise.all([...independent.map((endpoint) => ask(endpoint)), ...lookups.seen().map(askAbout)]);
  };
  const discreetly = async () => {
    await Promise.all([loadLists(), echoes.ask()]);
    if (torHostsAllowed || !isTorAlone(sheet.rows())) return;
    torHostsAllowed = true;
    await askTorHosts();
  };

  for (const endpoint of torHosts) put(endpoint, 'discreet');
  for (const endpoint of [...echoing, ...controls]) put(endpoint, 'waiting');
  await save();
  await Promise.all([
    ...(torHostsAllowed ? [askTorHosts()] : []),
    discreetly(),
    ...controls.map((endpoint) => ask(endpoint)),
  ]);
  for (const source of [RELAY_DIRECTORY, ...endpoints]) {
    const why = stillSilent(
      source,
      sheet.facts(source.id),
      lookups.seen().length > 0,
      lookups.has(source.id),
    );
    if (why !== undefined) sheet.put(source.id, OWN, observeSilence(source, now(), why));
  }
  if (isTorClientAsked(scope, sheet.rows())) await Promise.all(outside.looks.localTor.map((it) => ask(it)));
  const finished = report({ finishedAt: now() });
  await outside.save(finished);
  return finished;
}

/** Echoes first, then what the saved directory makes of them, then the others as listed. */
function rowOrder({ endpoints, looks }: Outside): readonly string[] {
  const echoes = endpoints.filter(({ role }) => role === 'echo').map(({ id }) => id);
  const rest = endpoints.filter(({ role }) => role !== 'echo').map(({ id }) => id);
  const hosts = looks.names.flatMap(({ look }) => look?.host ?? []);
  const controls = endpoints.filter(({ witness }) => witness === 'control').map(({ host }) => host);
  const resolvers = new Set([...hosts, ...controls].map((host) => resolverOf(host).id));
  const others = [...looks.names, ...looks.addresses, looks.sameSize, ...looks.localTor].map(({ id }) => id);
  return [...echoes, RELAY_DIRECTORY.id, ...rest, ...resolvers, ...others];
}

/**
 * Whether to look for a Tor client on this computer. Tor writes a warning in its log each time, so not in the discreet
 * checks that a watch makes all day, unless the proxy itself fails.
 */
function isTorClientAsked(scope: Scope, rows: readonly Observation[]): boolean {
  const isProxyDown = rows.some(({ finding }) => finding.type === 'no-answer' && finding.step === 'proxy');
  return isProxyDown || (scope === 'full' && verdictOf(rows).type !== 'tor');
}

/** Why a source has nothing to say at the end: `undefined` where it has. */
function stillSilent(
  source: Pick<Endpoint, 'id' | 'needs'>,
  facts: readonly Observation[],
  hasSeen: boolean,
  isList: boolean,
): NotAsked | undefined {
  const [first] = facts;
  if (first === undefined) return isList || source.id !== RELAY_DIRECTORY.id ? 'no-address' : 'not-loaded';
  const idle = first.finding.type === 'not-asked' && first.finding.why === 'no-address';
  return idle && source.needs === 4 && hasSeen ? 'ipv6-not-covered' : undefined;
}
