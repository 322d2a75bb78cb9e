import { intersects, type Area } from '../../model/area';
import {
  BOUNDED_RULES,
  newDataValidation,
  type BoundedRuleKind,
  type DataValidation,
  type ValidationRule,
} from '../../model/data-validation';
import { flagValue, oneOf, textValue, type Definition, type Property } from '../definition';
import { isObject, type Json, type JsonObject } from '../json';
import { invalidArgument } from '../refusal';
import type { RangeTarget } from '../targets';
import { WORDS } from '../words';
import { assertPresent } from './range-access';

/** Excel's limits, in UTF-16 units. */
const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;
const LONGEST_LIST = 255;

function isSame(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

/** What the range takes now; null where that is anything, or differs between its cells. */
function found({ sheet, area }: RangeTarget): DataValidation | null {
  return sheet.validations.find((validation) => isSame(validation.area, area)) ?? null;
}

/** Excel refuses to change a range whose cells take different things. */
function changed(target: RangeTarget): DataValidation {
  const { sheet, area } = target;
  assertPresent(sheet);
  const known = found(target);
  if (known !== null) return known;
  if (sheet.validations.some((validation) => intersects(validation.area, area))) throw invalidArgument();
  const added = newDataValidation(area);
  sheet.validations = [...sheet.validations, added];
  return added;
}

function property<N extends 'prompt' | 'errorAlert' | 'ignoreBlanks'>(
  name: N,
  read: (value: Json) => DataValidation[N],
): Property<RangeTarget> {
  return {
    get: (target) => (found(target) ?? newDataValidation(target.area))[name],
    set: (target, value) => {
      changed(target)[name] = read(value);
    },
  };
}

export const dataValidation: Definition<'DataValidation'> = {
  guardedBy: ({ sheet }) => sheet,
  properties: {
    type: { get: (target) => found(target)?.rule?.kind ?? 'None' },
    rule: {
      get: (target) => ruleJson(found(target)?.rule ?? null),
      set: (target, value) => {
        changed(target).rule = ruleValue(value);
      },
    },
    ignoreBlanks: property('ignoreBlanks', flagValue),
    prompt: property('prompt', (value) => {
      const object = objectValue(value);
      return { showPrompt: flagValue(object['showPrompt'] ?? true), ...texts(object) };
    }),
    errorAlert: property('errorAlert', (value) => {
      const object = objectValue(value);
      const style = oneOf(WORDS.DataValidationAlertStyle, object['style'] ?? 'Stop');
      return { showAlert: flagValue(object['showAlert'] ?? true), style, ...texts(object) };
    }),
  },
  methods: {
    // Excel trims what reaches beyond the range; here it goes altogether.
    clear: ({ sheet, area }) => {
      sheet.validations = sheet.validations.filter((validation) => !intersects(validation.area, area));
      return undefined;
    },
  },
};

function objectValue(value: Json): JsonObject {
  if (!isObject(value)) throw invalidArgument();
  return value;
}

function texts(object: JsonObject): { readonly title: string; readonly message: string } {
  const title = textValue(object['title'] ?? '');
  const message = textValue(object['message'] ?? '');
  if (title.length > LONGEST_TITLE || message.length > LONGEST_MESSAGE) throw invalidArgument();
  return { title, message };
}

/** One kind of rule, named by the only key of the object. */
function ruleValue(value: Json): ValidationRule {
  const [[kind, given] = ['', null], ...others] = Object.entries(objectValue(value));
  const rule = objectValue(given);
  if (others.length > 0) throw invalidArgument();
  switch (kind) {
    case 'list': {
      const source = textValue(rule['source'] ?? null);
      if (source === '' || source.length > LONGEST_LIST) throw invalidArgument();
      return { kind: 'List', source, inCellDropDown: flagValue(rule['inCellDropDown'] ?? true) };
    }
    case 'custom':
      return { kind: 'Custom', formula: textValue(rule['formula'] ?? null) };
    default:
      return boundedRule(kind, rule);
  }
}

function boundedRule(name: string, rule: JsonObject): ValidationRule {
  const kind = (Object.keys(BOUNDED_RULES) as BoundedRuleKind[]).find(
    (each) => BOUNDED_RULES[each].api === name,
  );
  if (kind === undefined) throw invalidArgument();
  const operator = oneOf(WORDS.DataValidationOperator, rule['operator'] ?? null);
  const needsTwo = operator === 'Between' || operator === 'NotBetween';
  return {
    kind,
    operator,
    formula1: bound(rule['formula1'] ?? null),
    formula2: needsTwo ? bound(rule['formula2'] ?? null) : null,
  };
}

function bound(value: Json): string | number {
  if (typeof value !== 'number' && typeof value !== 'string') throw invalidArgument();
  return value;
}

/** Bounds come back as formulas, as Excel gives them. */
function ruleJson(rule: ValidationRule | null): Json {
  if (rule === null) return {};
  switch (rule.kind) {
    case 'List':
      return { list: { source: rule.source, inCellDropDown: rule.inCellDropDown } };
    case 'Custom':
      return { custom: { formula: rule.formula } };
    default: {
      const { operator, formula1, formula2 } = rule;
      const formula = (value: string | number): string =>
        String(value).startsWith('=') ? String(value) : `=${String(value)}`;
      const bounds = {
        operator,
        formula1: formula(formula1),
        ...(formula2 === null ? {} : { formula2: formula(formula2) }),
      };
      return { [BOUNDED_RULES[rule.kind].api]: bounds };
    }
  }
}
