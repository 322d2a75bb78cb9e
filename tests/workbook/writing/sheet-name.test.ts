import type { WorkbookSnapshot } from '../../../src/workbook/host';
import { chooseSheetName } from '../../../src/workbook/writing/sheet-name';

const OWNER = '_bpse_sheet_summary';

function workbook(sheets: readonly string[], owned: string | null = null): WorkbookSnapshot {
  return {
    sheets: sheets.map((sheet) => ({ sheet, visible: true, cells: [], hiddenRows: new Set() })),
    names: owned === null ? [] : [{ name: OWNER, refersTo: `'${owned}'!$A$1`, hidden: true }],
  };
}

describe('chooseSheetName', () => {
  it('takes the wanted name where it is free', () => {
    expect(chooseSheetName(workbook(['数据']), '自评汇总', OWNER)).toEqual({
      name: '自评汇总',
      taken: false,
    });
  });

  it('leaves a foreign sheet of that name alone, without regard to case', () => {
    expect(chooseSheetName(workbook(['自评汇总']), '自评汇总', OWNER)).toEqual({
      name: '自评汇总 (2)',
      taken: true,
    });
    expect(chooseSheetName(workbook(['summary', 'Summary (2)']), 'SUMMARY', OWNER).name).toBe('SUMMARY (3)');
  });

  it('keeps the name our own sheet has now, also after it was renamed', () => {
    expect(chooseSheetName(workbook(['自评汇总'], '自评汇总'), '自评汇总', OWNER)).toEqual({
      name: '自评汇总',
      taken: false,
    });
    expect(chooseSheetName(workbook(['自评汇总', '送审稿'], '送审稿'), '自评汇总', OWNER).name).toBe(
      '送审稿',
    );
  });

  it('does not follow an owner name whose sheet is gone', () => {
    expect(chooseSheetName(workbook(['自评汇总'], '已删除'), '自评汇总', OWNER).name).toBe('自评汇总 (2)');
  });

  it('avoids names chosen before in the same run', () => {
    expect(chooseSheetName(workbook([]), '自评汇总', OWNER, new Set(['自评汇总'])).name).toBe('自评汇总 (2)');
  });

  it('stays within 31 characters and the characters Excel allows', () => {
    const long = '项目'.repeat(20);
    const { name } = chooseSheetName(workbook([long.slice(0, 31)]), long, OWNER);
    expect(name).toHaveLength(31);
    expect(name.endsWith(' (2)')).toBe(true);
    expect(chooseSheetName(workbook([]), '自评/汇总:[1]', OWNER).name).toBe('自评_汇总__1_');
  });
});
