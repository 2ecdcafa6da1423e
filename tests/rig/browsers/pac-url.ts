/** A PAC file as an address that both browsers take (2026-11). */
export function pacUrl(text: string): string {
  return `data:application/x-ns-proxy-autoconfig;base64,${Buffer.from(text).toString('base64')}`;
}
