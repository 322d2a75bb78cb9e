import { readInput } from './input-file';
import type { Failure } from './failure';
import { fail, ok, type Result } from '../domain/result';
import type { ReadingCorrections } from '../workbook/reading/corrections/corrections';
import { parseCorrections, type CorrectionFault } from '../workbook/reading/corrections/parse-corrections';

/** Flag and explanation of `--match`. */
export const MATCH = [
  '--match <file.json>',
  '指定工作表和列的含义，同窗格里的更正 / which sheets and columns are what, as corrected in the pane',
] as const;

/** The corrections in the file at `path`; nothing is read with a part of them, so each fault is told with its place. */
export async function matchOption(path: string): Promise<Result<ReadingCorrections, Failure>> {
  const file = await readInput(path, { zh: '识别设置文件', en: 'file of matches' });
  if (!file.ok) return file;
  const { corrections, faults } = parseCorrections(new TextDecoder('utf-8').decode(file.value));
  return faults.length === 0 ? ok(corrections) : fail(matchInvalid(path, faults));
}

function matchInvalid(path: string, faults: readonly CorrectionFault[]): Failure {
  const listed = (language: 'zh' | 'en'): string =>
    faults
      .map((fault) => {
        const place = fault.path === '' ? '' : `${fault.path}: `;
        return `\n  ${place}${fault.expected[language]}`;
      })
      .join('');
  return {
    code: 'match-invalid',
    message: {
      zh: `识别设置文件有 ${String(faults.length)} 处错误：${path}${listed('zh')}`,
      en: `The file of matches has ${String(faults.length)} error(s): ${path}${listed('en')}`,
    },
    fix: { zh: '按上面每一处的提示改正后重试', en: 'Correct each place as said above, then try again' },
  };
}
