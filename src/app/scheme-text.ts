import { fail, ok, type Result } from '../domain/result';
import type { HostError } from '../workbook/host';

/** The JSON a scheme file's text holds, not yet checked; fails (`scheme-not-json`) where it is none. `file` names it. */
export function parseSchemeText(file: string, text: string): Result<unknown, HostError> {
  try {
    return ok(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return fail({
      code: 'scheme-not-json',
      message: {
        zh: `指标体系文件不是有效的 JSON：${file}（${detail}）`,
        en: `The scheme file is not valid JSON: ${file} (${detail})`,
      },
      fix: {
        zh: '按提示的位置改正标点（逗号、引号、括号），或从自带的体系文件复制一份再改',
        en: 'Correct the punctuation at that place (commas, quotes, brackets), or start from a copy of a shipped scheme',
      },
    });
  }
}
