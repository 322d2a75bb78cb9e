import { loadScheme } from '../../../../src/domain/schemes/load-scheme';
import type { Scheme } from '../../../../src/domain/schemes/scheme';
import { shippedSchemeJson } from '../../../../src/domain/schemes/shipped-schemes';
import { planTemplates } from '../../../../src/workbook/writing/templates/plan-templates';
import { FilledTemplate } from './fill-template';

const FORM = '项目支出绩效自评表';
/** The places of the score beside the total of the form's funding block: columns of the amounts and of the score. */
const AMOUNTS = [2, 4, 5];
const SCORE = 8;

function schemeOf(scorePlaces: number): Scheme {
  const json = { id: 'ours', extends: 'project', rounding: { scorePlaces } };
  const loaded = loadScheme(json, 'ours.json', shippedSchemeJson);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  return loaded.value;
}

test.each([
  [0, '10', '0'],
  [1, '9.7', '0.0'],
  [2, '9.71', '0.00'],
  [3, '9.714', '0.000'],
  [4, '9.7143', '0.0000'],
])('at %i places the form’s own score of the execution rate is %s', (places, score, format) => {
  const plans = planTemplates(schemeOf(places), { nameOf: (wanted) => wanted, year: null });
  const template = new FilledTemplate(plans);
  const [total] = template.find(FORM, '年度资金总额');
  [300, 280, 272].forEach((amount, index) => {
    template.type(FORM, total!.row + 1, AMOUNTS[index]!, amount);
  });
  expect(template.text(FORM, total!.row, SCORE)).toBe(score);
  const form = plans.find(({ name }) => name === FORM)!;
  const cell = form.cells.find(({ row, column }) => row === total!.row && column === SCORE)!;
  expect(form.styles[cell.style]!.numberFormat).toBe(format);
});
