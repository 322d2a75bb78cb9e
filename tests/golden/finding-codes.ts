import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import type { FindingDefinition } from '../../src/domain/findings/finding';
import { interchangeFindings } from '../../src/domain/findings/interchange-findings';
import { reportFindings } from '../../src/domain/findings/report-findings';

const FINDINGS_FOLDER = join(__dirname, '../../src/domain/findings');

/** The samples that are filled in wrongly on purpose. */
export const FAULTY = ['faulty-2021.xlsx', 'faulty-project-2021.xlsx'];

/**
 * Codes no workbook can show under the shipped schemes, each with the reason. They have tests of their own beside the
 * code that raises them.
 */
export const NOT_IN_A_WORKBOOK: Readonly<Record<string, string>> = {
  'defined-name-taken': 'said while the summary is planned, not by an evaluation',
  'scheme-for-other-subject': 'only with --scheme: the choice is made on the command line',
  'scheme-begins-later': 'only with a scheme file whose values by year begin after the year evaluated',
  'no-band-for-level': 'only with a scheme file that leaves out a qualitative band',
  'missing-upper-target':
    'the reader of targets says target-range-incomplete first; stands for callers of the rule',
  'range-reversed': 'the reader of targets says target-range-reversed first; stands for callers of the rule',
  'key-task-unnamed': 'the reader says values-without-name first; stands for callers of the budget rules',
  'cap-unknown': 'only under a scheme that caps totals by the execution rate, which no faulty sample names',
  'carry-over-differs': 'said when two years are compared',
  'last-year-actual-differs': 'said when two years are compared',
  'last-year-not-the-year-before': 'said when two years are compared',
  'last-year-of-another-department': 'said when two years are compared',
  'comparison-incomplete': 'said when two years are compared',
  'project-not-compared': 'said when two years are compared',
  'read-as-corrected': 'only where the user corrected how the workbook is read',
  'sheet-left-out': 'only where the user corrected how the workbook is read',
  'correction-not-applied': 'only where the user corrected how the workbook is read',
  ...Object.fromEntries(Object.keys(reportFindings).map((code) => [code, 'said of a report'])),
  ...Object.fromEntries(
    Object.keys(interchangeFindings).map((code) => [code, 'said before the upload sheet is written']),
  ),
};

/** The findings of one file, by code. */
export type DefinitionGroup = Readonly<Record<string, FindingDefinition>>;

/** Every group of findings, by the name of its file. */
export async function definitionGroups(): Promise<ReadonlyMap<string, DefinitionGroup>> {
  const files = readdirSync(FINDINGS_FOLDER).filter((file) => file.endsWith('-findings.ts'));
  const found = new Map<string, DefinitionGroup>();
  for (const file of files) {
    const module = (await import(join(FINDINGS_FOLDER, file))) as Record<string, unknown>;
    for (const exported of Object.values(module)) {
      if (isDefinitionGroup(exported)) found.set(file, exported);
    }
  }
  return found;
}

function isDefinitionGroup(value: unknown): value is DefinitionGroup {
  if (typeof value !== 'object' || value === null) return false;
  const entries: unknown[] = Object.values(value);
  return (
    entries.length > 0 &&
    entries.every(
      (entry) => typeof entry === 'object' && entry !== null && 'severity' in entry && 'zh' in entry,
    )
  );
}
