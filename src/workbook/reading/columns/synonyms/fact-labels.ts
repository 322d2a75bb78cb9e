import type { FactName } from '../../../../domain/evaluation/input';
import type { Synonyms } from './synonyms';

/**
 * Labels of basic facts. A weak label counts only with a colon, or in a column of labels: alone it is also a word that
 * heads a column.
 */
export const FACT_LABELS: Synonyms<FactName> = {
  strong: {
    department: [
      '部门名称',
      '预算部门',
      '部门单位名称',
      '单位名称',
      '填报单位',
      '填报部门',
      '编报单位',
      '自评单位',
      '自评部门',
      '主管部门',
      '主管预算部门',
    ],
    shortName: ['简称', '部门简称', '单位简称'],
    year: ['评价年度', '自评年度', '预算年度', '会计年度', '填报年度', '所属年度'],
    amountUnit: ['金额单位', '货币单位'],
    scheme: ['指标体系', '评价指标体系', '适用指标体系', '指标体系名称'],
    basis: ['评价依据', '自评依据'],
    overview: [
      '部门概况',
      '单位概况',
      '部门基本情况',
      '单位基本情况',
      '部门职能',
      '部门职责',
      '主要职能',
      '主要职责',
    ],
    goals: [
      '总体绩效目标',
      '整体绩效目标',
      '部门整体绩效目标',
      '年度总体绩效目标',
      '年度总体目标',
      '年度绩效目标',
      '总体目标',
    ],
    completion: [
      '整体绩效完成情况',
      '总体绩效完成情况',
      '整体绩效目标完成情况',
      '总体绩效目标完成情况',
      '年度总体目标完成情况',
      '绩效目标完成情况',
      '整体完成情况',
      '总体完成情况',
    ],
    preparedBy: ['填报人', '填表人', '填写人', '经办人', '制表人', '填报人员'],
    reviewedBy: ['审核人', '复核人', '审核人员'],
    leader: ['单位负责人', '部门负责人', '主要负责人', '分管领导', '单位领导'],
    fillDate: ['填报日期', '填报时间', '填表日期', '填表时间', '填写日期'],
    projectName: ['项目名称'],
    projectUnit: ['实施单位', '项目实施单位', '项目单位'],
    phone: ['联系电话', '联系方式'],
    attachment: ['报告附件编号', '附件编号', '附件序号', '附件号'],
  },
  weak: {
    department: ['部门', '单位', '预算单位', '主管单位'],
    year: ['年度', '年份'],
    basis: ['依据'],
    overview: ['基本情况'],
    goals: ['绩效目标', '预期目标'],
    completion: ['实际完成情况'],
    reviewedBy: ['审核', '复核'],
    leader: ['负责人'],
    fillDate: ['日期'],
    phone: ['电话'],
  },
};

/** Facts that close a sheet as a signature line; they end the table above them. */
export const SIGNATURE_FACTS: readonly FactName[] = [
  'preparedBy',
  'reviewedBy',
  'leader',
  'fillDate',
  'phone',
];

/** Headings of a sheet of name/value pairs: no facts themselves. */
export const FACT_SHEET_HEADINGS: readonly string[] = [
  '项目',
  '事项',
  '名称',
  '要素',
  '信息项',
  '内容',
  '填写内容',
  '填报内容',
  '值',
  '说明',
  '填写说明',
  '填报说明',
  '备注',
  '序号',
];
