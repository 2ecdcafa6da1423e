import type { SourceId } from '../model/citation.ts';

/** The sources of what the page about Japan in 2013 states, by sentence. */
export const CITED_OF_JAPAN = {
  japan_arrests: ['arrests-2012', 'arrest-2013'],
  japan_reviews: ['arrests-reviewed-2012'],
  japan_chair: ['global-voices-2013', 'panel-chair-2013'],
  japan_suspect: ['arrest-2013', 'tor-used-2013', 'sentence-2015'],
  japan_report: ['mainichi-2013', 'mainichi-quoted-2013'],
  japan_headline: ['mainichi-quoted-2013', 'headline-quoted-2013'],
  japan_lifeline: ['mainichi-2013', 'lifeline-quoted-2013'],
  japan_appeal: ['appeal-2013', 'global-voices-2013'],
  japan_press: ['correction-2013', 'ars-2013', 'register-2013'],
  japan_correction: ['correction-2013', 'report-quoted-2013'],
  japan_published: ['report-2013', 'report-quoted-2013'],
  japan_law: ['telecom-act'],
  japan_no_block: ['ooni-japan'],
  japan_today: ['blocked-in-japan'],
  japan_complain: ['blocked-complaints'],
  japan_relays: ['appeal-2013', 'relay-directory', 'list-ages'],
  japan_between: ['relays-2018', 'relays-2017', 'relay-directory'],
  japan_who: ['who-uses-tor'],
  japan_users: ['tor-users-day', 'tor-users'],
  japan_elsewhere: ['dir-spec', 'relay-directory'],
  japan_left: ['relay-directory'],
} as const satisfies Readonly<Record<string, readonly SourceId[]>>;
