import { compareWithLastYear } from '../../src/app/compare-with-last-year';
import { fail, ok } from '../../src/domain/result';
import type { WorkbookHost, WorkbookSnapshot } from '../../src/workbook/host';
import { SAMPLE, ofYear, snapshotOf } from '../domain/comparison/years';
import { readOnlyHost } from '../workbook/writing/last-year/last-year-host';

const OPTIONS = { scheme: null, language: 'zh', toolVersion: 'test' } as const;
const PROJECT = 'project-form-2021.xlsx';

let department: WorkbookSnapshot;
let project: WorkbookSnapshot;

beforeAll(async () => {
  [department, project] = await Promise.all([snapshotOf(SAMPLE), snapshotOf(PROJECT)]);
});

function recordingHost(snapshot: WorkbookSnapshot): { host: WorkbookHost; written: string[] } {
  const written: string[] = [];
  const host: WorkbookHost = {
    read: () => Promise.resolve(ok(snapshot)),
    apply: (plans) => {
      written.push(...plans.map(({ name }) => name));
      return Promise.resolve(ok(new Map()));
    },
  };
  return { host, written };
}

function together(): WorkbookSnapshot {
  return { ...department, sheets: [...department.sheets, ...project.sheets] };
}

test('the department is compared with the department, a project with its own', async () => {
  const { host, written } = recordingHost(together());
  const result = await compareWithLastYear(host, readOnlyHost(ofYear(together(), 2021, 2020)), OPTIONS);
  expect(result.ok && result.value.projects).toHaveLength(1);
  expect(written).toEqual(['上年对比', '上年对比2']);
});

test('a project without a counterpart is said to be left out', async () => {
  const { host } = recordingHost(together());
  const result = await compareWithLastYear(host, readOnlyHost(ofYear(department, 2021, 2020)), OPTIONS);
  const findings = result.ok ? result.value.main.comparison.findings : [];
  expect(findings).toMatchObject([{ code: 'project-not-compared' }]);
  expect(findings[0]?.message.zh).toContain('本年');
});

test('a department and a project have nothing to compare, and nothing is written', async () => {
  const { host, written } = recordingHost(department);
  const result = await compareWithLastYear(host, readOnlyHost(project), OPTIONS);
  expect(result).toMatchObject({ ok: false, error: { code: 'nothing-to-compare', workbook: 'last-year' } });
  expect(written).toEqual([]);
});

test('a sheet of the user’s is left alone: another name is chosen', async () => {
  const users = { sheet: '上年对比', visible: true, cells: [], hiddenRows: new Set<number>() };
  const { host, written } = recordingHost({ ...department, sheets: [...department.sheets, users] });
  const result = await compareWithLastYear(host, readOnlyHost(department), OPTIONS);
  expect(result.ok && result.value.main.renamed).toBe(true);
  expect(written).toEqual(['上年对比 (2)']);
});

test.each(['this-year', 'last-year'] as const)('a failure says that it is of %s', async (workbook) => {
  const error = { code: 'test', message: { zh: '测试', en: 'test' }, fix: { zh: '无', en: 'none' } };
  const failing: WorkbookHost = {
    read: () => Promise.resolve(fail(error)),
    apply: () => Promise.resolve(ok(new Map())),
  };
  const working = readOnlyHost(department);
  const [now, before] = workbook === 'this-year' ? [failing, working] : [working, failing];
  expect(await compareWithLastYear(now, before, OPTIONS)).toMatchObject({
    ok: false,
    error: { code: 'test', workbook },
  });
});
