import { evaluate } from '../../src/domain/evaluation/evaluate';
import { uploadRows } from '../../src/domain/evaluation/upload-row';
import { planUploadSheet } from '../../src/workbook/writing/interchange/plan-upload-sheet';
import { newXlsx } from '../../src/xlsx/xlsx-host';
import { inputOf, rows, schemeOf, type RowContent } from '../domain/evaluation/builders';

/** A file that holds nothing but an upload sheet with these rows. */
export async function uploadWorkbook(...contents: readonly RowContent[]): Promise<Uint8Array> {
  const evaluation = evaluate(inputOf(rows(...contents)), schemeOf());
  const host = newXlsx();
  const plan = planUploadSheet(uploadRows(evaluation), { name: '导入表', owner: null });
  const applied = await host.apply([plan], {});
  if (!applied.ok) throw new Error(applied.error.message.en);
  return host.bytes();
}

/** Rows that import without an error: numbers, a small percentage, a range, words, a manual deduction. */
export const IMPORTABLE: readonly RowContent[] = [
  { target: '≥12次', actual: 6, weight: 30, reason: '受疫情影响' },
  { target: '≤1.5%', actual: '0.5%', weight: 20, level2: '质量指标' },
  { nature: '区间', target: '90%-95%', actual: '92%', weight: 10, level2: '质量指标' },
  {
    target: '机制健全',
    actual: '部分达成',
    score: 14,
    weight: 20,
    reason: '推进中',
    description: '已印发一项',
  },
  { target: '≥5', actual: 5, weight: 20, deduction: 2, reason: '资料不全' },
];
