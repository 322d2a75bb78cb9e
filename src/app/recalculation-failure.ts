import type { Bilingual } from '../domain/bilingual';
import { formatRef } from '../domain/cell-ref';
import type { HostError } from '../workbook/host';
import type { DifferingCell, Recalculation } from './compare-applied';

/** The first of them are enough to look: what is wrong with one is mostly wrong with all. */
const SHOWN_CELLS = 5;

/** What to tell of formulas that the spreadsheet calculates to something else: which, both values, what to do. */
export function recalculationFailure({
  cells,
}: Pick<Extract<Recalculation, { kind: 'differs' }>, 'cells'>): HostError {
  const count = String(cells.length);
  const shown = cells.slice(0, SHOWN_CELLS).map(inWords);
  return {
    code: 'recalculation-differs',
    message: {
      zh: `${count} 个公式由表格软件重新计算后，与加载项的计算结果不一致：${shown.map(({ zh }) => zh).join('；')}${cells.length > SHOWN_CELLS ? '；等' : ''}。`,
      en: `${count} formulas give another value when the spreadsheet calculates them: ${shown.map(({ en }) => en).join('; ')}${cells.length > SHOWN_CELLS ? '; and more' : ''}.`,
    },
    fix: {
      zh: '请先不要报送。按 Ctrl+Alt+F9 全部重新计算，再重新自评；仍不一致的，请查看“公式”选项卡的“计算选项”是否为自动，“文件—选项—高级”中是否勾选了“将精度设为所显示的精度”。',
      en: 'Do not submit the summary yet. Press Ctrl+Alt+F9 to recalculate everything and evaluate again. If they still differ, see whether Formulas > Calculation Options is automatic, and whether File > Options > Advanced has "Set precision as displayed" ticked.',
    },
  };
}

function inWords({ ref, engine, spreadsheet }: DifferingCell): Bilingual {
  const place = formatRef(ref);
  return {
    zh: `${place} 应为 ${String(engine)}，表格为 ${spreadsheet === null ? '空' : String(spreadsheet)}`,
    en: `${place} should be ${String(engine)} and is ${spreadsheet === null ? 'empty' : String(spreadsheet)}`,
  };
}
