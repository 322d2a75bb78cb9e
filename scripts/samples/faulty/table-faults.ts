import { BLANK_ROW, noteRow, titleRow } from '../sheet-model';
import type { SampleCell, SampleRow, SampleSheet } from '../sheet-model';

/** Tables that can only be read in part: wrong headers, missing names, stray rows, hidden rows and sheets. */
export function tableFaultSheets(): readonly SampleSheet[] {
  return [wrongHeaders(), withoutNames(), emptyTable(), hiddenSheet(), unknownSheet()];
}

const COLUMNS = 11;

function wrongHeaders(): SampleSheet {
  const rows: SampleRow[] = [
    titleRow('某市示例局2021年度部门整体支出绩效自评指标表（表格问题）'),
    {
      cells: [
        '序号',
        '一级指标',
        '二级指标',
        '三级指标',
        '指标值',
        '年度指标值',
        '完成值',
        '分值/得分',
        '分值',
        '得分',
        null,
      ],
      style: 'header',
    },
    row([
      1,
      '组织保障',
      '机构队伍',
      '培训骨干人数',
      '≥50',
      '≥60',
      50,
      '2/2',
      2,
      2,
      '表：duplicate-column header-ambiguous column-without-header',
    ]),
    row([2, null, null, '开展会商次数', '≥4', null, 4, null, 2, 2, null]),
    row([3, null, null, null, '≥5', null, 5, null, 2, 2, 'values-without-name']),
    row(['待补充材料', null, null, null, null, null, null, null, null, null, null]),
    row([null, '信息化建设', null, null, null, null, null, null, null, null, null]),
    {
      ...row([4, '安全保障', '安全检查', '安全检查次数', '≥4', null, 4, null, 2, 2, 'hidden-rows-read']),
      hidden: true,
    },
    row(['其他类小计', null, null, null, null, null, null, null, 2, 2, null]),
    row([
      '合计',
      null,
      null,
      null,
      '共4项',
      null,
      null,
      null,
      8,
      7,
      'stated-weight-differs stated-score-differs',
    ]),
    noteRow('注：本表为演示而故意填错；下一行不属于本表。'),
    row([null, null, null, null, '≥3', null, 3, null, 2, 2, null]),
  ];
  return {
    name: '表格问题',
    widths: [12, 14, 14, 22, 10, 12, 10, 12, 8, 8, 30],
    orientation: 'landscape',
    rows,
  };
}

function row(cells: readonly SampleCell[]): SampleRow {
  return { cells: [...cells, ...Array<null>(COLUMNS - cells.length).fill(null)], style: 'center' };
}

function withoutNames(): SampleSheet {
  return {
    name: '缺指标名称',
    widths: [16, 14, 14, 10, 10],
    orientation: 'portrait',
    rows: [
      titleRow('某市示例局2021年度绩效自评指标表（缺指标名称）'),
      { cells: ['一级指标', '指标值', '完成值', '分值', '得分'], style: 'header' },
      { cells: ['产出指标', '≥10', 10, 5, 5], style: 'center' },
    ],
  };
}

function emptyTable(): SampleSheet {
  return {
    name: '空表',
    widths: [16, 16, 22, 14, 14, 10, 10],
    orientation: 'portrait',
    rows: [
      titleRow('某市示例局2021年度绩效自评指标表（空表）'),
      { cells: ['一级指标', '二级指标', '三级指标', '指标值', '完成值', '分值', '得分'], style: 'header' },
      BLANK_ROW,
    ],
  };
}

function hiddenSheet(): SampleSheet {
  return {
    name: '隐藏的表',
    widths: [16, 16, 22, 14, 14, 10, 10],
    orientation: 'portrait',
    hidden: true,
    rows: [
      { cells: ['一级指标', '二级指标', '三级指标', '指标值', '完成值', '分值', '得分'], style: 'header' },
      { cells: ['产出指标', '数量指标', '隐藏表中的指标', '≥10', 10, 5, 5], style: 'center' },
    ],
  };
}

function unknownSheet(): SampleSheet {
  return {
    name: '通讯录',
    widths: [20, 20],
    orientation: 'portrait',
    rows: [
      { cells: ['处室', '办公地点'], style: 'header' },
      { cells: ['综合处', '三楼'], style: 'center' },
    ],
  };
}
