import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { compareWithLastYear } from '../../../src/app/compare-with-last-year';
import { evaluateWorkbook } from '../../../src/app/evaluate-workbook';
import { exportInterchange } from '../../../src/app/export-interchange';
import { insertTemplates } from '../../../src/app/insert-templates';
import { writeReport } from '../../../src/app/write-report';
import { shippedScheme, shippedSchemeIds } from '../../../src/domain/schemes/shipped-schemes';
import type { WorkbookHost, WorkbookSnapshot } from '../../../src/workbook/host';
import type { SheetPlan } from '../../../src/workbook/sheet-plan';
import { openXlsx } from '../../../src/xlsx/xlsx-host';
import { schemeOf } from '../../domain/evaluation/builders';
import { IMPORTABLE, uploadWorkbook } from '../../support/upload-workbook';
import { samplePlan } from '../../xlsx/support/plans';
import { readOnlyHost } from '../../workbook/writing/last-year/last-year-host';
import { ofYear } from '../../domain/comparison/years';
import { startExcel } from '../../support/office/start-excel';
import { REFERENCE, WatchedHost, workbookOf } from '../support/open-in-excel';
import { sheetNamed } from '../support/workbook-state';
import { DescribedFile } from './from-file';
import { describeModel } from './from-model';

jest.setTimeout(60_000);

const SAMPLES = join(__dirname, '..', '..', '..', 'assets', 'samples');
const PROJECT = 'project-form-2021.xlsx';
const OPTIONS = { scheme: null, language: 'zh', toolVersion: '0.0.0' } as const;

interface Job {
  readonly input: () => Promise<Uint8Array> | Uint8Array;
  /** Names of the sheets that it writes. */
  readonly writes: readonly string[];
  run(host: WorkbookHost, sample: WorkbookSnapshot): Promise<{ readonly ok: boolean }>;
}

const sample = (file: string) => (): Uint8Array => new Uint8Array(readFileSync(join(SAMPLES, file)));

const evaluation = (file: string, writes: readonly string[]): Job => ({
  input: sample(file),
  writes,
  run: (host) => evaluateWorkbook(host, { ...OPTIONS, earlier: null }),
});

const comparison = (file: string): Job => ({
  input: sample(file),
  writes: ['上年对比'],
  run: (host, read) => compareWithLastYear(host, readOnlyHost(ofYear(read, 2021, 2020)), OPTIONS),
});

const JOBS: Readonly<Record<string, Job>> = {
  'the reference sample': evaluation(REFERENCE, ['自评汇总']),
  'a project and its form': evaluation(PROJECT, ['自评汇总', '项目自评表']),
  'three projects with faults and their forms': evaluation('faulty-project-2021.xlsx', [
    '自评汇总',
    '项目自评表',
    '自评汇总2',
    '项目自评表2',
    '自评汇总3',
    '项目自评表3',
  ]),
  'a sheet with everything a plan can hold': {
    input: sample(REFERENCE),
    writes: ['自评汇总'],
    run: async (host) => {
      await host.read();
      return host.apply([samplePlan()], {});
    },
  },
  'the upload sheet': {
    input: () => uploadWorkbook(...IMPORTABLE),
    writes: ['绩效指标导入表'],
    run: (host) => exportInterchange(host, { scheme: schemeOf() }),
  },
  'the report': {
    input: sample(REFERENCE),
    writes: ['自评报告'],
    run: (host) => writeReport(host, { scheme: null, earlier: null }),
  },
  'the comparison with last year': comparison(REFERENCE),
  'a project compared with last year': comparison(PROJECT),
  ...Object.fromEntries(
    shippedSchemeIds().map((id): [string, Job] => [
      `the templates of ${id}`,
      { input: sample(REFERENCE), writes: [], run: (host) => insertTemplates(host, shippedScheme(id)!) },
    ]),
  ),
};

/** A host that passes everything on and remembers the plans. */
function remembering(host: WorkbookHost): WorkbookHost & { plans: readonly SheetPlan[] } {
  return {
    plans: [],
    read: (sheets, signal) => host.read(sheets, signal),
    apply(plans, options) {
      this.plans = plans;
      return host.apply(plans, options);
    },
  };
}

test.each(Object.entries(JOBS))('%s: Excel and a file hold the same sheets', async (_, job) => {
  const opened = await openXlsx(await job.input());
  if (!opened.ok) throw new Error(opened.error.message.en);
  const read = await opened.value.read();
  if (!read.ok) throw new Error(read.error.message.en);
  const host = remembering(opened.value);
  expect(await job.run(host, read.value)).toMatchObject({ ok: true });
  if (job.writes.length > 0) expect(host.plans.map(({ name }) => name)).toEqual(job.writes);

  const workbook = workbookOf(read.value);
  const excel = startExcel({ workbook, apiSet: '1.14' });
  expect(await job.run(new WatchedHost(workbook, 30), read.value)).toMatchObject({ ok: true });
  expect(excel.requests.count).toBe(3);
  excel.stop();

  const file = new DescribedFile(opened.value.bytes());
  for (const { name, columnWidths, page } of host.plans) {
    const rows = page.printArea.row + page.printArea.rows;
    expect(describeModel(sheetNamed(workbook, name), columnWidths.length, rows)).toEqual(file.sheet(name));
  }
  expect(
    new Map(
      workbook.names.map(({ name, formula, visible }) => [
        name,
        { refersTo: formula.replace(/^=/, ''), hidden: !visible },
      ]),
    ),
  ).toEqual(file.names());
});
