import type { Citation } from '../../model/citation.ts';

/**
 * What was said in Japan in 2013, what led to it, and what binds providers there. Read in 2026-11 as stored copies of these very
 * addresses: `report-quoted-2013`, `blocked-complaints`, `appeal-2013`, `arrest-2013` and all from `arrests-reviewed-2012` to
 * `relays-2018`; of `mainichi-quoted-2013`, `headline-quoted-2013` and `ars-2013` that is the quotation, not the article.
 */
export const OF_JAPAN = {
  'mainichi-2013': {
    title: '警察庁有識者会議：サイト管理者が通信遮断を 匿名悪用で（20130418k0000e040232000c）',
    publisher: '毎日新聞',
    date: '2013-04-18',
  },
  'correction-2013': {
    title: 'Correction: NPA to urge ISP industry to help site administrators block users',
    publisher: 'The Mainichi',
    date: '2013-04-23',
    url: 'https://mainichi.jp/english/english/etc/announce.html',
  },
  'report-2013': {
    title: '総合セキュリティ対策会議 報告書：サイバー犯罪捜査の課題と対策（未見 / not seen by us）',
    publisher: '警察庁',
    date: '2013-05-07',
  },
  'report-quoted-2013': {
    title: '「警察がISPにTor遮断要請?!」のまとめ',
    publisher: 'yet2come',
    date: '2013-05-09',
    url: 'https://yet2come.hatenablog.com/entry/2013/05/09/151413',
  },
  'telecom-act': {
    title: '電気通信事業法（昭和五十九年法律第八十六号）3 条、4 条、179 条',
    publisher: 'e-Gov 法令検索',
    date: '2026',
    url: 'https://laws.e-gov.go.jp/law/359AC0000000086',
  },
  'ooni-japan': {
    title: 'Test “tor” in Japan, 30 days: 3,699 runs, 6.6 % anomalies, as in countries without a block',
    publisher: 'OONI',
    date: '2026-07-26',
    url: 'https://explorer.ooni.org/chart/mat?probe_cc=JP&since=2026-06-26&until=2026-07-26&time_grain=day&axis_x=measurement_start_day&test_name=tor',
  },
  'arrests-2012': {
    title: 'A travesty of justice: four wrongful arrests, two confessions',
    publisher: 'The Japan Times',
    date: '2012-10-26',
    url: 'https://www.japantimes.co.jp/opinion/2012/10/26/editorials/a-travesty-of-justice/',
  },
  'appeal-2013': {
    title: 'The appeal that this project comes from, with its count of relays in Japan',
    publisher: 'Anonymous (change.org)',
    date: '2013-04',
    url: 'https://www.change.org/p/警察庁へ-日本のtorネットワークをブロックする推薦を放棄する事を強く薦めます',
  },
  'arrests-reviewed-2012': {
    title: 'PC遠隔操作：「認識不足が要因」誤認逮捕で検証結果公表',
    publisher: '毎日新聞',
    date: '2012-12-14',
    url: 'https://megalodon.jp/ref/2012-1215-0007-39/mainichi.jp/select/news/20121215k0000m040110000c2.html',
  },
  'panel-chair-2013': {
    title: '日本：警察庁が匿名化システム（Tor）を警戒',
    publisher: 'Global Voices',
    date: '2013-05-25',
    url: 'https://jp.globalvoices.org/2013/05/25/22059/',
  },
  'arrest-2013': {
    title: 'Man arrested for high-profile series of online threats',
    publisher: 'The Japan Times, Kyodo',
    date: '2013-02-11',
    url: 'https://www.japantimes.co.jp/news/2013/02/11/national/man-arrested-for-high-profile-series-of-online-threats/',
  },
  'tor-used-2013': {
    title: 'Suspect in online threats may have used PCs at client firm',
    publisher: 'The Japan Times',
    date: '2013-02-13',
    url: 'https://www.japantimes.co.jp/news/2013/02/13/national/crime-legal/suspect-in-online-threats-may-have-used-pcs-at-client-firm/',
  },
  'sentence-2015': {
    title: 'Japanese hacker jailed for eight years for murder threats',
    publisher: 'IANS/EFE',
    date: '2015-02-04',
    url: 'https://dainikdisha.com/world/japanese-hacker-jailed-for-eight-years-for-murder-threats',
  },
  'mainichi-quoted-2013': {
    title: '警察庁有識者会議:ネット管理者が通信遮断を 匿名悪用で（記事の引用）',
    publisher: 'yjochi',
    date: '2013-04-18',
    url: 'https://yjochi.hatenadiary.com/entry/20130418/1366288302',
  },
  'headline-quoted-2013': {
    title: '警察庁有識者会議:サイト管理者が通信遮断を 匿名悪用で（記事の引用）',
    publisher: 'negi',
    date: '2013-04-23',
    url: 'https://negi.hatenablog.com/entry/2013/04/23/234149',
  },
  'lifeline-quoted-2013': {
    title: 'Anonymous responds to the Japanese National Police Agency',
    publisher: 'Cyber War News',
    date: '2013-04-22',
    url: 'https://www.cyberwarnews.info/2013/04/22/anonymous-responds-to-the-japanese-national-police-agency/',
  },
  'global-voices-2013': {
    title: 'Japan: The Police Don’t Want You to Use Tor [UPDATE]',
    publisher: 'Global Voices',
    date: '2013-04-28',
    url: 'https://advox.globalvoices.org/2013/04/23/japan-police-dont-want-you-to-use-tor/',
  },
  'ars-2013': {
    title: '[ArsTechnica] Japanese police ask ISPs to start blocking Tor',
    publisher: 'La Quadrature du Net',
    date: '2013-04',
    url: 'https://www.laquadrature.net/en/arstechnica-japanese-police-ask-isps-to-start-blocking-tor',
  },
  'register-2013': {
    title: 'Japanese Feds urge ISPs to support Tor ban plan (updated)',
    publisher: 'The Register',
    date: '2013-04-22',
    url: 'https://www.theregister.co.uk/2013/04/22/tor_japan_police_ban/',
  },
  'relays-2017': {
    title: 'Tor Relays by Country, 2017-10-11',
    publisher: 'nusenu, data of Tor Metrics',
    date: '2017-10-11',
    url: 'https://github.com/nusenu/OrNetStats/blob/02519d4971c0673712b81ab9cc7f125b44d45c12/countriesbycw.md',
  },
  'relays-2018': {
    title: 'Network bandwidth by country, with the number of relays, 2017-07-28 and 2018-01-17',
    publisher: 'Tor BSD Diversity Project, data of Tor Metrics',
    date: '2018-01-17',
    url: 'https://github.com/torbsd/torbsd.github.io/blob/019b9cb1374d2421a6d6c002eb1435ab7bec0456/oostats/relays-bw-by-cc.txt',
  },
  'blocked-complaints': {
    title: '電気通信消費者相談センター',
    publisher: '総務省',
    date: '2026',
    url: 'https://www.soumu.go.jp/main_sosiki/joho_tsusin/s-jyoho.html',
  },
  'blocked-in-japan': {
    title: '児童ポルノのブロッキング（2011 年から、DNS による）',
    publisher: 'インターネットコンテンツセーフティ協会 (ICSA)',
    date: '2026',
    url: 'https://www.netsafety.or.jp/',
  },
} as const satisfies Readonly<Record<string, Citation>>;
