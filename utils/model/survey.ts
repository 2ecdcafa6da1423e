/**
 * Groups of targets. `relays`: port 443 over IPv4 · `other-ports`, `ipv6`: further relays · `hosting`: ordinary hosts in networks where
 * relays live · `plain`: hosts that are named by their address and known to everybody · `reserved`: addresses that must stay silent.
 */
export const SURVEY_GROUPS = [
  'relays',
  'other-ports',
  'ipv6',
  'authorities',
  'hosting',
  'plain',
  'port-controls',
  'ipv6-controls',
  'reserved',
] as const;
export type SurveyGroup = (typeof SURVEY_GROUPS)[number];

/** Groups whose addresses are Tor's, which is what a provider can see. */
export const TOR_GROUPS = ['relays', 'other-ports', 'ipv6', 'authorities'] as const satisfies SurveyGroup[];

/** One address and port, or name and port, that a survey may ask. */
export interface SurveyTarget {
  readonly group: SurveyGroup;
  /** A name or an IP literal, IPv6 in brackets: what stands in a URL. */
  readonly host: string;
  readonly port: number;
  /** Number of the autonomous system. */
  readonly as?: number;
  /** ISO 3166-1 alpha-2, lower case. */
  readonly country?: string;
  /** A relay has the Guard flag. */
  readonly guard?: boolean;
  /** How many days the relay had been at this address when the directory was made, at least. */
  readonly steadyDays?: number;
}

/** How one TLS connection from a browser ended. */
export const PROBE_OUTCOMES = [
  /** Any HTTP answer, or a certificate that the browser refuses: somebody speaks TLS there. */
  'reached',
  /** A certificate that the browser trusts, or one of a trusted authority for another name. At a relay's address: not the relay. */
  'trusted',
  'timeout',
  'reset',
  'refused',
  /** Connected, but closed or answered with something that is not TLS. */
  'closed',
  'unreachable',
  /** The name of a host could not be looked up. */
  'no-name',
  /** Aborted, refused by the browser before a packet left, or not understood. */
  'not-asked',
] as const;
export type ProbeOutcome = (typeof PROBE_OUTCOMES)[number];

/** The last outcome at a target: where silence was tried again, that of the second try. */
export interface SurveyAnswer {
  readonly target: SurveyTarget;
  readonly outcome: ProbeOutcome;
  /** How long the last try took. */
  readonly ms: number;
}

/** How the targets of a group answered. `asked` is the sum of all others. */
export interface GroupCount {
  readonly asked: number;
  readonly answered: number;
  /** Nothing came back before the deadline, twice. */
  readonly silent: number;
  readonly reset: number;
  readonly refused: number;
  readonly closed: number;
  readonly unreachable: number;
  /** Says nothing of the network: no name, not asked, or at a relay's address a trusted certificate. */
  readonly leftOut: number;
}
export type SurveyCounts = Partial<Readonly<Record<SurveyGroup, GroupCount>>>;

/** What the relays that do not answer have in common, where only some do not. */
export type SurveyPattern =
  /** Relays that are newer answer: what a list of relays would do that is about so many days old, counted from the survey. */
  | { readonly type: 'new-relays-answer'; readonly listDays: number }
  /** Only relays with the Guard flag are silent. */
  | { readonly type: 'guards' }
  /** Only relays on other ports than 443 are silent; ordinary hosts answer on such ports. */
  | { readonly type: 'other-ports' }
  /** Relays are silent over IPv4 and answer over IPv6. */
  | { readonly type: 'ipv4' }
  /** Relays answer over IPv4 and are silent over IPv6, where ordinary hosts answer over IPv6. */
  | { readonly type: 'ipv6' }
  /** Only relays in this country are silent. */
  | { readonly type: 'country'; readonly country: string };
export const SURVEY_PATTERNS = [
  'new-relays-answer',
  'guards',
  'other-ports',
  'ipv4',
  'ipv6',
  'country',
] as const satisfies SurveyPattern['type'][];

/** Why a survey claims nothing. */
export const CANNOT_TELL = [
  'something-answers-for-all',
  /** Hosts that have nothing to do with Tor are silent too. */
  'controls-silent',
  'not-direct',
  'directory-too-old',
  /** Ordinary hosts in the networks where relays live are silent too: these networks are stopped, Tor or not. */
  'hosts-silent-too',
  /** Too many relays are silent for "open", too few for "blocked". */
  'in-between',
  /** All relays were asked that this size allows. It would take more. */
  'too-few-asked',
  /** Too few relays could be drawn that a browser may ask. */
  'too-few-relays',
  'cancelled',
  'no-permission',
] as const;
export type CannotTell = (typeof CANNOT_TELL)[number];

export type SurveyConclusion =
  /** Less than 80 % of relays are stopped: most answer. */
  | { readonly type: 'open' }
  | { readonly type: 'relays-blocked'; readonly pattern?: SurveyPattern }
  | { readonly type: 'some'; readonly pattern?: SurveyPattern }
  /** This network passes only some ports, for everybody. */
  | { readonly type: 'only-some-ports' }
  | { readonly type: 'authorities-only' }
  | { readonly type: 'cannot-tell'; readonly why: CannotTell };
export const SURVEY_CONCLUSIONS = [
  'open',
  'relays-blocked',
  'some',
  'only-some-ports',
  'authorities-only',
  'cannot-tell',
] as const satisfies SurveyConclusion['type'][];

export const SURVEY_SIZES = ['small', 'usual', 'closer'] as const;
export type SurveySize = (typeof SURVEY_SIZES)[number];
/** At most so many addresses of Tor in all groups together, and so many hosting controls. */
export const SURVEY_LIMITS: Readonly<Record<SurveySize, { readonly tor: number; readonly hosts: number }>> = {
  small: { tor: 6, hosts: 8 },
  usual: { tor: 24, hosts: 16 },
  closer: { tor: 40, hosts: 24 },
};

/** What is stored of a survey: counts only, no address and no host. */
export interface SurveyResult {
  /** ms since the epoch. */
  readonly startedAt: number;
  readonly finishedAt: number;
  readonly size: SurveySize;
  readonly seed: number;
  readonly directoryDate: number;
  readonly groups: SurveyCounts;
  readonly conclusion: SurveyConclusion;
}
