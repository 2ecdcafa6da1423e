/** Private: Firefox's private windows; Chromium's incognito windows, to which Brave's windows with Tor belong, too. */
export type WindowKind = 'ordinary' | 'private';

/** The window that a page of ours is shown in. */
export interface ShownIn {
  /** Container: the popup is over a tab of a Firefox container, in an ordinary window. */
  readonly kind: WindowKind | 'container';
  /** The page's own requests go the way of this window's tabs. */
  readonly asksFromHere: boolean;
}

/**
 * A report is about other windows: whether this private window can be checked from where the page is; or about other
 * tabs than this one of a container, which cannot be checked.
 */
export type Elsewhere = 'can-check' | 'cannot-check' | 'container';
