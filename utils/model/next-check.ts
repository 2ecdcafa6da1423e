/** What the button *Check* does beside the report on the screen. The button is named after it. */
export type NextCheck =
  /** What the settings say. */
  | 'usual'
  /** The full check on the screen once more. */
  | 'full-again'
  /** Less than the full check on the screen: what only that asked is then no longer shown. */
  | 'discreet-only';
