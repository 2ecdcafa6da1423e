/** The value of a JSON text, or `undefined` where it is not JSON. Never throws. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // expected: block pages, portals and error pages are not JSON
  }
}
