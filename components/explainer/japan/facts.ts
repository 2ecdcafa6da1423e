import type { MessageKey } from '../../text/say.ts';

interface Event {
  /** YYYY-MM or YYYY-MM-DD */
  readonly on: string;
  /** The last month, where it took several. */
  readonly until?: string;
  readonly fact: MessageKey & `japan_${string}`;
}

/** What happened, the oldest first. */
export const EVENTS = [
  { on: '2012-07', until: '2012-09', fact: 'japan_arrests' },
  { on: '2012-12-14', fact: 'japan_reviews' },
  { on: '2013-01', fact: 'japan_chair' },
  { on: '2013-02-10', fact: 'japan_suspect' },
  { on: '2013-04-18', fact: 'japan_report' },
  { on: '2013-04-18', fact: 'japan_headline' },
  { on: '2013-04-18', fact: 'japan_lifeline' },
  { on: '2013-04-19', fact: 'japan_appeal' },
  { on: '2013-04-22', fact: 'japan_press' },
  { on: '2013-04-23', fact: 'japan_correction' },
  { on: '2013-05-07', fact: 'japan_published' },
] as const satisfies readonly Event[];

/** What stands below, by section. */
export const FACTS = {
  law: ['japan_law', 'japan_no_block', 'japan_today', 'japan_complain'],
  relays: ['japan_relays', 'japan_between'],
  who: ['japan_who', 'japan_users'],
  elsewhere: ['japan_elsewhere', 'japan_left'],
  help: ['help_snowflake', 'help_bridge', 'help_relay', 'help_exit'],
} as const satisfies Readonly<Record<string, readonly MessageKey[]>>;

export type JapanFact = (typeof EVENTS)[number]['fact'] | (typeof FACTS)[keyof typeof FACTS][number];

/** Every sentence, in the order of the page. */
export const JAPAN_FACTS: readonly JapanFact[] = [
  ...EVENTS.map(({ fact }) => fact),
  ...Object.values(FACTS).flat(),
];
