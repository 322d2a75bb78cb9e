import type { HostError } from '../workbook/host';

const SAVE_AS_XLSX = {
  zh: '请用 Excel 或 WPS 打开该文件，另存为“Excel 工作簿 (*.xlsx)”，再用另存的文件运行',
  en: 'Open the file in Excel or WPS, save it as “Excel Workbook (*.xlsx)” and use the saved file',
};

const REPAIR = {
  zh: '请用 Excel 打开并按提示修复，另存后再试；打不开时请找发文人重新索取',
  en: 'Open it in Excel, let Excel repair it, save it and try again; if it does not open, ask the sender for it again',
};

/** The file has no bytes at all. */
export function emptyFile(): HostError {
  return {
    code: 'file-empty',
    message: { zh: '文件是空的，没有任何内容', en: 'The file is empty' },
    fix: {
      zh: '确认文件已经下载或复制完整',
      en: 'Make sure that the file was downloaded or copied completely',
    },
  };
}

/** Excel 97–2003 workbook: an OLE compound file with a Workbook or Book stream. */
export function legacyXls(): HostError {
  return {
    code: 'file-legacy-xls',
    message: {
      zh: '这是旧版 Excel 97-2003 工作簿 (.xls)，不能直接读取',
      en: 'This is an old Excel 97–2003 workbook (.xls), which cannot be read',
    },
    fix: SAVE_AS_XLSX,
  };
}

/** Password-protected against opening. */
export function encrypted(): HostError {
  return {
    code: 'file-encrypted',
    message: {
      zh: '工作簿设有打开密码，内容已加密，无法读取',
      en: 'The workbook is encrypted with a password and cannot be read',
    },
    fix: {
      zh: '用 Excel 打开，在“文件 → 信息 → 保护工作簿 → 用密码进行加密”中清除密码，保存后再试',
      en: 'Open it in Excel, clear the password under File → Info → Protect Workbook → Encrypt with Password, save it and try again',
    },
  };
}

/** Another OLE compound file, such as a .doc. */
export function otherCompound(): HostError {
  return {
    code: 'file-not-a-workbook',
    message: {
      zh: '这是旧版 Office 的其他文档，不是工作簿',
      en: 'This is another old Office document, not a workbook',
    },
    fix: SAVE_AS_XLSX,
  };
}

/** Text (csv, html, xml) under an .xlsx name. */
export function textFile(): HostError {
  return {
    code: 'file-is-text',
    message: {
      zh: '这是文本文件（例如 CSV 或网页），只是扩展名写成了工作簿',
      en: 'This is a text file (such as CSV or HTML), not a workbook, whatever its extension',
    },
    fix: SAVE_AS_XLSX,
  };
}

/** Neither text nor any package. */
export function notAPackage(): HostError {
  return {
    code: 'file-not-a-workbook',
    message: { zh: '这不是 Excel 工作簿', en: 'This is not an Excel workbook' },
    fix: SAVE_AS_XLSX,
  };
}

/** A package without a workbook; `found` says what it holds instead. */
export function otherPackage(found: { readonly zh: string; readonly en: string }): HostError {
  return {
    code: 'file-not-a-workbook',
    message: { zh: `这是${found.zh}，不是 .xlsx 工作簿`, en: `This is ${found.en}, not an .xlsx workbook` },
    fix: SAVE_AS_XLSX,
  };
}

/** The package ends too early. */
export function truncated(): HostError {
  return {
    code: 'file-truncated',
    message: {
      zh: '文件不完整，末尾缺失（可能没有下载或复制完）',
      en: 'The file is incomplete: its end is missing',
    },
    fix: { zh: '请重新下载或复制该文件，再试一次', en: 'Download or copy the file again and retry' },
  };
}

/** A part of the package is missing or cannot be read; `part` is its name. */
export function damaged(part: string): HostError {
  return {
    code: 'file-damaged',
    message: {
      zh: `文件已损坏：包内的 ${part} 读不出来`,
      en: `The file is damaged: ${part} inside it cannot be read`,
    },
    fix: REPAIR,
  };
}

/** Larger when unpacked than any real workbook of this kind; limits in `src/opc/zip/limits.ts`. */
export function tooLarge(what: { readonly zh: string; readonly en: string }): HostError {
  return {
    code: 'file-too-large',
    message: {
      zh: `解压后的内容过大（${what.zh}），为安全起见不予读取`,
      en: `Unpacked, the file is too large (${what.en}); it is not read, for safety`,
    },
    fix: {
      zh: '请确认文件来源可靠；若确为正常工作簿，请删去多余的空白行、无关工作表或图片，另存后再试',
      en: 'Make sure that you trust its source; if it is a real workbook, delete surplus blank rows, unrelated sheets or pictures, save it and try again',
    },
  };
}

/** The caller gave up. */
export function cancelled(): HostError {
  return {
    code: 'cancelled',
    message: { zh: '操作已取消，文件没有改动', en: 'Cancelled; nothing was changed' },
    fix: { zh: '需要时请重新运行', en: 'Run it again when needed' },
  };
}
