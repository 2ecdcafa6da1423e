import { wrapped } from './wrap.ts';

/** SVG units, of which the sheet's picture has as many as the page's, and a margin at both sides. */
export const WIDTH = 744;
export const MARGIN = 32;

/** Always on white: the file is printed, sent and laid over other pages. The hues of the light theme. */
export const HUES = {
  ink: '#1d1b26',
  quiet: '#5c5968',
  line: '#e2e0e9',
  edge: '#8b8899',
  violet: '#563aa6',
  stops: '#ad2129',
  'goes-on': '#1c6a44',
  depends: '#5f5d69',
} as const;

interface Style {
  readonly size: number;
  readonly bold?: boolean;
  readonly hue?: keyof typeof HUES;
  /** Space above. */
  readonly above?: number;
  readonly indent?: number;
}

/** A sheet of text and drawings, filled from the top. */
export class Sheet {
  #y = MARGIN;
  readonly #parts: string[] = [];

  text(words: string, { size, bold = false, hue = 'ink', above = 0, indent = 0 }: Style): void {
    this.#y += above;
    const x = MARGIN + indent;
    for (const line of wrapped(words, (WIDTH - MARGIN - x) / size)) {
      this.#y += size * 1.45;
      const weight = bold ? ' font-weight="700"' : '';
      this.#parts.push(
        `<text x="${x}" y="${Math.round(this.#y)}" font-size="${size}"${weight} fill="${HUES[hue]}">${escaped(line)}</text>`,
      );
    }
  }

  /** A line across the sheet. */
  rule(hue: keyof typeof HUES, above: number): void {
    this.#y += above;
    this.#parts.push(
      `<rect x="${MARGIN}" y="${Math.round(this.#y)}" width="${WIDTH - 2 * MARGIN}" height="3" fill="${HUES[hue]}"/>`,
    );
  }

  /** A drawing from its own upper left corner. */
  drawing(svg: string, height: number): void {
    this.#parts.push(`<g transform="translate(${MARGIN} ${Math.round(this.#y)})">${svg}</g>`);
    this.#y += height;
  }

  /** The whole file. */
  file(title: string, language: string): string {
    const height = Math.round(this.#y + MARGIN);
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" xml:lang="${language}" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="system-ui, 'Segoe UI', 'Hiragino Sans', 'Noto Sans JP', 'Noto Sans CJK JP', 'Yu Gothic UI', Meiryo, sans-serif">`,
      `<title>${escaped(title)}</title>`,
      `<rect width="${WIDTH}" height="${height}" fill="#fff"/>`,
      ...this.#parts,
      '</svg>\n',
    ].join('\n');
  }
}

export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
