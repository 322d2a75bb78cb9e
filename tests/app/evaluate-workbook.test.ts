import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { evaluateWorkbook, type EvaluateWorkbookOptions } from '../../src/app/evaluate-workbook';
import { fail, ok } from '../../src/domain/result';
import { shippedScheme } from '../../src/domain/schemes/shipped-schemes';
import type { HostError, WorkbookHost, WorkbookSnapshot } from '../../src/workbook/host';
import type { SheetPlan } from '../../src/workbook/sheet-plan';
import { openXlsx } from '../../src/xlsx/xlsx-host';

const OPTIONS: EvaluateWorkbookOptions = { scheme: null, language: 'zh', toolVersion: 'test', earlier: null };

async function snapshotOf(sample: string): Promise<WorkbookSnapshot> {
  const host = await openXlsx(new Uint8Array(readFileSync(join(__dirname, '../../assets/samples', sample))));
  if (!host.ok) throw new Error(host.error.message.en);
  const snapshot = await host.value.read();
  if (!snapshot.ok) throw new Error(snapshot.error.message.en);
  return snapshot.value;
}

/** A host over a fixed snapshot that records what it is asked to write. */
function recordingHost(snapshot: WorkbookSnapshot): { host: WorkbookHost; applied: SheetPlan[] } {
  const applied: SheetPlan[] = [];
  const host: WorkbookHost = {
    read: () => Promise.resolve(ok(snapshot)),
    apply: (plans) => {
      applied.push(...plans);
      return Promise.resolve(ok(new Map()));
    },
  };
  return { host, applied };
}

const FAILURE: HostError = {
  code: 'test',
  message: { zh: '测试', en: 'test' },
  fix: { zh: '无', en: 'none' },
};

describe('evaluating a workbook', () => {
  let department: WorkbookSnapshot;

  beforeAll(async () => {
    department = await snapshotOf('guangzhou-cooperation-office-2021.xlsx');
  });

  it('writes one summary and says which evaluation stands on which sheet', async () => {
    const { host, applied } = recordingHost(department);
    const result = await evaluateWorkbook(host, OPTIONS);
    expect(result.ok && result.value.main).toMatchObject({ sheet: '自评汇总', renamed: false });
    expect(applied.map(({ name }) => name)).toEqual(['自评汇总']);
  });

  it('writes a summary for every project form beside the department’s', async () => {
    const project = await snapshotOf('project-form-2021.xlsx');
    const both = { ...department, sheets: [...department.sheets, ...project.sheets] };
    const { host, applied } = recordingHost(both);
    const result = await evaluateWorkbook(host, OPTIONS);
    expect(result.ok && result.value.main.evaluation.subject).toBe('department');
    expect(result.ok && result.value.projects.map(({ evaluation }) => evaluation.scheme.id)).toEqual([
      'project',
    ]);
    expect(applied.map(({ owner, name }) => [owner, name])).toEqual([
      ['_bpse_sheet_summary', '自评汇总'],
      ['_bpse_sheet_summary_2', '自评汇总2'],
      ['_bpse_sheet_project_form_2', '项目自评表2'],
    ]);
    expect(result.ok && result.value.projects[0]?.form).toBe('项目自评表2');
  });

  it('leaves a sheet of the user’s that has the name alone and takes another', async () => {
    const taken = {
      ...department,
      sheets: [
        ...department.sheets,
        { sheet: '自评汇总', visible: true, cells: [], hiddenRows: new Set<number>() },
      ],
    };
    const { host, applied } = recordingHost(taken);
    const result = await evaluateWorkbook(host, OPTIONS);
    expect(result.ok && result.value.main).toMatchObject({ sheet: '自评汇总 (2)', renamed: true });
    expect(applied[0]?.name).toBe('自评汇总 (2)');
  });

  it('says when a defined name is the user’s own, and not when it is an earlier summary’s', async () => {
    const codesWith = async (refersTo: string): Promise<string[]> => {
      const own = { name: '自评总分', refersTo, hidden: false };
      const owner = { name: '_bpse_sheet_summary', refersTo: "'自评汇总'!$A$1", hidden: true };
      const sheet = { sheet: '自评汇总', visible: true, cells: [], hiddenRows: new Set<number>() };
      const { host } = recordingHost({ sheets: [...department.sheets, sheet], names: [own, owner] });
      const result = await evaluateWorkbook(host, OPTIONS);
      return result.ok ? result.value.main.evaluation.findings.map(({ code }) => code) : [];
    };
    expect(await codesWith("'收支情况'!$A$1")).toContain('defined-name-taken');
    expect(await codesWith("'自评汇总'!$B$5")).not.toContain('defined-name-taken');
  });

  it('uses the scheme that was chosen, and says when it is for another kind of evaluation', async () => {
    const { host } = recordingHost(department);
    const result = await evaluateWorkbook(host, { ...OPTIONS, scheme: shippedScheme('project') });
    expect(result.ok && result.value.main.evaluation.scheme.id).toBe('project');
    expect(result.ok && result.value.main.evaluation.findings.map(({ code }) => code)).toContain(
      'scheme-for-other-subject',
    );
  });

  it('passes on what the host can not do, and writes nothing where it can not read', async () => {
    const { host, applied } = recordingHost(department);
    const unreadable = { ...host, read: () => Promise.resolve(fail(FAILURE)) };
    expect(await evaluateWorkbook(unreadable, OPTIONS)).toEqual(fail(FAILURE));
    expect(applied).toEqual([]);
    const unwritable = { ...host, apply: () => Promise.resolve(fail(FAILURE)) };
    expect(await evaluateWorkbook(unwritable, OPTIONS)).toEqual(fail(FAILURE));
  });

  it('writes nothing into a workbook without any known table', async () => {
    const empty = {
      sheets: [{ sheet: 'Sheet1', visible: true, cells: [], hiddenRows: new Set<number>() }],
      names: [],
    };
    const { host, applied } = recordingHost(empty);
    const result = await evaluateWorkbook(host, OPTIONS);
    expect(result.ok).toBe(false);
    expect(applied).toEqual([]);
  });
});
