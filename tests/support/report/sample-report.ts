import type { Report, ReportCell, ReportParagraph } from '../../../src/report/report';

/** A paragraph of one piece. */
export function paragraph(origin: ReportParagraph['origin'], text: string): ReportParagraph {
  return { kind: 'paragraph', key: text, origin, runs: [{ kind: 'words', text }] };
}

/** A cell as most are. */
export function cell(text: string, other: Partial<ReportCell> = {}): ReportCell {
  return { text, align: 'left', columnSpan: 1, rowSpan: 1, bold: false, ...other };
}

const amount = (text: string): ReportCell => cell(text, { align: 'right' });

/** Indicators enough for a table that does not fit on one page. */
const INDICATORS = Array.from({ length: 30 }, (_, index) => index + 1);

/** A report with each kind of block, in the shape of the published one of 2021. */
export const SAMPLE_REPORT: Report = {
  attachment: '附件 2',
  title: '广州市协作办公室 2021 年部门整体支出绩效自评报告',
  blocks: [
    paragraph(
      'generated',
      '根据《广州市财政局关于印发 2022 年广州市市级财政资金支出绩效评价工作方案的通知》相关要求，我部门高度重视，严格按照绩效评价工作规范，积极组织开展部门绩效自评工作，确保相关工作做细做实。经自评，我部门 2021 年部门整体支出绩效自评得分为 94.33 分，自评等级为“优”。',
    ),
    { kind: 'heading', level: 1, text: '一、基本情况' },
    { kind: 'heading', level: 2, text: '（一）部门概况' },
    paragraph(
      'narrative',
      '　　广州市协作办公室（下简称：市协作办）是市政府直属的正局级参公事业单位。\n　　市协作办本级设处室 7 个；直属单位 1 个，是广州市国内合作服务中心。',
    ),
    { kind: 'heading', level: 2, text: '（二）部门整体收支情况' },
    {
      kind: 'paragraph',
      key: 'expenditure',
      origin: 'generated',
      runs: [
        { kind: 'words', text: '2021 年，市协作办部门财政拨款支出 ' },
        { kind: 'figure', figure: 'budget.total', text: '293,939.61 万元' },
        { kind: 'words', text: '，其中一般公共预算财政拨款支出 ' },
        { kind: 'figure', figure: 'budget.general', text: '127,052.62 万元' },
        { kind: 'words', text: '，政府性基金预算财政拨款支出 ' },
        { kind: 'figure', figure: 'budget.funds', text: '166,886.99 万元' },
        { kind: 'words', text: '。' },
      ],
    },
    {
      kind: 'table',
      caption: '表 1 部门整体收支情况（单位：万元）',
      widths: [3, 5, 3, 3, 3],
      header: ['分类', '项目', '调整后预算', '执行数', '占比'],
      rows: [
        [
          cell('按资金来源', { rowSpan: 2, align: 'center' }),
          cell('一般公共预算'),
          amount('127,052.62'),
          amount('127,052.62'),
          amount('43.22%'),
        ],
        [cell('政府性基金预算'), amount('166,886.99'), amount('166,886.99'), amount('56.78%')],
        [
          cell('按支出性质', { rowSpan: 2, align: 'center' }),
          cell('基本支出'),
          amount('3,992.42'),
          amount('3,992.42'),
          amount('1.36%'),
        ],
        [cell('项目支出'), amount('289,947.19'), amount('289,947.19'), amount('98.64%')],
        [
          cell('合计', { columnSpan: 2, align: 'center', bold: true }),
          amount('293,939.61'),
          amount('293,939.61'),
          amount('100.00%'),
        ],
      ],
    },
    {
      kind: 'chart',
      caption: '图 1 一级指标得分',
      categories: ['整体效能', '专项效能', '预算执行', '绩效管理'],
      series: [
        { name: '分值', values: [25, 25, 8, 15], valueTexts: ['25.00', '25.00', '8.00', '15.00'] },
        { name: '得分', values: [25, 22.33, 8, null], valueTexts: ['25.00', '22.33', '8.00', ''] },
      ],
    },
    { kind: 'heading', level: 1, text: '二、整体绩效完成情况' },
    paragraph('narrative', '=1+1 是文字，不是公式。\n@所有人\t+20% 也是文字。'),
    {
      kind: 'table',
      caption: '表 2 指标得分',
      widths: [1, 6, 2, 2, 6],
      header: ['序号', '三级指标', '分值', '得分', '偏差原因'],
      rows: INDICATORS.map((number) => [
        cell(String(number), { align: 'center' }),
        cell(`第 ${String(number)} 项工作的完成情况`),
        amount('3.00'),
        amount('1.83'),
        cell('受客观条件影响，培训人数少于年初的预计，\n已改为线上培训。'),
      ]),
    },
    { kind: 'heading', level: 1, text: '三、存在的主要问题' },
    paragraph('draft', '培训人数未达目标值，扣 1.17 分。\n绩效管理制度仍不完善，扣 2.00 分。'),
    { kind: 'heading', level: 1, text: '四、下一步改进措施' },
    paragraph(
      'narrative',
      '（一）建章立制，完善制度细节。针对预算绩效管理制度建设中不完善的部分重点下功夫，进一步明确机关各处室、机关与下属单位的绩效职责分工要求，强化各部门责任意识和绩效意识，提高财政资金使用效益；',
    ),
  ],
};
