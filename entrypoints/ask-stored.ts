import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askStored } from '../utils/browser/ask-stored.ts';

declare global {
  /** What storage was asked for before a page's own script ran; missing where that failed. */
  var storedAsked: ReturnType<typeof askStored> | undefined;
}

/** The first script of each page: the answers take as long as its styles and its main script take to load. */
export default defineUnlistedScript(() => {
  globalThis.storedAsked = askStored();
});
