/** Stands where a bridge was written. */
export const BRIDGE = '[bridge]';

/**
 * A bridge line as tor(1) takes it, to its end: who has its address, fingerprint or cert can find the bridge. Nothing of
 * ours ever has one, but a browser's or a proxy's own words might.
 */
const LINE =
  /\b(?:bridge\s+)?(?:obfs[234]|meek(?:_lite)?|snowflake|webtunnel|conjure|scramblesuit)\s+\S+:\d+[^\n"\\]*|\bbridge\s+\S+:\d+[^\n"\\]*/gi;

export function withoutBridges(text: string): string {
  return text.replace(LINE, BRIDGE);
}
