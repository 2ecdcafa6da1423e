/** What the person said in the options, as the source of a row. No request belongs to it. */
export const WHOLE_DEVICE = {
  id: 'told-whole-device',
  witness: 'told',
  role: 'told',
} as const;
