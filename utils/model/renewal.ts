/** What came of asking for a new relay directory. Unless it was renewed, the old one stays. */
export const RENEWAL_OUTCOMES = ['renewed', 'not-newer', 'not-reached', 'not-usable'] as const;

export interface LastRenewal {
  /** ms since the epoch */
  readonly at: number;
  readonly outcome: (typeof RENEWAL_OUTCOMES)[number];
}
