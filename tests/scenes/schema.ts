import * as v from 'valibot';
import { rowOrder } from '../../utils/check/row-order.ts';
import { ALL_ENDPOINTS, ENDPOINTS } from '../../utils/endpoints/list.ts';
import { SECOND_LOOKS } from '../../utils/endpoints/second-looks.ts';
import { HANDSHAKES, PAGE_MARKS } from '../../utils/model/hints.ts';
import { ROUTES } from '../../utils/model/measurement.ts';
import { SCOPES } from '../../utils/model/report.ts';
import { IpAddress } from '../../utils/parse/stored-observation.ts';

const ROW_IDS = new Set(rowOrder(ENDPOINTS, SECOND_LOOKS));
const HOSTS = new Set(ENDPOINTS.map(({ host }) => host));

/** `id`, or `id@address` (for DNS: `id@name`) for the answer about that address only; ids with one answer are joined by ", ". */
const isAnswerKey = (key: string): boolean =>
  key.split(', ').every((part) => {
    const [base] = part.split('@');
    return ALL_ENDPOINTS.some(
      ({ id, needs, asksKnownExits }) =>
        id === part || (id === base && (needs !== undefined || asksKnownExits === true)),
    );
  });
const AnswerKey = v.pipe(
  v.string(),
  v.check(isAnswerKey, ({ input }) => `no such endpoint: ${input}`),
);

const isRowKey = (key: string): boolean => key.split(', ').every((id) => ROW_IDS.has(id));
const RowKey = v.pipe(
  v.string(),
  v.check(isRowKey, ({ input }) => `no such row: ${input}`),
);
const Host = v.pipe(
  v.string(),
  v.check(
    (host) => HOSTS.has(host),
    ({ input }) => `no such host: ${input}`,
  ),
);

const Hints = v.strictObject({
  peer: v.exactOptional(IpAddress),
  handshake: v.exactOptional(v.picklist(HANDSHAKES)),
  clock: v.exactOptional(v.number()),
  flow: v.exactOptional(v.strictObject({ bytes: v.number(), ms: v.number(), idle: v.number() })),
  foreignAuthority: v.exactOptional(v.string()),
  builtInAuthority: v.exactOptional(v.literal(true)),
  resolvedByBrowser: v.exactOptional(v.literal(true)),
  redirect: v.exactOptional(v.string()),
  page: v.exactOptional(v.picklist(PAGE_MARKS)),
  retryAt: v.exactOptional(v.number()),
  proxyDns: v.exactOptional(v.boolean()),
});

const answer = {
  body: v.exactOptional(v.string()),
  status: v.exactOptional(v.number()),
  /**
   * The peer, as `details.ip` gives it. The route is direct where there is a peer, or a resolver to ask (Firefox), unless
   * `route` says otherwise; else it is unknown.
   */
  peer: v.exactOptional(IpAddress),
  route: v.exactOptional(v.picklist(ROUTES)),
  /** The final URL, where it differs from the URL asked. */
  url: v.exactOptional(v.string()),
  overCap: v.exactOptional(v.boolean()),
  /** The browser's name for the failure. */
  error: v.exactOptional(v.string()),
  /** The target of a redirect, which is not followed. */
  redirect: v.exactOptional(v.string()),
  /** No answer within our own deadline. */
  silent: v.exactOptional(v.boolean()),
  /** A whole exit list: these and as many other addresses as a real one has. */
  list: v.exactOptional(v.array(IpAddress)),
  /** DNS over HTTPS: the address, or NXDOMAIN, SERVFAIL, NODATA. */
  dns: v.exactOptional(v.string()),
  /** See `model/hints`. */
  hints: v.exactOptional(Hints),
  /** Onionoo: relays in its own format, published `hours` ago. */
  relays: v.exactOptional(v.array(v.record(v.string(), v.unknown()))),
  hours: v.exactOptional(v.number()),
};
const Answer = v.strictObject({
  ...answer,
  /** The answer to the second request of a check; without it, the same as to the first. */
  again: v.exactOptional(v.strictObject(answer)),
});
export type SceneAnswer = v.InferOutput<typeof Answer>;

const Relay = v.strictObject({
  fingerprint: v.exactOptional(v.string()),
  nickname: v.exactOptional(v.string()),
  country: v.exactOptional(v.string()),
  exit: v.exactOptional(v.boolean()),
  guard: v.exactOptional(v.boolean()),
});

/** Parts of the report's verdict. Their values are plain text: a wrong one fails when it is compared. */
const Verdict = v.strictObject({
  type: v.exactOptional(v.string()),
  certainty: v.exactOptional(v.string()),
  caveats: v.exactOptional(v.array(v.string())),
  agreement: v.exactOptional(v.strictObject({ agree: v.number(), of: v.number() })),
  evidence: v.exactOptional(v.array(v.string())),
  exits: v.exactOptional(
    v.array(v.strictObject({ address: IpAddress, relays: v.exactOptional(v.array(Relay)) })),
  ),
  addresses: v.exactOptional(v.array(IpAddress)),
  kind: v.exactOptional(v.strictObject({ type: v.string(), exposed: v.exactOptional(v.number()) })),
  reason: v.exactOptional(v.string()),
});

const Blockage = v.strictObject({
  techniques: v.exactOptional(v.array(v.string())),
  byName: v.exactOptional(v.boolean()),
  deliberate: v.exactOptional(v.boolean()),
  suspects: v.exactOptional(v.array(v.string())),
  certainty: v.exactOptional(v.string()),
});

/** The contents of a scene's file. An unknown key is an error at every level. */
export const SceneFile = v.strictObject({
  story: v.string(),
  /** The name of another scene, without ".json": whatever this file leaves out is as there. */
  like: v.exactOptional(v.string()),
  scope: v.exactOptional(v.picklist(SCOPES)),
  /** The saved relay directory, published `days` ago: address → relays. */
  directory: v.exactOptional(
    v.strictObject({ days: v.number(), relays: v.record(IpAddress, v.array(Relay)) }),
  ),
  /** The saved exit list, fetched `hours` ago. */
  kept: v.exactOptional(v.strictObject({ hours: v.number(), list: v.array(IpAddress) })),
  /** The addresses that the system's resolver gives; it can be asked in Firefox only. */
  resolver: v.exactOptional(v.record(Host, v.array(IpAddress))),
  /** The browser's own DNS over HTTPS gives these addresses, not the system's resolver. */
  resolvedByBrowser: v.exactOptional(v.boolean()),
  /** Hosts that asked for no requests for so many more minutes. */
  waits: v.exactOptional(v.record(Host, v.number())),
  /** The person said that this device sends everything through Tor. */
  told: v.exactOptional(v.boolean()),
  /** An endpoint that is not mentioned is silent. */
  answers: v.record(AnswerKey, Answer),
  expect: v.strictObject({
    verdict: Verdict,
    /** Endpoint → its rows, as `in-words.ts` writes them. */
    rows: v.optional(v.record(RowKey, v.array(v.string())), {}),
    /** All blockages: endpoint → parts of its blockage. */
    blockages: v.exactOptional(v.record(RowKey, Blockage)),
    /** Culprit → state and reason on the ladder of the first blockage. */
    ladder: v.exactOptional(v.record(v.string(), v.string())),
  }),
});
