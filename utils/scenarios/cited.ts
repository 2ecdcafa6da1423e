import type { SourceId } from '../model/citation.ts';
import type { View } from '../model/exposure.ts';
import type { Step } from '../model/forecast.ts';
import type { ScenarioId } from '../model/scenario.ts';
import { CITED_OF_JAPAN } from './cited-japan.ts';

type Sources = readonly SourceId[];

/** Where each scenario was seen, or why it is told. An effect names its sources itself (`utils/forecast`). */
const CASES: Readonly<Record<ScenarioId, Sources>> = {
  relays: ['correction-2013', 'ooni-japan'],
  exits: ['mainichi-2013', 'report-quoted-2013'],
  website: ['russia-2021'],
  authorities: ['fallbacks'],
  traffic: ['iran-2011', 'unpublished-bridges'],
  bridges: ['censors-delay', 'unpublished-bridges'],
  country: ['scenario'],
  shutdown: ['iran-2025', 'iran-2026-january', 'iran-2026'],
};

const STEPS: Readonly<Record<Step, Sources>> = {
  'nothing-to-do': ['scenario'],
  'use-bridge-built-in': ['circumvention-manual'],
  'use-snowflake': ['circumvention-manual'],
  'ask-in-browser': ['bridge-manual'],
  'ask-by-bot': ['bridge-manual'],
  'ask-for-webtunnel': ['webtunnel'],
  'ask-by-mail': ['bridge-manual'],
  'ask-a-friend': ['run-a-bridge'],
  'other-network': ['scenario', 'mobile-manual'],
  'get-browser-by-mail': ['download-manual'],
  'use-onion-address': ['onion-manual'],
  'new-circuit': ['circuit-manual'],
  'tell-the-site': ['exits-refused'],
  'wait-out': ['iran-2026'],
  'keep-running': ['scenario'],
  'choose-country': ['scenario'],
};

const WITHOUT_TOR: Sources = ['tor-and-https'];
const BY_TOR: Sources = ['tor-and-https', 'about-tor'];
const BY_BRIDGE: Sources = ['circumvention-manual'];
/** Cookies, traits, and who signs in. */
const AT_THE_SITE: Sources = ['tor-support', 'about-tor'];
const ASKED: Sources = ['own-requests'];

const VIEWS: Readonly<Record<View, Sources>> = {
  'isp-direct': WITHOUT_TOR,
  'isp-guard': BY_TOR,
  'isp-tor-unknown': BY_TOR,
  'isp-bridge': [...BY_BRIDGE, 'built-in-bridges'],
  'isp-own-bridge': BY_BRIDGE,
  'isp-snowflake': [...BY_BRIDGE, 'snowflake-paper'],
  'isp-webtunnel': ['webtunnel'],
  'isp-meek': [...BY_BRIDGE, 'built-in-bridges'],
  'isp-mixed': BY_TOR,
  'isp-unknown': BY_TOR,
  'isp-cut': WITHOUT_TOR,
  'entry-tor': BY_TOR,
  'entry-unknown': BY_TOR,
  'middle-tor': BY_TOR,
  'exit-tor': BY_TOR,
  'exit-unknown': BY_TOR,
  'site-direct': [...WITHOUT_TOR, ...AT_THE_SITE],
  'site-tor': [...BY_TOR, ...AT_THE_SITE, 'webrtc-addresses'],
  'site-mixed': [...BY_TOR, ...AT_THE_SITE],
  'dns-direct': ['dns-privacy'],
  'dns-tor': ['dns-privacy', 'own-requests'],
  'dns-mixed': ['dns-privacy'],
  'dns-cut': ['dns-privacy'],
  'snowflake-used': ['snowflake-paper'],
  'both-ends-tor': [...BY_TOR, 'both-ends'],
  'echo-direct': ASKED,
  'echo-tor': ASKED,
  'echo-mixed': ASKED,
  'tor-project-direct': ASKED,
  'tor-project-tor': ASKED,
  'tor-project-mixed': ASKED,
  'tor-project-unknown': ASKED,
  'doh-direct': ASKED,
  'doh-tor': ASKED,
  'doh-mixed': ASKED,
  'doh-unknown': ASKED,
  nothing: WITHOUT_TOR,
};

/** The technical terms that are explained (`components/explainer/Glossary.tsx`). */
const WORDS = {
  relay: ['about-tor', 'dir-spec'],
  guard: ['about-tor', 'guard-spec'],
  exit: ['about-tor'],
  bridge: ['bridge-manual', 'built-in-bridges'],
  obfs4: BY_BRIDGE,
  webtunnel: ['webtunnel'],
  snowflake: ['snowflake-paper'],
  meek: [...BY_BRIDGE, 'built-in-bridges'],
  onion: ['onion-manual'],
  dpi: ['unpublished-bridges'],
} as const satisfies Readonly<Record<string, Sources>>;

/** In short what happened in Japan in 2013, what stands beside the table of who sees what, and the bars. */
const SECTIONS = {
  case_2013: ['mainichi-quoted-2013', 'correction-2013', 'report-quoted-2013', 'global-voices-2013'],
  exposure_note: ['both-ends', 'about-tor'],
  bars_countries: ['relay-directory'],
  bars_ages: ['list-ages', 'guard-spec', 'relay-directory'],
} as const satisfies Readonly<Record<string, Sources>>;

/** The sentences in the folds: law, an ordinary browser, how to help. */
const NOTES = {
  legal_jp: ['telecom-act'],
  legal_by: ['belarus-law-2015'],
  legal_cn: ['china-law-2017'],
  legal_ir: ['iran-law-2024'],
  legal_ru: ['russia-law-2024', 'russia-law-2025'],
  legal_tm: ['turkmenistan-2021'],
  legal_rules: ['tor-and-https'],
  legal_note: [],
  ordinary_webrtc: ['webrtc-addresses'],
  ordinary_names: ['own-requests'],
  ordinary_sign_in: ['tor-support'],
  ordinary_traits: ['about-tor'],
  ordinary_programs: ['tor-support'],
  ordinary_others: ['tor-and-https'],
  ordinary_vpn: ['privacy-guides'],
  ordinary_not_there: ['no-add-ons'],
  help_snowflake: ['snowflake-site', 'snowflake-paper'],
  help_bridge: ['run-a-bridge', 'kinds-of-relays'],
  help_relay: ['kinds-of-relays', 'exits-refused'],
  help_exit: ['kinds-of-relays'],
} as const satisfies Readonly<Record<string, Sources>>;

/** The sources of what the explainer page states beside the effects: a sentence without a source is refused by a test. */
export const CITED = {
  cases: CASES,
  steps: STEPS,
  views: VIEWS,
  words: WORDS,
  sections: SECTIONS,
  notes: NOTES,
  japan: CITED_OF_JAPAN,
};
