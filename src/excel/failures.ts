import type { HostError } from '../workbook/host';

/** What a request to Excel was for; failures say it in words. */
export interface Doing {
  readonly step: 'read' | 'write';
  /** Null where no single sheet is concerned. */
  readonly sheet: string | null;
}

const RUN_AGAIN = { zh: '请重新运行一次', en: 'Run it again' };

/** After a failure while writing: what the sheets look like now and how they are repaired. */
const UNFINISHED = {
  zh: '；没有写完的表上标有“未完成”，重新运行即可补全，已填的说明不会丢失',
  en: '; a sheet that was not finished says so, running again completes it, and no note is lost',
};

/** Excel has no answer within the time allowed. */
export function notAnswering(doing: Doing, seconds: number): HostError {
  return failure(doing, 'excel-not-answering', {
    zh: `Excel 在 ${String(seconds)} 秒内没有回应`,
    en: `Excel has not answered within ${String(seconds)} seconds`,
    fixZh:
      '请按 Esc 退出正在编辑的单元格，关闭打开着的对话框，等 Excel 空闲后重新运行；仍无回应时请保存并重新打开工作簿',
    fixEn:
      'Leave any cell being edited with Esc, close open dialogs and run again once Excel is idle; if it still does not answer, save and reopen the workbook',
  });
}

/** The caller gave up. */
export function cancelled(hasWritten: boolean): HostError {
  return {
    code: 'cancelled',
    message: hasWritten
      ? {
          zh: '操作已取消，没有写完的表上标有“未完成”',
          en: 'Cancelled; a sheet that is not complete says so',
        }
      : { zh: '操作已取消，工作簿没有改动', en: 'Cancelled; nothing was changed' },
    fix: { zh: '需要时请重新运行', en: 'Run it again when needed' },
  };
}

/** A sheet or name that was there a moment ago is not there now. */
export function sheetGone(doing: Doing): HostError {
  return failure(doing, 'sheet-gone', {
    zh: '所需的工作表或名称刚被删除或改名',
    en: 'A sheet or name it needs was just deleted or renamed',
    fixZh: RUN_AGAIN.zh,
    fixEn: RUN_AGAIN.en,
  });
}

/** A sheet is protected. */
export function sheetProtected(doing: Doing): HostError {
  return failure(doing, 'sheet-protected', {
    zh: '工作表受保护，Excel 不允许修改',
    en: 'The sheet is protected and Excel does not let it be changed',
    fixZh: '请在“审阅 → 撤消工作表保护”中取消保护后重新运行',
    fixEn: 'Unprotect it under Review → Unprotect Sheet and run again',
  });
}

/** The workbook's structure is protected, or it is read-only: no sheet can be added. */
export function workbookProtected(doing: Doing): HostError {
  return failure(doing, 'workbook-protected', {
    zh: '不能添加工作表：工作簿的结构受保护，或以只读方式打开',
    en: 'No sheet can be added: the structure of the workbook is protected, or it is open read-only',
    fixZh: '请在“审阅 → 保护工作簿”中取消保护，或点“启用编辑”、另存一份后重新运行',
    fixEn: 'Unprotect it under Review → Protect Workbook, or enable editing or save a copy, and run again',
  });
}

/** The user is typing into a cell. */
export function cellBeingEdited(doing: Doing): HostError {
  return failure(doing, 'cell-being-edited', {
    zh: '有单元格正在编辑，Excel 暂时不接受操作',
    en: 'A cell is being edited, so Excel accepts nothing else for now',
    fixZh: '请按 Enter 完成或按 Esc 放弃编辑，再重新运行',
    fixEn: 'Finish with Enter or leave it with Esc, then run again',
  });
}

/** Excel finds a request too large, in spite of the chunks. */
export function requestTooLarge(doing: Doing): HostError {
  return failure(doing, 'excel-request-too-large', {
    zh: '一次写入的内容超过 Excel 的限制',
    en: 'More was to be written at once than Excel accepts',
    fixZh: '请把特别长的说明文字缩短，或把指标分到几个工作簿后重新运行',
    fixEn: 'Shorten very long notes, or spread the indicators over several workbooks, and run again',
  });
}

/** One row is more than Excel answers at once. */
export function answerTooLarge(doing: Doing): HostError {
  return failure(doing, 'excel-answer-too-large', {
    zh: '一次读取的内容超过 Excel 的限制',
    en: 'There is more to read at once than Excel gives',
    fixZh: '请删去无关的工作表、多余的列和特别长的文字，再重新运行',
    fixEn: 'Delete unrelated sheets, surplus columns and very long texts, then run again',
  });
}

/** This Excel does not know a member that the add-in needs. */
export function excelTooOld(doing: Doing): HostError {
  return failure(doing, 'excel-too-old', {
    zh: '当前的 Excel 版本过旧，缺少所需的功能',
    en: 'This version of Excel is too old and lacks what is needed',
    fixZh: '请使用 Excel 2021（LTSC）或更新版本、Microsoft 365 或网页版 Excel',
    fixEn: 'Use Excel 2021 (LTSC) or later, Microsoft 365, or Excel on the web',
  });
}

/** The add-in and the workbook have lost each other: the workbook was closed, or the network is gone. */
export function connectionLost(doing: Doing): HostError {
  return failure(doing, 'excel-connection-lost', {
    zh: '与工作簿的连接中断（工作簿可能已关闭，或网络断开）',
    en: 'The connection to the workbook was lost: it may have been closed, or the network is gone',
    fixZh: '请重新打开工作簿和本加载项，再运行一次',
    fixEn: 'Open the workbook and the add-in again and run once more',
  });
}

/** A choice that could not be kept in the document; `text` is Office's own words, null where it did not answer. */
export function settingNotKept(text: string | null): HostError {
  return {
    code: 'setting-not-kept',
    message: {
      zh: `这项选择没能保存在工作簿里（${text ?? 'Excel 没有回应'}），关闭窗格后不再记得`,
      en: `This choice could not be kept in the workbook (${text ?? 'Excel did not answer'}) and is forgotten when the pane closes`,
    },
    fix: {
      zh: '本次可以继续使用；要让它保留，请点“启用编辑”或另存一份，再选一次',
      en: 'Go on for now; to keep it, enable editing or save a copy, then choose again',
    },
  };
}

/** Anything else Excel refuses; `code` and `text` are its own words. */
export function refused(doing: Doing, code: string, text: string): HostError {
  return failure(doing, 'excel-refused', {
    zh: `Excel 拒绝了操作（${code}：${text}）`,
    en: `Excel refused it (${code}: ${text})`,
    fixZh: '请重新运行一次；仍不行时请保存并重新打开工作簿，再把这条信息发给技术支持',
    fixEn: 'Run it again; if it fails again, save and reopen the workbook and send this message to support',
  });
}

function failure(
  { step, sheet }: Doing,
  code: string,
  words: { readonly zh: string; readonly en: string; readonly fixZh: string; readonly fixEn: string },
): HostError {
  const where =
    sheet === null
      ? {
          zh: step === 'read' ? '读取工作簿时：' : '写入工作表时：',
          en: step === 'read' ? 'Reading the workbook: ' : 'Writing the sheets: ',
        }
      : {
          zh: `${step === 'read' ? '读取' : '写入'}工作表“${sheet}”时：`,
          en: `${step === 'read' ? 'Reading' : 'Writing'} the sheet “${sheet}”: `,
        };
  const after = step === 'write' ? UNFINISHED : { zh: '', en: '' };
  return {
    code,
    message: { zh: where.zh + words.zh, en: where.en + words.en },
    fix: { zh: words.fixZh + after.zh, en: words.fixEn + after.en },
  };
}
