/** The host of an http(s) URL in lower case, IPv6 without brackets, or `undefined`. */
export function hostOf(url: string): string | undefined {
  const host = /^https?:\/\/(?:\[([\da-f:.]+)\]|([^/:?#@\s]+))(?=[/:?#]|$)/i.exec(url);
  return (host?.[1] ?? host?.[2])?.toLowerCase();
}
