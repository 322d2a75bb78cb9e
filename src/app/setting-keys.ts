/** Keys of the document's settings: choices that the pane makes and the ribbon's commands follow. */
export const SETTING_KEYS = {
  language: 'language',
  /** As `readKeptScheme` takes it. */
  scheme: 'scheme',
  /** As `parseCorrections` takes them. */
  corrections: 'corrections',
} as const;
