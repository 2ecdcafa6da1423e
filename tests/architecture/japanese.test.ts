import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/* How Japanese is written here, as far as a machine can see it. One word for each thing: terms.test.ts. */

const load = (language: string): Readonly<Record<string, { readonly message: string }>> =>
  JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8'));
const english = load('en');
const messages = Object.entries(load('ja')).map(([key, { message }]) => ({ key, message }));

/** Placeholders that stand for Japanese text, or for either, so that no space is due beside them. */
const OPEN = new Set(
  'AGO COUNTRY STATE SUSPECTS TECHNIQUE TECHNIQUES ONE OTHER WHO HOW SURE CUT ROUND WAY HOLDER STAGE'.split(
    ' ',
  ),
);
/** Those that begin with a digit and end with a Japanese unit: "3 日". */
const WITH_UNIT = new Set('AGE AMOUNT DAYS DURATION'.split(' '));

/** The message as it is shown, with "A" for a value in Latin letters or digits and "□" for any other; without long citations. */
function shown(message: string): string {
  return message.replace(/「[^」]{40,}」/g, '□').replace(/\$(\w+)\$/g, (_, name: string) => {
    if (OPEN.has(name)) return '□';
    return WITH_UNIT.has(name) ? 'A□' : 'A';
  });
}

const JAPANESE = '[ぁ-んァ-ヶー一-龠々]';
const POLITE = /(?:です|ます|ません|ました|でした|ください|ですか|ますか)$/;

/** The sentences outside brackets and quotation marks, where the last one has its full stop. */
function sentences(text: string): readonly string[] {
  if (!text.endsWith('。')) return []; // a label, or a cell of a table
  return text
    .replace(/（[^）]*）/g, '')
    .replace(/「[^」]*」/g, '□')
    .split('。')
    .filter((sentence) => sentence !== '');
}

interface Rule {
  readonly name: string;
  readonly isBroken: (text: string, key: string) => boolean;
  readonly wrong: readonly string[];
  readonly right: readonly string[];
}

const pattern = (wrong: RegExp) => (text: string) => wrong.test(text);

const RULES: readonly Rule[] = [
  {
    name: 'brackets, colons, question and quotation marks are full-width',
    isBroken: pattern(/[()?!;"']|:(?![\da-f:])/),
    wrong: ['一覧(古い)', '例: 中国', '例:中国', '何?'],
    right: ['一覧（古い）', '例：中国', '2606:4700:4700::1111', 'ありますか？'],
  },
  {
    name: 'a space stands beside Latin letters and digits, also those of a placeholder',
    isBroken: pattern(new RegExp(`${JAPANESE}[A-Za-z0-9%]|[A-Za-z0-9%]${JAPANESE}`)),
    wrong: ['Torを使う', '$HOST$のアドレス', '他 $COUNT$件', '約$DAYS$前'],
    right: ['Tor を使う', '$HOST$ のアドレス', '他 $COUNT$ 件', '約 $DAYS$前', '$COUNTRY$に', '、$HOST$。'],
  },
  {
    name: 'numbers are digits, and a per cent sign follows its number closely',
    isBroken: pattern(/[一二三四五六七八九十][つ年月]|[\dA] %/),
    wrong: ['二つある', '少なくとも一年間', '100 %'],
    right: ['2 つある', '少なくとも 1 年間', '100%', '一部の通信', '同一の'],
  },
  {
    name: 'one spelling for each common word',
    isBroken: pattern(
      /(?<![なあ])いま(?![すせしい])|全て|既に|次第|更に|かぎり|わか[らりるっ]|下さい|出来|(?<!その)他の?(?!人)/,
    ),
    wrong: [
      'いまの接続',
      '終わり次第',
      '日本でいま行われている',
      '設定しないかぎり',
      '他 $COUNT$ 件',
      'わかりません',
    ],
    right: ['しています', '今の接続', 'その他の宛先', '他人の通信', 'すべて分かります'],
  },
  {
    name: 'a whole sentence has no colon after it',
    isBroken: pattern(/(?:です|ます|ません|ました|でした|ください)：/),
    wrong: ['可能性が高いです：$HOSTS$', '試していません：行に問題があります。'],
    right: ['原因の候補：$SUSPECTS$。', '不明：アドレスを確認できません'],
  },
  {
    name: 'sentences are in the polite form',
    isBroken: (text) =>
      sentences(text).some((sentence) => !POLITE.test(sentence) && !/：|[A□]$/.test(sentence)),
    wrong: [
      '最初のリレー。',
      '最初のリレー（入口）。',
      'ブリッジで受け取る。Tor を使います。',
      '割合。$DATE$ のものです。',
    ],
    right: [
      '最初のリレーです。',
      '届きます（3 分まで）。',
      '観測：無応答。',
      'Exposure for Tor $VERSION$。',
      '何も見えない',
    ],
  },
  {
    name: 'a line to the Internet is no circuit: 回線 alone is Tor’s',
    isBroken: (text, key) =>
      /(?<!インターネット|モバイル)回線/.test(text) && !/circuit/i.test(english[key]?.message ?? ''),
    wrong: ['この回線で試します。'],
    right: ['このインターネット回線で試します。', 'モバイル回線で試します。'],
  },
];

it.each(RULES)('Japanese: $name', ({ isBroken, wrong, right }) => {
  const found = messages.filter(({ key, message }) => isBroken(shown(message), key));
  expect(found.map(({ key, message }) => `${key}: ${message}`)).toEqual([]);
  for (const each of wrong) expect(isBroken(shown(each), ''), each).toBe(true);
  for (const each of right) expect(isBroken(shown(each), ''), each).toBe(false);
});

it('Japanese: every placeholder that is named here is in a message', () => {
  const used = new Set(
    messages.flatMap(({ message }) => [...message.matchAll(/\$(\w+)\$/g)].map(([, name]) => name)),
  );
  expect([...OPEN, ...WITH_UNIT].filter((name) => !used.has(name))).toEqual([]);
});
