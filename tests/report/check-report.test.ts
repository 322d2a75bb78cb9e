import fc from 'fast-check';

import type { Evaluation } from '../../src/domain/evaluation/evaluation';
import { buildReport } from '../../src/report/build-report';
import { checkReport } from '../../src/report/check/check-report';
import { rowLine } from '../../src/report/check/row-line';
import { missingTexts } from '../../src/report/missing-texts';
import { narrativeOf } from '../../src/report/narrative';
import { paragraphText } from '../../src/report/paragraphs';
import type { Report } from '../../src/report/report';
import { NOTHING_KEPT } from '../../src/workbook/writing/summary/kept-regions';
import { evaluationsOf, sampleSnapshot } from '../golden/sample-workbook';

let evaluation: Evaluation;
let report: Report;
let document: readonly string[];

beforeAll(async () => {
  const [main] = evaluationsOf(await sampleSnapshot('guangzhou-cooperation-office-2021.xlsx'));
  evaluation = main!;
  report = buildReport(evaluation, narrativeOf(evaluation, NOTHING_KEPT));
  document = [report.title, ...textsOf(report)];
});

function textsOf({ blocks }: Report): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [paragraphText(block)];
    if (block.kind === 'heading') return [block.text];
    if (block.kind === 'chart') return [];
    return [rowLine(block.header), ...block.rows.map((cells) => rowLine(cells.map(({ text }) => text)))];
  });
}

const check = (texts: readonly string[]): [string, string][] =>
  checkReport(evaluation, report, texts).map(({ code, message }) => [code, message.zh]);

const edited = (from: string, to: string): readonly string[] => {
  const changed = document.map((text) => text.replace(from, to));
  expect(changed).not.toEqual(document);
  return changed;
};

test('a report as it was made has nothing to say against it', () => {
  expect(check(document)).toEqual([]);
});

test('other widths, blanks and draft marks are no difference', () => {
  const other = document.map((text) =>
    text.replaceAll('94.33', '９４．３３').replaceAll('万元', ' 万元').replaceAll(',', '，'),
  );
  expect(check(other.map((text) => `【草稿】${text}`))).toEqual([]);
});

test('a figure that was changed is reported with its sentence and what it must be', () => {
  const found = check(edited('94.33分', '94.38分'));
  expect(found.map(([code]) => code)).toEqual(['report-figure-differs']);
  expect(found[0]![1]).toContain('94.38分');
  expect(found[0]![1]).toContain('94.33分');
  expect(found[0]![1]).toContain('自评绩效得分为94.38分');
});

test('a figure with another unit is another figure', () => {
  expect(check(edited('293,939.61万元', '293,939.61亿元')).map(([code]) => code)).toEqual([
    'report-figure-differs',
  ]);
});

test('a sentence put in other words is known again, and its figures are still held to the evaluation', () => {
  const [opening] = report.blocks;
  const text = opening!.kind === 'paragraph' ? paragraphText(opening!) : '';
  const rewritten = document.map((each) =>
    each === text ? text.replace('我部门高度重视，', '').replace('94.33', '95.33') : each,
  );
  expect(check(rewritten).map(([code]) => code)).toEqual(['report-figure-differs']);
});

test('a sentence that is gone is noted, for nothing of it was checked', () => {
  expect(check(document.filter((text) => !text.includes('按支出性质分类'))).map(([code]) => code)).toEqual([
    'report-sentence-missing',
  ]);
});

test('numbers of the department’s own are left alone, those like the evaluation’s are pointed out', () => {
  const own = [
    '签约项目金额100余亿元，贫困人口8.1万人，第29届博览会，2817个村。',
    '全年财政拨款支出29.39亿元，自评得分94.33分，项目支出占98.64%。',
    '全年财政拨款支出29.49亿元。',
    '自评得分为94.3分。',
    '本部门自评得分93.33分。',
    '项目支出占总支出的98.46%。',
  ];
  expect(
    check([...document, ...own]).map(([code, text]) => [code, /的文字中的 (\S+) /.exec(text)?.[1]]),
  ).toEqual([
    ['report-narrative-figure', '29.49亿元'],
    ['report-narrative-figure', '93.33分'],
    ['report-narrative-figure', '98.46%'],
  ]);
});

test('two figures of a sentence that changed places are reported', () => {
  const [sentence = ''] = document.filter((text) => text.includes('按支出性质分类'));
  const [one = '', other = ''] = [...sentence.matchAll(/[\d,]+\.\d+(?=万元)/g)].map(([text]) => text);
  expect(one).not.toBe(other);
  const swapped = sentence.replace(one, '#').replace(other, one).replace('#', other);
  const texts = document.map((text) => (text === sentence ? swapped : text));
  expect(check(texts).map(([code]) => code)).toEqual(['report-figure-differs', 'report-figure-differs']);
});

test('a row or a table that is gone is noted, once', () => {
  const rows = report.blocks.flatMap((block) =>
    block.kind === 'table' ? [block.rows.map((cells) => rowLine(cells.map(({ text }) => text)))] : [],
  );
  const [first = []] = rows;
  expect(first.length).toBeGreaterThan(2);
  expect(check(document.filter((text) => text !== first[0])).map(([code]) => code)).toEqual([
    'report-sentence-missing',
  ]);
  expect(check(document.filter((text) => !first.includes(text))).map(([code]) => code)).toEqual([
    'report-table-missing',
  ]);
});

test('whatever digit of whatever figure is changed, in a sentence or a table, it is reported', () => {
  const rows = new Set(
    report.blocks.flatMap((block) =>
      block.kind === 'table' ? block.rows.map((cells) => rowLine(cells.map(({ text }) => text))) : [],
    ),
  );
  const places = document.flatMap((text, index) => {
    const isGenerated =
      rows.has(text) ||
      report.blocks.some(
        (block) =>
          block.kind === 'paragraph' && block.origin !== 'narrative' && paragraphText(block) === text,
      );
    return isGenerated ? [...text.matchAll(/\d/g)].map(({ index: at }) => ({ index, at })) : [];
  });
  expect(places.length).toBeGreaterThan(50);
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.integer({ min: 1, max: 9 }), ({ index, at }, by) => {
      const changed = document.map((text, each) => {
        if (each !== index) return text;
        const digit = String((Number(text[at]) + by) % 10);
        return text.slice(0, at) + digit + text.slice(at + 1);
      });
      expect(check(changed).map(([code]) => code)).toContain('report-figure-differs');
    }),
    { numRuns: 300 },
  );
});

test('parts nobody has written are named', () => {
  const without = { ...evaluation, facts: {} };
  const drafted = buildReport(without, narrativeOf(without, NOTHING_KEPT));
  expect(missingTexts(drafted, 'department').map(({ code }) => code)).toEqual([
    'report-text-missing',
    'report-text-missing',
  ]);
  expect(missingTexts(report, 'department')).toEqual([]);
});
