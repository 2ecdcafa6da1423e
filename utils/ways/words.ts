/** Words of one line of the paste; some web pages show many bridge lines as one. */
const MOST_IN_A_LINE = 5000;

/** Without what a JSON text, a QR code or a web page adds. */
export function plain(text: string): string {
  return text
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad]/g, '')
    .replace(/\\u00([0-9a-f]{2})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
    .replace(/\\[nrt]/g, '\n')
    .replaceAll('\\/', '/')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/\bbridge:\/\/(\S{1,4000})/gi, (_, encoded: string) => `\n${decoded(encoded)}`);
}

function decoded(encoded: string): string {
  return encoded.replace(/%([2-7][0-9a-f])/gi, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}

/** Without bullets, numbers, quotation marks and commas around them. */
export function wordsOf(part: string): readonly string[] {
  if (!/\w/.test(part)) return [];
  const bare = part
    .trim()
    .replace(/^(?:[\s>*•|,;{}()]|[–—-]\s|\[(?![\da-f]*:))+/i, '')
    .replace(/^\d{1,3}[.)]\s+/, '');
  return bare.split(/\s+/, MOST_IN_A_LINE).flatMap((word) => {
    const closed = withoutEnd(word, word.includes('[') ? ',;' : ',;]})');
    return closed === '' ? [] : [closed];
  });
}

/** A loop, because a regular expression would begin anew at each of a million commas. */
function withoutEnd(word: string, marks: string): string {
  let end = word.length;
  while (end > 0 && marks.includes(word.charAt(end - 1))) end -= 1;
  return word.slice(0, end);
}
