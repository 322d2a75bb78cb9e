import type { Language } from '../../domain/bilingual';
import type { Severity } from '../../domain/findings/finding';

const zh = {
  nothing: '还没有可以检查的内容。请先在“开始”一步插入模板并填好，或打开有指标表的工作簿。',
  filled: (filled: number, all: number) => `已填 ${String(filled)} / ${String(all)} 项`,
  scored: (scored: number, all: number) => `已评 ${String(scored)} / ${String(all)} 项`,
  notApplicable: (count: number) => `不适用 ${String(count)} 项`,
  score: '目前得分',
  weights: '分值合计',
  group: '层级',
  sum: '分值',
  all: '全部指标',
  foots: '✓ 相符',
  mustBe: (value: string) => `✗ 应为 ${value}`,
  partial: (count: number) => `… 缺 ${String(count)} 项分值`,
  open: ({ error, warning, note }: Readonly<Record<Severity, number>>) =>
    `待处理：错误 ${String(error)} 个，警告 ${String(warning)} 个，提示 ${String(note)} 个。`,
  toFindings: '看校验问题',
  changed: (errors: number, warnings: number) =>
    `校验已更新：错误 ${String(errors)} 个，警告 ${String(warnings)} 个。`,
};

export type CheckWords = typeof zh;

const en = {
  nothing:
    'There is nothing to check yet. Insert templates in the step Start and fill them in, or open a workbook with an indicator table.',
  filled: (filled: number, all: number) => `${String(filled)} of ${String(all)} filled in`,
  scored: (scored: number, all: number) => `${String(scored)} of ${String(all)} scored`,
  notApplicable: (count: number) => `${String(count)} not applicable`,
  score: 'Score so far',
  weights: 'Weights',
  group: 'Level',
  sum: 'Weight',
  all: 'All indicators',
  foots: '✓ agrees',
  mustBe: (value: string) => `✗ must be ${value}`,
  partial: (count: number) => `… ${String(count)} without a weight`,
  open: ({ error, warning, note }: Readonly<Record<Severity, number>>) =>
    `Open: ${String(error)} errors, ${String(warning)} warnings, ${String(note)} notes.`,
  toFindings: 'Go to the findings',
  changed: (errors: number, warnings: number) =>
    `Checked again: ${String(errors)} errors, ${String(warnings)} warnings.`,
} satisfies CheckWords;

/** Texts of the step 检查. */
export const CHECK_WORDS = { zh, en } satisfies Readonly<Record<Language, CheckWords>>;
