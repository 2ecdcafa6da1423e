/** Replaces a bridge line. */
const BRIDGE = '[bridge]';

/**
 * A bridge line as in tor(1), to its end: its address, its fingerprint and its cert each identify the bridge. This
 * extension never handles one, but an error text of a browser or a proxy might contain one.
 */
const BRIDGE_LINE =
  /\b(?:bridge\s+)?(?:obfs[234]|meek(?:_lite)?|snowflake|webtunnel|conjure|scramblesuit)\s+\S+:\d+[^\n"\\]*|\bbridge\s+\S+:\d+[^\n"\\]*/gi;

export function withoutBridges(text: string): string {
  return text.replace(BRIDGE_LINE, BRIDGE);
}
