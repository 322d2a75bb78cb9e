import type { PlannedValidation, ValidationRule } from '../../workbook/sheet-plan';

/** Excel's limits, in UTF-16 units. */
const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;

/**
 * What may be done on a locked sheet: rows and columns made higher, wider and hidden, rows inserted, cells formatted. Only
 * the figures that a formula gives are to stay.
 */
export const ALLOWED: Excel.WorksheetProtectionOptions = {
  allowFormatCells: true,
  allowFormatColumns: true,
  allowFormatRows: true,
  allowInsertRows: true,
  allowSort: true,
  allowAutoFilter: true,
  allowEditObjects: true,
  allowEditScenarios: true,
};

/** Queues a drop-down or bounds, and the messages beside the cells. The range has no validation yet: Excel mixes none. */
export function addValidation(range: Excel.Range, { rule, prompt, refusal }: PlannedValidation): void {
  const { dataValidation } = range;
  const officeRule = ruleOf(rule);
  if (officeRule !== null) dataValidation.rule = officeRule;
  dataValidation.prompt = {
    showPrompt: true,
    title: prompt.title.slice(0, LONGEST_TITLE),
    message: prompt.text.slice(0, LONGEST_MESSAGE),
  };
  if (officeRule === null) return;
  dataValidation.ignoreBlanks = true;
  dataValidation.errorAlert = {
    showAlert: refusal !== null,
    style: refusal?.style === 'warning' ? 'Warning' : 'Stop',
    title: refusal?.title.slice(0, LONGEST_TITLE) ?? '',
    message: refusal?.text.slice(0, LONGEST_MESSAGE) ?? '',
  };
}

/** Null: anything may be typed, and only the prompt is shown. */
function ruleOf(rule: ValidationRule): Excel.DataValidationRule | null {
  switch (rule.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: rule.words.join(',') } };
    case 'number':
      return {
        decimal:
          rule.maximum === null
            ? { formula1: rule.minimum, operator: 'GreaterThanOrEqualTo' }
            : { formula1: rule.minimum, formula2: rule.maximum, operator: 'Between' },
      };
    case 'any':
      return null;
  }
}
