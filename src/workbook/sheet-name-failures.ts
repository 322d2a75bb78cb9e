import type { HostError } from './host';

/** A sheet of the wanted name exists and is the user's. */
export function sheetNameTaken(name: string): HostError {
  return {
    code: 'sheet-name-taken',
    message: {
      zh: `工作簿里已有名为“${name}”的工作表，不是本工具生成的，不会覆盖`,
      en: `The workbook already has a sheet “${name}” that this tool did not write; it is not overwritten`,
    },
    fix: {
      zh: '请给结果工作表换一个名称，或先把原工作表改名',
      en: 'Choose another name for the result, or rename the existing sheet first',
    },
  };
}

/** Excel would refuse the sheet name. */
export function sheetNameInvalid(name: string): HostError {
  return {
    code: 'sheet-name-invalid',
    message: { zh: `“${name}”不能用作工作表名称`, en: `“${name}” cannot be the name of a sheet` },
    fix: {
      zh: '名称须为 1 至 31 个字符，不含 : \\ / ? * [ ]，首尾不是单引号',
      en: 'Use 1 to 31 characters, none of : \\ / ? * [ ], with no apostrophe at either end',
    },
  };
}

/** Two plans want the same sheet. */
export function plansCollide(name: string): HostError {
  return {
    code: 'sheet-planned-twice',
    message: { zh: `同一张工作表“${name}”被安排写入两次`, en: `The sheet “${name}” was to be written twice` },
    fix: { zh: '请给各份结果取不同的名称', en: 'Give each result a name of its own' },
  };
}

/** Whether Excel takes a text for a sheet's name. */
export function isSheetName(name: string): boolean {
  return name.length > 0 && name.length <= 31 && !/[:\\/?*[\]]/.test(name) && !/^'|'$/.test(name);
}
