import { bare } from './addresses.ts';
import { SURVEY_HOSTS } from './lists.ts';
import type { Flow, Seen } from './wire.ts';

const NAMES = new Map(
  SURVEY_HOSTS.all.flatMap(({ name, ip4, ip6 }) =>
    [...ip4, ...ip6].map((address) => [address, name] as const),
  ),
);

/** The host that was asked at an address: a name where a survey asks it by name. */
export const hostAt = (address: string): string => bare(NAMES.get(address) ?? address);

/** What happened from one moment to another, ms since the epoch. A connection counts where its first packet was sent then. */
export function between({ flows, queries, others }: Seen, from: number, to: number): Seen {
  const isIn = (time: number) => time >= from && time < to;
  return {
    flows: flows.filter(({ asked: [first = 0] }) => isIn(first)),
    queries: queries.filter(({ time }) => isIn(time)),
    others: others.filter(({ time }) => isIn(time)),
  };
}

/** How many packets of any kind were sent then, those included that ask again for an older connection. */
export function packetsBetween({ flows, queries, others }: Seen, from: number, to: number): number {
  const times = [
    ...flows.flatMap(({ asked }) => asked),
    ...queries.map(({ time }) => time),
    ...others.map(({ time }) => time),
  ];
  return times.filter((time) => time >= from && time < to).length;
}

/** Different hosts that were asked for a connection. */
export function hostsIn(flows: readonly Flow[]): readonly string[] {
  return [...new Set(flows.map(({ address }) => hostAt(address)))];
}

/** A page asks no host again so soon. */
const SPARE_MS = 1000;

/** One try at a host: from its first packet to the end of what the page asked for, ms since the epoch. */
interface Try {
  readonly host: string;
  readonly from: number;
  readonly to: number;
  readonly isAnswered: boolean;
}

/**
 * The tries at each host. A page cannot say when a browser closes a connection: both open spare ones to the same host, and leave
 * them, and those whose answer was read, open for what may come (2026-11: Chromium 156, Firefox 153). So a try is over with the first
 * of its connections that was used and ended. It lasts `longest` ms at most, because a browser asks on after the page has given up;
 * and a connection that was opened and never used is none.
 */
function triesIn(flows: readonly Flow[], longest: number): readonly Try[] {
  const used = flows.filter(({ answered, isUsed }) => isUsed || !answered);
  return [...Map.groupBy(used, ({ address }) => hostAt(address))].flatMap(([host, some]) => {
    const tries: Try[] = [];
    for (const flow of some.toSorted((one, other) => startOf(one) - startOf(other))) {
      const last = tries.at(-1);
      // A spare one for a try that a router ended at once: Firefox begins it a quarter of a second later.
      if (last !== undefined && startOf(flow) > last.to && startOf(flow) < last.from + SPARE_MS) continue;
      const isSame = last !== undefined && startOf(flow) <= last.to;
      if (isSame) tries.pop();
      tries.push(tryWith(host, flow, isSame ? last : undefined, longest));
    }
    return tries;
  });
}

function tryWith(host: string, flow: Flow, before: Try | undefined, longest: number): Try {
  const { answered, ended } = flow;
  const from = before?.from ?? startOf(flow);
  const isAnswered = answered || before?.isAnswered === true;
  const ends = [
    ...(answered || !isAnswered ? [ended] : []),
    ...(before !== undefined && before.isAnswered === isAnswered ? [before.to] : []),
  ];
  const end = isAnswered ? Math.min(...ends) : Math.max(...ends);
  return { host, from, to: Math.min(end, from + longest), isAnswered };
}

const startOf = ({ asked: [first = 0] }: Flow) => first;

/** The most hosts at which a try was under way at one moment. @param longest ms that a try may take */
export function mostAtOnce(flows: readonly Flow[], longest: number): number {
  const tries = triesIn(flows, longest);
  const at = (moment: number) => tries.filter(({ from, to }) => from <= moment && to >= moment);
  return Math.max(0, ...tries.map(({ from }) => new Set(at(from).map(({ host }) => host)).size));
}

/** Names that were looked up, or stood in a TLS hello. For a port of its own, a browser asks for `_8443._https.NAME` (RFC 9460). */
export function namesIn({ flows, queries }: Seen): readonly string[] {
  const asked = queries.map(({ name }) => name.replace(/^_\d+\._https\./, ''));
  return [...new Set([...asked, ...flows.flatMap(({ name }) => name ?? [])])];
}
