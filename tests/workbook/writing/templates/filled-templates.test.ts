import { evaluate } from '../../../../src/domain/evaluation/evaluate';
import type { Evaluation } from '../../../../src/domain/evaluation/evaluation';
import { chooseScheme } from '../../../../src/domain/schemes/choose-scheme';
import type { Scheme } from '../../../../src/domain/schemes/scheme';
import { shippedScheme, shippedSchemeIds } from '../../../../src/domain/schemes/shipped-schemes';
import { readWorkbook } from '../../../../src/workbook/reading/read-workbook';
import { planTemplates } from '../../../../src/workbook/writing/templates/plan-templates';
import { fillDepartment, fillProject } from './fill-scheme';
import { FilledTemplate } from './fill-template';

function filled(scheme: Scheme): FilledTemplate {
  const template = new FilledTemplate(planTemplates(scheme, { nameOf: (wanted) => wanted, year: null }));
  if (scheme.subject === 'project') fillProject(template, scheme);
  else fillDepartment(template, scheme);
  return template;
}

function evaluated(template: FilledTemplate): Evaluation {
  const input = readWorkbook(template.snapshot());
  if (!input.ok) throw new Error(input.error.message.en);
  expect(input.value.projects).toEqual([]);
  expect(input.value.main.findings).toEqual([]);
  const { scheme, findings } = chooseScheme(input.value.main, null, true);
  expect(findings).toEqual([]);
  return evaluate(input.value.main, scheme);
}

describe.each(shippedSchemeIds())('the filled template of %s', (id) => {
  const scheme = shippedScheme(id)!;

  it('is evaluated by its own scheme to full marks, without a finding of any severity', () => {
    const evaluation = evaluated(filled(scheme));
    expect(evaluation.scheme.id).toBe(id);
    expect(evaluation.subject).toBe(scheme.subject);
    expect(evaluation.findings.map(({ code, message }) => `${code}: ${message.zh}`)).toEqual([]);
    expect(evaluation.total.complete).toBe(true);
    expect(evaluation.total.score?.toFixed(2)).toBe(scheme.fullMarks.toFixed(2));
    expect(evaluation.total.grade).toBe(scheme.grades[0]?.name);
  });

  it('has a row for every indicator of the scheme, under its own levels', () => {
    const { indicators } = evaluated(filled(scheme));
    for (const wanted of scheme.indicators) {
      const row = indicators.find(({ row: { name } }) =>
        [wanted.name, ...wanted.aliases].includes(name),
      )?.row;
      expect(row).toBeDefined();
      if (row?.origin === 'table') {
        expect([row.dimension, row.level1]).toEqual([wanted.dimension, wanted.level1]);
      }
    }
  });

  it('reads the execution rate from the locked totals', () => {
    const { budget } = evaluated(filled(scheme));
    expect(budget.execution?.budget.toFixed(2)).toBe('1000.00');
    expect(budget.execution?.executed.toFixed(2)).toBe('1000.00');
  });
});
