/** Chinese, Japanese and Korean, and the full-width forms: as wide as high. */
const WIDE = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/;
/** What no line may begin with. */
const NOT_FIRST = /^[、。，．）」』】：；！？ーぁぃぅぇぉっゃゅょァィゥェォッャュョ]/;
/** A wide character by itself, or a word with the space behind it. */
const PIECES =
  /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]|[^\s\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]+\s*|\s+/g;

/** Widths as parts of the font's size: an upper bound for the usual fonts without serifs, bold ones as well. */
function widthOf(text: string): number {
  return [...text].reduce((sum, char) => {
    if (WIDE.test(char)) return sum + 1.02;
    if (/[MWmw@%]/.test(char)) return sum + 0.95;
    if (/[A-Z0-9]/.test(char)) return sum + 0.68;
    return sum + (/[iljtfr.,:;'!|() ]/.test(char) ? 0.4 : 0.6);
  }, 0);
}

/** The text in lines that are no wider; a file has nobody to break them. @param width of a line, by the font's size */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(PIECES) ?? []) {
    const isFull = line !== '' && widthOf(line + piece.trimEnd()) > width;
    if (isFull && !NOT_FIRST.test(piece)) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else {
      line += piece;
    }
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}
