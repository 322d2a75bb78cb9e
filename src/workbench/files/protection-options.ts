/** What may be done on a protected sheet: Excel's options by the attribute that locks it in a file. */
const LOCKED_UNLESS_SAID: Readonly<Record<string, string>> = {
  formatCells: 'allowFormatCells',
  formatColumns: 'allowFormatColumns',
  formatRows: 'allowFormatRows',
  insertColumns: 'allowInsertColumns',
  insertRows: 'allowInsertRows',
  insertHyperlinks: 'allowInsertHyperlinks',
  deleteColumns: 'allowDeleteColumns',
  deleteRows: 'allowDeleteRows',
  sort: 'allowSort',
  autoFilter: 'allowAutoFilter',
  pivotTables: 'allowPivotTables',
};

const FREE_UNLESS_SAID: Readonly<Record<string, string>> = {
  objects: 'allowEditObjects',
  scenarios: 'allowEditScenarios',
};

/** The attributes of `sheetProtection` that differ from what a file means without them. */
export function protectionAttributes(allowed: readonly string[]): Readonly<Record<string, boolean>> {
  const entries = [
    ...Object.entries(LOCKED_UNLESS_SAID).flatMap(([attribute, option]) =>
      allowed.includes(option) ? [[attribute, false] as const] : [],
    ),
    ...Object.entries(FREE_UNLESS_SAID).flatMap(([attribute, option]) =>
      allowed.includes(option) ? [] : [[attribute, true] as const],
    ),
  ];
  return Object.fromEntries(entries);
}

/** Excel's options by what a file locks. */
export function allowedOptions(
  isLocked: (attribute: string, otherwise: boolean) => boolean,
): readonly string[] {
  return [
    ...Object.entries(LOCKED_UNLESS_SAID).filter(([attribute]) => !isLocked(attribute, true)),
    ...Object.entries(FREE_UNLESS_SAID).filter(([attribute]) => !isLocked(attribute, false)),
  ].map(([, option]) => option);
}
