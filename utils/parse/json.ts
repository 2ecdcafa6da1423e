/** JSON text to a value, or `undefined` where it is not JSON. Never throws. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // not JSON is an expected answer: block pages, portals, error pages
  }
}
