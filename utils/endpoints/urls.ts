import { ALL_ENDPOINTS } from './list.ts';

/**
 * The URL of each endpoint by its id; without its query where that holds an address. The build computes it: a page that
 * needs the URLs needs none of the code that reads the answers.
 */
export const URLS: Readonly<Record<string, string>> = Object.fromEntries(
  ALL_ENDPOINTS.map(({ id, needs, request }) => {
    const { url } = request();
    return [id, needs === undefined ? url : url.replace(/\?.*$/, '')];
  }),
);
