import type { OracleIndicator, OracleTable } from './oracle';
import { PROJECT } from './project-table';
import { REFERENCE } from './reference-table';

/** A sample workbook, its figures as a plain table, and where in the workbook they stand. */
export interface SampleCase {
  readonly file: string;
  readonly table: OracleTable;
  /** Sheet and name cell of an indicator's row. */
  readonly sheetOf: (indicator: OracleIndicator) => string;
  readonly rowOf: (indicator: OracleIndicator) => string;
  readonly columns: {
    readonly weight: string;
    readonly target: string;
    readonly actual: string;
    readonly score: string;
  };
  readonly budget: {
    readonly sheet: string;
    readonly columns: Readonly<Record<'initial' | 'adjusted' | 'executed', string>>;
  };
  readonly tasks: {
    readonly sheet: string;
    readonly columns: Readonly<Record<'budget' | 'executed', string>>;
  };
}

const FORM = '项目支出绩效自评表';
const TASKS = { sheet: '重点工作任务', columns: { budget: '预算数', executed: '执行数' } };

export const SAMPLE_CASES: readonly SampleCase[] = [
  {
    file: 'guangzhou-cooperation-office-2021.xlsx',
    table: REFERENCE,
    sheetOf: ({ groups }) => groups[0] ?? '',
    rowOf: ({ name }) => name,
    columns: { weight: '分值', target: '指标值', actual: '完成值', score: '得分' },
    budget: {
      sheet: '收支情况',
      columns: { initial: '年初预算', adjusted: '调整后预算', executed: '执行数' },
    },
    tasks: TASKS,
  },
  {
    file: 'project-form-2021.xlsx',
    table: PROJECT,
    sheetOf: () => FORM,
    // The execution rate's points stand in the funding block, beside the total.
    rowOf: ({ name, rule }) => (rule.kind === 'execution-rate' ? '年度资金总额' : name),
    columns: { weight: '分值', target: '年度指标值', actual: '实际完成值', score: '得分' },
    budget: {
      sheet: FORM,
      columns: { initial: '年初预算数', adjusted: '全年预算数', executed: '全年执行数' },
    },
    tasks: TASKS,
  },
];
