import { formatRef, type CellRef } from '../../domain/cell-ref';
import type { HostError } from '../host';

/** A formula typed on 自评报告, which would not calculate the same in another row. */
export function formulaOnReport(ref: CellRef): HostError {
  const cell = formatRef(ref);
  return {
    code: 'report-sheet-formula',
    message: {
      zh: `${cell} 是公式。重新生成报告时行会移动，公式可能算错，因此没有写入。`,
      en: `${cell} is a formula. Rows move when the report is made again, and it could calculate something else, so nothing was written.`,
    },
    fix: {
      zh: '请把该单元格改为数值或文字，或把公式移到别的工作表，再重新生成。',
      en: 'Turn that cell into a value or text, or move the formula to another sheet, then make the report again.',
    },
  };
}

/** Something typed into the column by which rows are known again. */
export function strangerAmongMarks(ref: CellRef): HostError {
  const cell = formatRef(ref);
  return {
    code: 'report-sheet-mark-column',
    message: {
      zh: `${cell} 中有手工填写的内容。这一列由本工具用来识别各段，因此没有写入。`,
      en: `Something was typed into ${cell}. The tool knows the paragraphs again by this column, so nothing was written.`,
    },
    fix: {
      zh: '请把该单元格的内容移到右边的列，再重新生成。',
      en: 'Move the content of that cell to a column on the right, then make the report again.',
    },
  };
}
