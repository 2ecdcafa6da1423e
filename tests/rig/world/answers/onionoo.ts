import type { RelayRecord } from '../relay-data.ts';
import type { Answer, Responder } from './answer.ts';

/** Onionoo's parameters; any other is a 400 without a body (ResourceServlet.java, protocol 8.0). */
const PARAMETERS = new Set(
  'type running search lookup country as as_name flag first_seen_days last_seen_days first_seen_since last_seen_since contact family version os host_name recommended_version fields order offset limit'.split(
    ' ',
  ),
);

const HEADERS = {
  'content-type': 'application/json;charset=utf-8',
  'access-control-allow-origin': '*',
  'cache-control': 'public, max-age=300',
};

/** "2026-11-22 13:00:00", UTC: Onionoo's data are published on the hour. */
function hourOf(time: number): string {
  return `${new Date(time).toISOString().slice(0, 13).replace('T', ' ')}:00:00`;
}

/** A details document. Fields without a value are left out, as the real ones are. */
function details(relay: RelayRecord): Record<string, unknown> {
  return {
    nickname: relay.nickname,
    fingerprint: relay.fingerprint,
    or_addresses: relay.orAddresses,
    ...(relay.exitAddresses.length > 0 && { exit_addresses: relay.exitAddresses }),
    last_seen: hourOf(Date.now()),
    running: true,
    flags: relay.flags,
    country: relay.country,
    ...(relay.bandwidth !== null && { advertised_bandwidth: relay.bandwidth }),
    ...(relay.guardProbability !== null && { guard_probability: relay.guardProbability }),
    ...(relay.as !== undefined && { as: `AS${relay.as}` }),
    ...(relay.since !== undefined && { first_seen: hourOf(relay.since) }),
  };
}

/** Prefix match over OR and exit addresses, nickname and fingerprint: "1.2.3.4" also finds 1.2.3.40. */
function matches(relay: RelayRecord, search: string): boolean {
  const term = search.toLowerCase().replace(/^\[|\]$/g, '');
  const texts = [relay.nickname, relay.fingerprint, ...relay.addresses, ...relay.exitAddresses];
  return texts.some((text) => text.toLowerCase().startsWith(term));
}

function badRequest(): Answer {
  return { status: 400, headers: { 'access-control-allow-origin': '*' }, body: '' };
}

/** onionoo.torproject.org/details. All relays of the snapshot count as running. */
export const onionoo: Responder = ({ url }, { data }) => {
  const parameters = url.searchParams;
  if ([...parameters.keys()].some((name) => !PARAMETERS.has(name))) return badRequest();
  const type = parameters.get('type') ?? 'relay';
  const running = parameters.get('running') ?? 'true';
  if (!/^(relay|bridge)$/.test(type) || !/^(true|false)$/.test(running)) return badRequest();

  const search = parameters.get('search') ?? '';
  const none = type === 'bridge' || running === 'false';
  const found = none ? [] : data.relays.filter((relay) => matches(relay, search));
  const fields = parameters.get('fields')?.split(',');
  const documents = found.map((relay) =>
    Object.fromEntries(Object.entries(details(relay)).filter(([name]) => fields?.includes(name) ?? true)),
  );
  const body = {
    version: '8.0',
    build_revision: '89598ea',
    relays_published: hourOf(Date.now()),
    relays: documents,
    bridges_published: hourOf(Date.now()),
    bridges: [],
  };
  return { status: 200, headers: HEADERS, body: JSON.stringify(body) };
};
