import { PERCENT } from '../sheet-model';
import type { SampleCell } from '../sheet-model';
import { INSTITUTION_REASON, RESULT_USE_REASON } from './published';

export interface ManagementRow {
  /** With its points in brackets; null where the one above goes on. */
  readonly level1: string | null;
  readonly name: string;
  readonly nature: string | null;
  readonly target: SampleCell;
  readonly unit: string | null;
  readonly actual: SampleCell;
  readonly weight: number;
  readonly score: number;
  readonly rule: string | null;
  readonly reason: string | null;
}

function row(
  level1: string | null,
  name: string,
  [nature, target, unit]: readonly [string | null, SampleCell, string | null],
  actual: SampleCell,
  [weight, score]: readonly [number, number],
  rule: string | null = null,
  reason: string | null = null,
): ManagementRow {
  return { level1, name, nature, target, unit, actual, weight, score, rule, reason };
}

const MONTH_DAY = 'yyyy"年"m"月"d"日"';

/** 管理效能 in the order of the department scheme: 22 indicators, 50 points, all illustrative. */
export const MANAGEMENT_ROWS: readonly ManagementRow[] = [
  row('预算编制（2分）', '新增预算项目事前绩效评估', ['=', 100, '%'], 100, [2, 2]),
  row('预算执行（8分）', '预算编制约束性', ['≤', 5, '%'], 4.8, [4, 4], '反向'),
  row(null, '财务管理合规性', ['=', 0, '项'], 0, [4, 4], '每发现一项扣2分，扣完为止'),
  row('信息公开（5分）', '预决算公开合规性', ['＝', 100, '%'], 100, [3, 3]),
  row(null, '绩效信息公开情况', ['≥', 95, '%'], 97.5, [2, 2], '≥95%得100%；≥90%得80%；≥80%得60%；其余得0'),
  row(
    '绩效管理（15分）',
    '绩效管理制度建设',
    ['定性', '建立覆盖机关、下属单位和专项资金的绩效管理制度', null],
    '部分达成',
    [5, 3],
    null,
    INSTITUTION_REASON,
  ),
  row(null, '绩效管理制度执行', ['定性', '严格执行相关制度规定', null], '已完成', [8, 8], '直接评分'),
  row(null, '评价结果应用', ['=', 0, '项'], 1, [2, 1], '每发现一项扣1分，扣完为止', RESULT_USE_REASON),
  row('采购管理（9分）', '采购意向公开合规性', [null, '2021年6月底前', null], '2021年5月', [2, 2], '达标'),
  row(null, '采购内控制度建设', ['定性', '采购内控制度健全', null], '达成', [1, 1]),
  row(null, '采购活动合规性', ['=', 0, '次'], 0, [2, 2], '每1次扣0.5分'),
  row(null, '采购合同签订时效性', ['≥', 100, '%'], { value: 1, numberFormat: PERCENT }, [2, 2]),
  row(null, '合同备案时效性', ['≤', 7, '个工作日'], 7, [1, 1], '达标'),
  row(null, '采购政策效能', ['≥', '30%', '%'], '31.2%', [1, 1], '比例'),
  row('资产管理（8分）', '资产配置合规性', ['=', 100, '%'], 100, [2, 2], '达标'),
  row(
    null,
    '资产收益上缴及时性',
    [null, '2021年12月底前', null],
    { value: new Date(Date.UTC(2021, 10, 15)), numberFormat: MONTH_DAY },
    [1, 1],
    '达标',
  ),
  row(null, '资产盘点情况', ['≥', 1, '次'], 1, [1, 1]),
  row(null, '数据质量', ['定性', '资产数据真实、完整、准确', null], '达成预期指标', [1, 1]),
  row(null, '资产管理合规性', ['=', 0, '项'], 0, [2, 2], '每发现一项扣1分，最多扣2分'),
  row(null, '固定资产利用率', ['区间', '90%-100%', '%'], 96.3, [1, 1]),
  row('运行成本（3分）', '经济成本控制', ['≤', 100, '%'], 98.6, [2, 2], '反向'),
  row(null, '“三公”经费控制', ['≤', 38.5, '万元'], 37.66, [1, 1]),
];
