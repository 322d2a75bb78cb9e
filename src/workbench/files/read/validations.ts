import { parseArea } from '../../model/area';
import {
  BOUNDED_RULES,
  newDataValidation,
  type BoundedRuleKind,
  type DataValidation,
  type ValidationRule,
} from '../../model/data-validation';
import { wordFromFile } from '../words';
import type { XmlElement } from '../xml';

/** What the cells of a sheet take, one for each area. */
export function readValidations(root: XmlElement): readonly DataValidation[] {
  const elements = [...(root.child('dataValidations')?.children('dataValidation') ?? [])];
  return elements.flatMap((validation) => {
    const areas = (validation.attribute('sqref') ?? '').split(/\s+/);
    return areas.flatMap((text) => {
      const area = parseArea(text);
      return area === null ? [] : [{ ...newDataValidation(area), ...readValidation(validation) }];
    });
  });
}

function readValidation(validation: XmlElement): Omit<DataValidation, 'area'> {
  const text = (name: string): string => validation.attribute(name) ?? '';
  return {
    rule: readRule(validation),
    ignoreBlanks: validation.flag('allowBlank'),
    prompt: {
      showPrompt: validation.flag('showInputMessage'),
      title: text('promptTitle'),
      message: text('prompt'),
    },
    errorAlert: {
      showAlert: validation.flag('showErrorMessage'),
      style: wordFromFile(validation.attribute('errorStyle') ?? 'stop'),
      title: text('errorTitle'),
      message: text('error'),
    },
  };
}

function readRule(validation: XmlElement): ValidationRule | null {
  const type = validation.attribute('type') ?? 'none';
  const [first = '', second = null] = ['formula1', 'formula2'].map(
    (name) => validation.child(name)?.text ?? null,
  );
  if (first === null) return null;
  if (type === 'list') {
    const words = /^"(.*)"$/s.exec(first)?.[1]?.replaceAll('""', '"');
    return { kind: 'List', source: words ?? `=${first}`, inCellDropDown: !validation.flag('showDropDown') };
  }
  if (type === 'custom') return { kind: 'Custom', formula: `=${first}` };
  const kind = (Object.keys(BOUNDED_RULES) as BoundedRuleKind[]).find(
    (each) => BOUNDED_RULES[each].file === type,
  );
  if (kind === undefined) return null;
  return {
    kind,
    operator: wordFromFile(validation.attribute('operator') ?? 'between').replace(/Equal$/, 'EqualTo'),
    formula1: bound(first),
    formula2: second === null ? null : bound(second),
  };
}

const bound = (formula: string): string | number =>
  /^-?\d+(\.\d+)?$/.test(formula) ? Number(formula) : `=${formula}`;
