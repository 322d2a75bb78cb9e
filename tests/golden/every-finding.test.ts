import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import type { Finding, FindingDefinition } from '../../src/domain/findings/finding';
import { evaluationsOf, sampleSnapshot } from './sample-workbook';

const FINDINGS_FOLDER = join(__dirname, '../../src/domain/findings');
const FAULTY = ['faulty-2021.xlsx', 'faulty-project-2021.xlsx'];

/**
 * Codes no workbook can show under the shipped schemes, each with the reason. They have tests of their own beside the
 * code that raises them.
 */
const NOT_IN_A_WORKBOOK: Readonly<Record<string, string>> = {
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
};

type DefinitionGroup = Readonly<Record<string, FindingDefinition>>;

let raised: readonly Finding[];
let groups: ReadonlyMap<string, DefinitionGroup>;

beforeAll(async () => {
  const snapshots = await Promise.all(FAULTY.map(sampleSnapshot));
  raised = snapshots.flatMap(evaluationsOf).flatMap(({ findings }) => findings);
  groups = await definitionGroups();
});

test('every group of findings is known to this test', () => {
  expect(groups.size).toBeGreaterThanOrEqual(8);
});

test('the faulty samples show every finding a workbook can show', () => {
  const shown = new Set(raised.map(({ code }) => code));
  const missing = codesOfWorkbooks().filter((code) => !shown.has(code) && !(code in NOT_IN_A_WORKBOOK));
  expect(missing).toEqual([]);
});

test('no code is excused that the samples show, or that no group defines', () => {
  const shown = new Set(raised.map(({ code }) => code));
  const defined = new Set(codesOfWorkbooks());
  const excused = Object.keys(NOT_IN_A_WORKBOOK);
  expect(excused.filter((code) => shown.has(code) || !defined.has(code))).toEqual([]);
});

test('every raised finding is complete: defined, filled in, in both languages', () => {
  const defined = new Set([...groups.values()].flatMap((group) => Object.keys(group)));
  for (const { code, message, fix } of raised) {
    expect(defined).toContain(code);
    for (const text of [message.zh, message.en, fix.zh, fix.en]) {
      expect(text).not.toMatch(/\{\w+\}|undefined|\[object/);
      expect(text.trim()).not.toBe('');
    }
  }
});

test('a row that says which findings it shows, shows them on that row (表：… on that sheet)', async () => {
  const problems: string[] = [];
  const codes = new Set(codesOfWorkbooks());
  for (const file of FAULTY) {
    const snapshot = await sampleSnapshot(file);
    const findings = evaluationsOf(snapshot).flatMap((evaluation) => evaluation.findings);
    for (const grid of snapshot.sheets) {
      for (const cell of grid.cells) {
        if (typeof cell.value !== 'string' || !/^(?:表：)?[a-z -]+$/.test(cell.value)) continue;
        const ofTable = cell.value.startsWith('表：');
        for (const code of cell.value
          .replace('表：', '')
          .split(' ')
          .filter((word) => codes.has(word))) {
          const here = findings.some(
            ({ code: found, ref }) =>
              found === code && ref?.sheet === grid.sheet && (ofTable || ref.row === cell.row),
          );
          if (!here) problems.push(`${file} ${grid.sheet}!${String(cell.row + 1)} ${code}`);
        }
      }
    }
  }
  expect(problems).toEqual([]);
});

/** Codes of all groups but those of scheme files, which are errors of a file of their own. */
function codesOfWorkbooks(): readonly string[] {
  return [...groups]
    .filter(([file]) => file !== 'scheme-findings.ts')
    .flatMap(([, group]) => Object.keys(group))
    .sort();
}

async function definitionGroups(): Promise<ReadonlyMap<string, DefinitionGroup>> {
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
