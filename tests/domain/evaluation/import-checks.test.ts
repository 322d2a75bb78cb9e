import { decimal } from '../../../src/domain/decimal';
import { evaluate } from '../../../src/domain/evaluation/evaluate';
import { importChecks } from '../../../src/domain/evaluation/import-checks';
import { uploadRows, type UploadRow } from '../../../src/domain/evaluation/upload-row';
import type { Finding } from '../../../src/domain/findings/finding';
import { inputOf, rows, schemeOf, type RowContent } from './builders';

const FULL = decimal('100');
const MET: RowContent = { nature: '≥', target: 12, actual: 12, unit: '次', weight: 100 };
const IN_WORDS: RowContent = {
  nature: '定性',
  target: '机制健全',
  actual: '达成',
  weight: 100,
  description: '制度已印发',
};

function uploadOf(...contents: readonly RowContent[]): readonly UploadRow[] {
  return uploadRows(evaluate(inputOf(rows(...contents)), schemeOf()));
}

function checked(...contents: readonly RowContent[]): readonly Finding[] {
  return importChecks(uploadOf(...contents), FULL);
}

/** Codes with the columns of the cells they point at; 4 target, 5 actual, 7 weight, 8 score, 14 reason, 15 description. */
function said(...contents: readonly RowContent[]): readonly string[] {
  return checked(...contents).map(({ code, ref }) => `${code} ${String(ref?.column)}`);
}

test('nothing is said of rows that can be imported', () => {
  expect(said(MET)).toEqual([]);
  expect(said(IN_WORDS)).toEqual([]);
  expect(said({ ...MET, actual: 6, reason: '受疫情影响' })).toEqual([]);
  expect(said({ ...MET, actual: '不适用', reason: '本年未安排' })).toEqual([]);
});

test.each<[string, RowContent, readonly string[]]>([
  ['unfinished without a reason', { ...MET, actual: 6, reason: null }, ['import-reason-missing 14']],
  ['unfinished, 无 as reason', { ...MET, actual: 6, reason: '无' }, ['import-reason-missing 14']],
  [
    'partly attained without a reason',
    { ...IN_WORDS, actual: '部分达成', score: 70, reason: null },
    ['import-reason-missing 14'],
  ],
  ['qualitative, no description', { ...IN_WORDS, description: null }, ['import-description-missing 15']],
  ['qualitative, 无 as description', { ...IN_WORDS, description: '无' }, ['import-description-missing 15']],
  ['words for a number', { ...MET, actual: '多次' }, ['import-actual-not-a-number 5']],
  ['no actual', { ...MET, actual: null }, ['import-actual-not-a-number 5']],
  ['no level', { ...IN_WORDS, actual: '开展了工作' }, ['import-actual-not-a-level 5']],
  ['no target', { ...MET, target: null }, ['import-target-not-a-number 4']],
  ['unreadable target', { ...MET, nature: null, target: '约50个' }, ['import-score-missing 5']],
  [
    'a band without its score',
    { ...IN_WORDS, actual: '部分达成', score: null, reason: '尚在推进' },
    ['import-score-missing 8'],
  ],
  ['no weight', { ...MET, weight: null }, ['import-weight-missing 7']],
  ['weights that do not foot', { ...MET, weight: 90 }, ['import-weights-do-not-foot 7']],
])('%s is an error at its cell', (_, content, expected) => {
  expect(said(content)).toEqual(expected);
});

test('a score above its weight is an error, whoever computed it', () => {
  const above = uploadOf(MET).map((row) => ({ ...row, score: decimal('100.5') }));
  expect(importChecks(above, FULL).map(({ code }) => code)).toEqual(['import-score-above-weight']);
});

test('all are errors, in both languages', () => {
  const findings = checked(
    { ...MET, weight: 30, actual: '多次' },
    { ...IN_WORDS, weight: null, description: null },
  );
  expect(findings.length).toBeGreaterThanOrEqual(3);
  for (const { severity, message, fix } of findings) {
    expect(severity).toBe('error');
    expect(`${message.zh}${message.en}${fix.zh}${fix.en}`).not.toMatch(/\{\w+\}|undefined/);
  }
});
