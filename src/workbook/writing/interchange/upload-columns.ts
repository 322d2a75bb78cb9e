import type { Decimal } from '../../../domain/decimal';
import { needsPercentSign, type UploadRow } from '../../../domain/evaluation/upload-row';
import { constant, text, BLANK } from '../content';
import type { PlannedContent } from '../../sheet-plan';
import type { UploadStyle } from './upload-styles';

/** One of the 12 columns: its header, its width in characters, and what stands in it. */
interface UploadColumn {
  readonly header: string;
  readonly width: number;
  readonly content: (row: UploadRow) => PlannedContent;
  readonly style: (row: UploadRow) => UploadStyle;
}

const words = (style: UploadStyle) => (): UploadStyle => style;

/** The columns of the integrated budget system's import sheet, in its order and words (domain: interchange). */
export const UPLOAD_COLUMNS: readonly UploadColumn[] = [
  { header: '一级指标', width: 12, content: ({ level1 }) => text(level1), style: words('text') },
  { header: '二级指标', width: 12, content: ({ level2 }) => text(level2), style: words('text') },
  { header: '三级指标名称', width: 20, content: ({ name }) => text(name), style: words('text') },
  { header: '计算符号', width: 7, content: ({ sign }) => text(sign), style: words('centred') },
  {
    header: '指标值',
    width: 14,
    content: ({ target }) => valueOf(target),
    style: ({ target, unit }) => styleOf(target, unit),
  },
  {
    header: '实际完成值（定量填数字，定性填达成、部分达成、未达成）',
    width: 16,
    content: ({ actual }) => valueOf(actual),
    style: ({ actual, unit }) => styleOf(actual, unit),
  },
  { header: '计量单位', width: 8, content: ({ unit }) => text(unit), style: words('centred') },
  { header: '分值', width: 7, content: ({ weight }) => valueOf(weight), style: words('number') },
  { header: '指标得分', width: 8, content: ({ score }) => valueOf(score), style: words('points') },
  { header: '扣减分数', width: 8, content: ({ deduction }) => valueOf(deduction), style: words('number') },
  {
    header: '完成情况简要描述（定性必填）',
    width: 32,
    content: ({ description }) => text(description),
    style: words('text'),
  },
  {
    header: '偏差原因及改进措施（未完成时必填）',
    width: 32,
    content: ({ reason }) => text(reason),
    style: words('text'),
  },
];

function valueOf(value: Decimal | string | null): PlannedContent {
  if (value === null) return BLANK;
  return typeof value === 'string' ? text(value) : constant(value);
}

function styleOf(value: Decimal | string | null, unit: string | null): UploadStyle {
  if (value === null || typeof value === 'string') return 'centred';
  return needsPercentSign(value, unit) ? 'percentPoints' : 'number';
}
