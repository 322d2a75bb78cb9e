import { areaReference } from '../../workbook/references';
import type { PlannedValidation, SheetPlan } from '../../workbook/sheet-plan';
import { escapeContent, escapeXml } from '../../opc/xml';

/** Excel's limits, in UTF-16 units; beyond them it repairs the file. */
const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;
const LONGEST_LIST = 255;

/**
 * Locks the sheet without a password. Rows and columns may still be made higher, wider and hidden, rows inserted, and
 * cells formatted: only the figures that a formula gives are to stay.
 */
export function sheetProtection(plan: SheetPlan): string {
  return plan.protected === true
    ? '<sheetProtection sheet="1" formatCells="0" formatColumns="0" formatRows="0" insertRows="0" sort="0" autoFilter="0"/>'
    : '';
}

/** What cells take: drop-downs, bounds, and the messages beside them. */
export function dataValidations(plan: SheetPlan): string {
  const { validations = [] } = plan;
  if (validations.length === 0) return '';
  return `<dataValidations count="${String(validations.length)}">${validations.map(validation).join('')}</dataValidations>`;
}

function validation({ area, rule, prompt, refusal }: PlannedValidation): string {
  const attributes = [
    ...kindAttributes(rule),
    ['allowBlank', '1'],
    ['showInputMessage', '1'],
    ...(refusal === null
      ? []
      : [
          ['showErrorMessage', '1'],
          ['errorStyle', refusal.style],
          ['errorTitle', refusal.title.slice(0, LONGEST_TITLE)],
          ['error', refusal.text.slice(0, LONGEST_MESSAGE)],
        ]),
    ['promptTitle', prompt.title.slice(0, LONGEST_TITLE)],
    ['prompt', prompt.text.slice(0, LONGEST_MESSAGE)],
    ['sqref', areaReference(area)],
  ].map(([name = '', value = '']) => ` ${name}="${escapeXml(value)}"`);
  const formulas = formulasOf(rule).map(
    (formula, index) =>
      `<formula${String(index + 1)}>${escapeContent(formula)}</formula${String(index + 1)}>`,
  );
  return `<dataValidation${attributes.join('')}>${formulas.join('')}</dataValidation>`;
}

function kindAttributes(rule: PlannedValidation['rule']): readonly (readonly [string, string])[] {
  switch (rule.kind) {
    case 'list':
      return [['type', 'list']];
    case 'number':
      return [
        ['type', 'decimal'],
        ['operator', rule.maximum === null ? 'greaterThanOrEqual' : 'between'],
      ];
    case 'any':
      return [];
  }
}

function formulasOf(rule: PlannedValidation['rule']): readonly string[] {
  switch (rule.kind) {
    case 'list':
      return [wordList(rule.words)];
    case 'number':
      return [rule.minimum, ...(rule.maximum === null ? [] : [rule.maximum])].map(String);
    case 'any':
      return [];
  }
}

/** Throws where the plan breaks the form's limits: that is a fault of the plan, not of the workbook. */
function wordList(words: readonly string[]): string {
  const joined = words.join(',');
  if (words.some((word) => word.includes(',')) || joined.length > LONGEST_LIST) {
    throw new Error(`a drop-down can not hold ${joined}`);
  }
  return `"${joined.replaceAll('"', '""')}"`;
}
