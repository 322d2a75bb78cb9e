import type { Language } from '../../domain/bilingual';
import type { Subject } from '../../domain/schemes/scheme';

const zh = {
  title: '指标体系',
  label: '按哪个指标体系自评',
  automatic: '自动：按工作簿写明的，没有写明的按评价对象',
  subject: { department: '部门整体支出', project: '项目支出' } satisfies Record<Subject, string>,
  own: '自己的体系文件',
  of: (title: string, details: readonly string[]) =>
    details.length === 0 ? title : `${title}（${details.join('，')}）`,
  year: (year: number) => `${String(year)} 年`,
  remarked: (name: string, remarks: readonly string[]) =>
    remarks.length === 0 ? name : `${name}：${remarks.join('；')}`,
  fits: (known: number, all: number) =>
    known === 0 ? `${String(all)} 项指标都不在其中` : `${String(all)} 项指标中 ${String(known)} 项在其中`,
  beginsLater: (year: number) => `⚠ 没有规定 ${String(year)} 年的值`,
  load: '载入自己的体系文件…',
  loadHint: '.json 文件，只在本机读取；内容记在本工作簿里。',
  file: '自己的体系文件（.json）',
  loaded: (file: string) => `已改用“${file}”。`,
  faulty: (file: string, count: number) => `“${file}”有 ${String(count)} 处错误，没有采用`,
  wholeFile: '整个文件',
  unread: '这个文件打不开，没有采用',
};

export type SchemeWords = typeof zh;

const en = {
  title: 'Scheme',
  label: 'Evaluate by',
  automatic: 'Automatic: the one the workbook names, else the usual one for what is evaluated',
  subject: { department: 'Overall departmental spending', project: 'Project spending' },
  own: 'Your own scheme file',
  of: (title: string, details: readonly string[]) =>
    details.length === 0 ? title : `${title} (${details.join(', ')})`,
  year: (year: number) => String(year),
  remarked: (name: string, remarks: readonly string[]) =>
    remarks.length === 0 ? name : `${name}: ${remarks.join('; ')}`,
  fits: (known: number, all: number) =>
    known === 0
      ? `knows none of the ${String(all)} indicators`
      : `knows ${String(known)} of the ${String(all)} indicators`,
  beginsLater: (year: number) => `⚠ sets no values for ${String(year)}`,
  load: 'Load your own scheme file…',
  loadHint: 'A .json file, read on this machine only; what it says is kept in this workbook.',
  file: 'Your own scheme file (.json)',
  loaded: (file: string) => `Now evaluating by ${file}.`,
  faulty: (file: string, count: number) =>
    `${file} has ${String(count)} ${count === 1 ? 'fault' : 'faults'} and was not taken`,
  wholeFile: 'the whole file',
  unread: 'The file can not be opened and was not taken',
} satisfies SchemeWords;

/** Texts about choosing a scheme. */
export const SCHEME_WORDS = { zh, en } satisfies Readonly<Record<Language, SchemeWords>>;
