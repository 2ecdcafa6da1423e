import type { BuiltInTry } from '../model/way-try.ts';

/**
 * The bridges that Tor Browser brings along (tor-browser-build, projects/tor-expert-bundle/pt_config.json, commit 777d153
 * of 2026-07-29, BSD-3-Clause; Orbot's of 2026-08-04 are the same). Renewed for each release.
 */
export const BUILT_IN = {
  date: '2026-07-29',
  /** Fingerprints of the seven obfs4 bridges and of Snowflake's two. */
  fingerprints: [
    'D9A82D2F9C2F65A18407B1D2B764F130847F8B5D',
    '74FAD13168806246602538555B5521A0383A1875',
    '10A6CD36A537FCE513A322361547444B393989F0',
    'C5B7CD6946FF10C5B3E89691A7D3F2C122D2117C',
    '5EDAC3B810E12B01F6FD8050D2FD3E277B289A08',
    'BFE712113A72899AD685764B211FACD30FF52C31',
    '39562501228A4D5E27FCA4C0C81A01EE23AE3EE4',
    '2B280B23E1107BB62ABFC40DDCC8824814F80A72',
    '8838024498816A039FCBBAB14E6F40A0843051FA',
  ],
  /** Snowflake's broker stands behind a content delivery network; a client names one of the fronts in its TLS hello. */
  snowflake: {
    host: '1098762253.rsc.cdn77.org',
    fronts: ['app.datapacket.com', 'www.datapacket.com'],
    stun: [
      'stun.epygi.com:3478',
      'stun.uls.co.za:3478',
      'stun.voipgate.com:3478',
      'stun.mixvoip.com:3478',
      'stun.telnyx.com:3478',
      'stun.hot-chilli.net:3478',
      'stun.fitauto.ru:3478',
      'stun.m-online.net:3478',
    ],
  },
  meek: { host: '1603026938.rsc.cdn77.org', fronts: ['www.phpmyadmin.net'] },
} as const;

/**
 * Another way to Snowflake's broker: Google's AMP cache, behind the front that Tor Browser names in its TLS hello where the usual
 * fronts are blocked (the circumvention settings that `by-country.ts` names, 2026-06-17: Russia and Turkmenistan).
 */
const AMP_FRONT = 'www.google.com';

/** The front of each way that can be tried. */
export const FRONTS: Readonly<Record<BuiltInTry, string>> = {
  snowflake: BUILT_IN.snowflake.fronts[0],
  amp: AMP_FRONT,
  meek: BUILT_IN.meek.fronts[0],
};

/** The two STUN servers that are asked, of those that Snowflake has; in different networks. */
export const STUN_SERVERS: readonly [string, string] = [
  BUILT_IN.snowflake.stun[0],
  BUILT_IN.snowflake.stun[2],
];
