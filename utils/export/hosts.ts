/** Stands for a host that the file does not name. */
const HOST = '[host]';

/** Block pages of providers, as in OONI's fingerprints of block pages (ooni/pipeline, read 2026-11). */
const BLOCK_PAGES = ['lighthouse.du.ae', 'blocked.nb.sky.com', 'notification.etisalat.com.eg'];

const URLS = /\b([a-z][a-z\d+.-]*):\/\/(\[[^\]\s]*\]|[^\s/?#"'<>()]*)([^\s"'<>()]*)/gi;

/**
 * A function that leaves out, in any text, the hosts of URLs, with all that follows them, unless they are known: a login
 * page's or a router's host may hold a serial number, a hardware address, an encoded address, or a company's name. A part
 * of it, such as its last labels, would not be safe either: it is the company's.
 * @param ours hosts that the file may name
 */
export function newHideHosts(ours: readonly string[]): (text: string) => string {
  const known = new Set([...BLOCK_PAGES, ...ours]);
  return (text) =>
    text.replace(URLS, (url, scheme: string, authority: string) => {
      const host = authority.toLowerCase().replace(/^\[|\]$/g, '');
      return known.has(host) || known.has(host.replace(/:\d+$/, '')) ? url : `${scheme}://${HOST}`;
    });
}
