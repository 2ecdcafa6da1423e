import type { Culprit } from '../../../utils/model/blockage.ts';
import type { Caveat, Certainty, VerdictType } from '../../../utils/model/verdict.ts';

/*
 * What words mean, written by hand in each language and not taken from the message files: so a surface that says another
 * thing than the verdict is found out, whichever message it uses.
 */

type Claim = Exclude<VerdictType, 'unknown'>;
export type Language = 'en' | 'ja';

/** The word that makes a claim likely. */
const HEDGE: Record<Language, RegExp> = { en: /\bprobably ?/gi, ja: /おそらく、? ?/g };

/** Without the hedge. No sentence makes two of these claims. */
const CLAIMS: Record<Language, Record<Claim, RegExp>> = {
  en: {
    tor: /requests (?:go through|use) Tor|(?:^|: )on Tor|browser (?:was )?on Tor/i,
    'not-tor': /you are not on Tor|(?:^|: )not on Tor|browser (?:was )?not on Tor|no longer go through Tor/i,
    mixed:
      /IPv[46] traffic bypasses Tor|part of (?:your|the) traffic bypasse[sd] Tor|only (?:some sites are reached|onion services go) through Tor/i,
  },
  ja: {
    tor: /ウェブ通信は ?Tor 経由です|Tor を使ってい(?:る|ました)/,
    'not-tor': /Tor を使ってい(?:ません|ない)|Tor を経由しなくなりました/,
    mixed:
      /IPv[46] の通信[がは] ?Tor を通っていません|一部の通信が ?Tor を通(?:らな|っていま|っていな)|Tor を通るのは、?(?:一部のサイト|Onion サービス)だけです/,
  },
};

export interface Meaning {
  readonly type: VerdictType;
  /** Missing where nothing is claimed. */
  readonly certainty?: Certainty;
}

/** What a sentence claims of the traffic; `unknown` where it claims nothing. */
export function meaningOf(text: string, language: Language): Meaning {
  const plain = text.replace(HEDGE[language], '');
  const claims = (['tor', 'not-tor', 'mixed'] as const).filter((type) => CLAIMS[language][type].test(plain));
  const [type, ...others] = claims;
  if (others.length > 0) throw new Error(`claims ${claims.join(' and ')}: ${text}`);
  if (type === undefined) return { type: 'unknown' };
  return { type, certainty: plain === text ? 'certain' : 'likely' };
}

/** The families that a sentence names. */
export function familiesIn(text: string): readonly string[] {
  return [...text.matchAll(/IPv[46]/g)].map(([family]) => family);
}

/** Says that something cannot be otherwise; true of a certificate for an onion name alone. */
export const ABSOLUTE: Record<Language, RegExp> = { en: /only Tor (?:can|leads)/i, ja: /Tor を通さなければ/ };

/** How "on purpose" is said: a browser cannot know it. */
export const ON_PURPOSE: Record<Language, RegExp> = { en: /most likely/i, ja: /可能性[がの]高い/ };

/** Parties that may stop something on purpose. */
const PARTIES: Record<Language, Partial<Record<Culprit, RegExp>>> = {
  en: {
    network: /th(?:is|e) network/i,
    'local-filter': /a filter on your side/i,
    service: /the service itself/i,
  },
  ja: { network: /ネットワーク/, 'local-filter': /ご自身のフィルター/, service: /サービス自身/ },
};

export function accusedIn(text: string, language: Language): readonly string[] {
  return Object.entries(PARTIES[language]).flatMap(([culprit, words]) => (words.test(text) ? [culprit] : []));
}

/** What each caveat must say. */
const CAVEAT_WORDS: Readonly<Record<string, Readonly<Record<Language, RegExp>>>> = {
  'maybe-neighbour': { en: /unless they share the exit's home/, ja: /出口と同じネットワーク/ },
  'told-whole-device': { en: /You said that this device/, ja: /あなたの設定に基づき/ },
  'operator-contradicted': { en: /contradicts two others/, ja: /ほかの 2 者と食い違う/ },
  'saved-list-only': { en: /rests on the saved relay directory/, ja: /保存済み(?:の)?リレー一覧だけ/ },
  'sources-differ': { en: /one “yes” outweighs a “no”/, ja: /載っている一覧を優先/ },
  'ipv6-unknown': { en: /IPv6 works through the same proxy/, ja: /IPv6 も同じプロキシ/ },
  'address-unconfirmed': {
    en: /no list knows the address|At least one address that sites see/,
    ja: /アドレスはどの一覧にもありません|確かめられていないものがあります/,
  },
  'names-looked-up-here': { en: /looked up outside the proxy/, ja: /名前解決がプロキシを通っていない/ },
  'ipv4-unseen': { en: /which way IPv4 connections go/, ja: /IPv4 の通信がどこを通るか/ },
  'ipv6-unseen': { en: /which way IPv6 connections go/, ja: /IPv6 の通信がどこを通るか/ },
};

/** @throws Error where nobody wrote down yet what this caveat must say */
export function caveatWords(caveat: Caveat, language: Language): RegExp {
  const words = CAVEAT_WORDS[caveat];
  if (words === undefined) throw new Error(`Write in CAVEAT_WORDS what ${caveat} must say.`);
  return words[language];
}
