/** The name of a country in the reader's language; the code itself where it is not a country's. */
export function country(code: string, language: string): string {
  const upper = code.toUpperCase();
  if (!/^[A-Z]{2}$/.test(upper)) return code; // DisplayNames throws on anything else
  return new Intl.DisplayNames(language, { type: 'region', fallback: 'code' }).of(upper) ?? upper;
}
