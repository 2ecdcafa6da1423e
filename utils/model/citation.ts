/** The sources that a forecast cites; `utils/scenarios/sources.ts` has their titles, publishers, dates and URLs. */
export const SOURCE_IDS = [
  'scenario',
  'relay-directory',
  'list-ages',
  'guard-spec',
  'tor-manual',
  'tor-source',
  'fallbacks',
  'rendezvous-spec',
  'private-network',
  'built-in-bridges',
  'exit-lists',
  'own-requests',
  'tor-users',
  'censors-delay',
  'unpublished-bridges',
  'fully-encrypted',
  'snowflake-paper',
  'russia-2021',
  'russia-2026',
  'iran-2023',
  'iran-2025',
  'bridge-manual',
  'mainichi-2013',
  'correction-2013',
  'report-2013',
  'ooni-japan',
] as const;
export type SourceId = (typeof SOURCE_IDS)[number];

/** A source as it is cited. The title stays in the language it was published in. */
export interface Citation {
  readonly title: string;
  readonly publisher: string;
  /** Of the publication or of the data: YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly date: string;
  readonly url?: string;
}
