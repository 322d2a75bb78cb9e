import { faultyProjectWorkbook } from './faulty/project-workbook';
import { faultyWorkbook } from './faulty/workbook';
import { guangzhouWorkbook } from './guangzhou/workbook';
import { projectWorkbook } from './project/workbook';
import type { SampleSheet } from './sheet-model';

export interface Sample {
  readonly file: string;
  readonly title: string;
  readonly sheets: () => readonly SampleSheet[];
}

/** The sample workbooks under assets/samples. */
export const SAMPLES: readonly Sample[] = [
  {
    file: 'guangzhou-cooperation-office-2021.xlsx',
    title: '广州市协作办公室2021年度部门整体支出绩效自评（示例）',
    sheets: guangzhouWorkbook,
  },
  { file: 'project-form-2021.xlsx', title: '项目支出绩效自评表（示例）', sheets: projectWorkbook },
  { file: 'faulty-2021.xlsx', title: '校验问题演示', sheets: faultyWorkbook },
  { file: 'faulty-project-2021.xlsx', title: '项目自评表校验问题演示', sheets: faultyProjectWorkbook },
];
