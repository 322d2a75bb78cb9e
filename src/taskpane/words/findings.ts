import type { Language } from '../../domain/bilingual';

const zh = {
  findings: (count: number) => `校验问题（${String(count)}）`,
  none: '没有发现问题。',
  left: (count: number) => `另有 ${String(count)} 个校验问题不在所选的工作表或级别里。`,
  showAll: '全部显示',
  sheet: '工作表',
  everySheet: '全部工作表',
  severity: '级别',
  everySeverity: '全部级别',
  count: (name: string, count: number) => `${name}（${String(count)}）`,
  answered: (reason: string) => `已说明：${reason}`,
  answer: '说明原因',
  changeAnswer: '修改说明',
  reason: '原因',
  reasonHint: '属实、不用改表的，请在这里写明原因。原因记在“校验说明”表里，数字不变。',
  takeBackHint: '清空后保存，就是收回这条说明。',
  reasonMissing: '请先写明原因。',
  save: '保存',
  cancel: '取消',
  saving: '正在保存…',
  stopping: '正在停止…',
  notSaved: '说明没有保存',
  saved: (sheet: string) => `已写到“${sheet}”，正在重新校验。`,
};

export type FindingsWords = typeof zh;

const en = {
  findings: (count: number) => `Findings (${String(count)})`,
  none: 'Nothing was found wrong.',
  left: (count: number) => `${String(count)} more are on other sheets or of another severity than chosen.`,
  showAll: 'Show all',
  sheet: 'Sheet',
  everySheet: 'All sheets',
  severity: 'Severity',
  everySeverity: 'All severities',
  count: (name: string, count: number) => `${name} (${String(count)})`,
  answered: (reason: string) => `Answered: ${reason}`,
  answer: 'Give a reason',
  changeAnswer: 'Change the reason',
  reason: 'Reason',
  reasonHint:
    'Where the table is right as it stands, say why. The reason is kept on the sheet 校验说明; no figure changes.',
  takeBackHint: 'Saving an empty field takes the reason back.',
  reasonMissing: 'Write the reason first.',
  save: 'Save',
  cancel: 'Cancel',
  saving: 'Saving…',
  stopping: 'Stopping…',
  notSaved: 'The reason was not saved',
  saved: (sheet: string) => `Written to ${sheet}; checking again.`,
} satisfies FindingsWords;

/** Texts of lists of findings and of answering one. */
export const FINDINGS_WORDS = { zh, en } satisfies Readonly<Record<Language, FindingsWords>>;
