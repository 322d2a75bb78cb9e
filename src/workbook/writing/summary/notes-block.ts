import type { Evaluation } from '../../../domain/evaluation/evaluation';
import type { PrintedPlaces } from '../../../domain/evaluation/printed-places';
import type { Language } from '../../../domain/bilingual';
import { columnLetters } from '../../../domain/cell-ref';
import { text } from '../content';
import { textHeight } from '../text-width';
import { FULL_WIDTH, rowArea, spanWidth, type BlockContext } from './block-context';
import { FIRST_HELPER } from './columns';
import { keptPlaces } from './places-text';
import { SUMMARY_STYLES } from './styles';

/** Digits of a fingerprint that are printed. */
const PRINTED_DIGITS = 12;

/** 说明: how figures were rounded, what the marks mean, and what the sheet was made with and from. */
export function planNotes(context: BlockContext): void {
  const { builder, widths } = context;
  const lines = notesOf(context).map(
    (note, index) => `${index === 0 ? '说明：' : '　　　'}${String(index + 1)}. ${note}`,
  );
  const heights = lines.map((line) =>
    textHeight(line, spanWidth(widths, FULL_WIDTH), SUMMARY_STYLES.note.font.size),
  );
  builder.keepTogether(heights.reduce((total, height) => total + height, 0));
  lines.forEach((line, index) => {
    const row = builder.addRow(heights[index] ?? 0);
    builder.putMerged(rowArea(row, FULL_WIDTH), text(line), 'note');
  });
}

/** Whether a text is the note that says with which version, by which scheme and from which input a summary was made. */
export function isOriginNote(line: string): boolean {
  return /生成工具：预算绩效自评 .*；输入数据校验码 [0-9a-f]+。$/.test(line);
}

function notesOf({ evaluation, options, points }: BlockContext): readonly string[] {
  const { scheme } = evaluation;
  const { toolVersion, inputHash, language } = options;
  return [
    roundingNote(points.places),
    '“▼”并加粗的为扣分指标。',
    ...notApplicableNote(evaluation),
    ...scheme.remarks.map((remark) => remark[language]),
    `表右侧（${columnLetters(FIRST_HELPER)}列起，不打印）列有各项数据的来源单元格、原文与核算参数，供复核。`,
    `生成工具：预算绩效自评 ${toolVersion}；指标体系：${schemeName(evaluation, language)}（${scheme.id}，校验码 ${scheme.hash.slice(0, PRINTED_DIGITS)}）；输入数据校验码 ${inputHash.slice(0, PRINTED_DIGITS)}。`,
  ];
}

function roundingNote({ score, total }: PrintedPlaces): string {
  const ofTotal = total === score ? '' : `总分${keptPlaces(total)}；`;
  return `各指标得分只在最后一步四舍五入，${keptPlaces(score)}；小计、合计为所列得分之和；${ofTotal}完成率、执行率、占比四舍五入至百分比两位小数。`;
}

function schemeName({ scheme }: Evaluation, language: Language): string {
  return language === 'zh' || scheme.title.en === scheme.title.zh
    ? scheme.title.zh
    : `${scheme.title.zh} ${scheme.title.en}`;
}

function notApplicableNote({ indicators, scheme }: Evaluation): readonly string[] {
  if (!indicators.some(({ status }) => status === 'not-applicable')) return [];
  switch (scheme.notApplicable) {
    case 'rescale':
      return ['不适用指标的分值加括号列示，不计入各级合计；总分按计入分值折算至满分，只折算一次。'];
    case 'full':
      return ['不适用指标按满分计。'];
    case 'zero':
      return ['不适用指标按 0 分计。'];
  }
}
