import type { Finding } from '../../src/domain/findings/finding';
import { FAULTY, NOT_IN_A_WORKBOOK, definitionGroups, type DefinitionGroup } from './finding-codes';
import { evaluationsOf, sampleSnapshot } from './sample-workbook';

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

test('every definition says what is wrong and what to do, the same in both languages', () => {
  const placeholders = (text: string): readonly string[] =>
    [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''))].sort();
  const faults: string[] = [];
  for (const [code, { zh, en }] of [...groups.values()].flatMap((group) => Object.entries(group))) {
    const texts = [zh.message, zh.fix, en.message, en.fix];
    if (texts.some((text) => text.trim() === '')) faults.push(`${code}: a text is missing`);
    if (!/\p{Script=Han}/u.test(zh.message) || !/\p{Script=Han}/u.test(zh.fix))
      faults.push(`${code}: not Chinese`);
    if (zh.fix === zh.message || en.fix === en.message) faults.push(`${code}: nothing to do`);
    const [inChinese, inEnglish] = [zh, en].map(({ message, fix }) => placeholders(message + fix).join());
    if (inChinese !== inEnglish) faults.push(`${code}: {${inChinese ?? ''}} and {${inEnglish ?? ''}}`);
  }
  expect(faults).toEqual([]);
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
