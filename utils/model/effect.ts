import type { SourceId } from './citation.ts';

/** What a block may change. */
export const SUBJECTS = [
  /** The Tor that is running. */
  'running',
  /** Starting Tor anew, by the person's own transport. */
  'starting',
  'obfs4',
  'snowflake',
  'webtunnel',
  'meek',
  'own-bridge',
  'onion-services',
  /** Ordinary sites through Tor. */
  'sites',
  /** The check of this extension. */
  'check',
  /** The Tor Project's website. */
  'website',
  /** Everything without Tor. */
  'browsing',
  /** People elsewhere who rely on relays here. */
  'others',
] as const;
export type Subject = (typeof SUBJECTS)[number];

export const OUTCOMES = ['stops', 'goes-on', 'depends'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A number or a country in a sentence. The view writes it in the reader's language. */
export type Quantity =
  | { readonly type: 'count'; readonly value: number }
  /** 0–1 */
  | { readonly type: 'share'; readonly value: number }
  | { readonly type: 'days'; readonly value: number }
  /** ISO 3166-1 alpha-2, lower case. */
  | { readonly type: 'country'; readonly value: string };

/** Why a subject stops, goes on or depends. Each reason has one sentence, with its quantities in order. */
export const EFFECT_REASONS = [
  'not-touched',
  'all-abroad',
  'all-abroad-somewhere',
  'bridge-abroad',
  'recognised',
  'recognised-anew',
  'listed',
  'listed-ipv4',
  'list-fresh',
  'list-old',
  'guard-listed',
  'guard-listed-ipv4',
  'guard-perhaps-listed',
  'guards-elsewhere',
  'guards-somewhere',
  'no-relays-there',
  'fallbacks-first',
  'guard-is-enough',
  'no-name-needed',
  'front-names',
  'not-in-directory',
  'built-in-listed',
  'volunteers',
  'front',
  'obfs4-random',
  'obfs4-found',
  'own-transport',
  'own-private',
  'snowflake-recognised',
  'snowflake-found',
  'webtunnel-https',
  'webtunnel-found',
  'meek-found',
  'way-not-told',
  'onion-with-tor',
  'onion-no-exit',
  'exits-refused',
  'check-without-tor',
  'check-names',
  'check-exits',
  'check-abroad',
  'names-at-exit',
  'names-stopped',
  'names-partly',
  'shared-addresses',
  'shared-addresses-ipv4',
  'shared-addresses-old',
  'inside-only',
  'relays-cut-off',
  'relays-off',
  'relays-somewhere',
] as const;
export type EffectReason = (typeof EFFECT_REASONS)[number];

/** What a block changes about one subject. */
export interface Effect {
  readonly subject: Subject;
  readonly outcome: Outcome;
  readonly reason: EffectReason;
  readonly quantities: readonly Quantity[];
  /** Never empty. */
  readonly sources: readonly SourceId[];
  /** ms since the epoch: the date of the data behind the quantities; missing where there is no such data. */
  readonly date?: number;
}
