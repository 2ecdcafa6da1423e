/** ms after which both browsers have read a blob of a few kB. */
const BLOB_LIFETIME_MS = 10_000;

/**
 * Saves a text file by a link with `download`: it needs no permission, and the page's content security policy does not
 * apply to it (both browsers, 2026-11). Must be called in a click. @param type MIME
 */
export function saveFile(name: string, text: string, type = 'text/plain'): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), BLOB_LIFETIME_MS);
}
