import { escapeXml } from '../../../opc/xml';
import { areaText } from '../../model/area';
import { BOUNDED_RULES, type DataValidation, type ValidationRule } from '../../model/data-validation';
import { wordForFile } from '../words';
import { element } from '../xml';
import { formulaForFile } from './cells';

/** What the cells of a sheet take; empty where they take anything. */
export function validations(all: readonly DataValidation[]): string {
  if (all.length === 0) return '';
  return element('dataValidations', { count: all.length }, all.map(validation));
}

function validation({ area, rule, ignoreBlanks, prompt, errorAlert }: DataValidation): string {
  const text = (value: string): string | null => (value === '' ? null : value);
  return element(
    'dataValidation',
    {
      ...ruleAttributes(rule),
      allowBlank: ignoreBlanks,
      showInputMessage: prompt.showPrompt,
      showErrorMessage: errorAlert.showAlert,
      errorStyle: wordForFile(errorAlert.style),
      errorTitle: text(errorAlert.title),
      error: text(errorAlert.message),
      promptTitle: text(prompt.title),
      prompt: text(prompt.message),
      sqref: areaText(area),
    },
    formulasOf(rule).map((formula, index) => element(`formula${String(index + 1)}`, {}, escapeXml(formula))),
  );
}

function ruleAttributes(rule: ValidationRule | null): Readonly<Record<string, string | boolean | null>> {
  if (rule === null) return {};
  switch (rule.kind) {
    case 'List':
      // The attribute's name says the opposite of what it does.
      return { type: 'list', showDropDown: rule.inCellDropDown ? null : true };
    case 'Custom':
      return { type: 'custom' };
    default:
      return {
        type: BOUNDED_RULES[rule.kind].file,
        operator: wordForFile(rule.operator).replace(/qualTo$/, 'qual'),
      };
  }
}

function formulasOf(rule: ValidationRule | null): readonly string[] {
  if (rule === null) return [];
  switch (rule.kind) {
    case 'List':
      return [
        rule.source.startsWith('=') ? formulaForFile(rule.source) : `"${rule.source.replaceAll('"', '""')}"`,
      ];
    case 'Custom':
      return [formulaForFile(rule.formula)];
    default:
      return [rule.formula1, ...(rule.formula2 === null ? [] : [rule.formula2])].map((bound) =>
        formulaForFile(String(bound)),
      );
  }
}
