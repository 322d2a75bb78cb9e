import type { Bilingual } from '../bilingual';
import type { CellRef } from '../cell-ref';

/**
 * error: a figure can not be trusted, or an import would refuse it; warning: read or assumed in a stated way, or
 * unusual; note: for information.
 */
export type Severity = 'error' | 'warning' | 'note';

/** 校验问题: what is wrong, where, and what to do. `ref` is null only where no single cell is meant. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: Bilingual;
  readonly fix: Bilingual;
  readonly ref: CellRef | null;
  /** Only where the department may leave things as they are and say why; never with an error. */
  readonly answerable?: true;
  /** The department's reason, where it gave one: the finding is then no longer open. */
  readonly answer?: string;
}

/** Whether a finding still waits for a correction or an answer. */
export function isOpen({ answer }: Finding): boolean {
  return answer === undefined;
}

/** The texts of one kind of finding. `{name}` marks a placeholder; see {@link createFinding}. */
export interface FindingDefinition {
  readonly severity: Severity;
  /** Set where what is unusual may be right, so that a reason answers it. */
  readonly answerable?: true;
  readonly zh: { readonly message: string; readonly fix: string };
  readonly en: { readonly message: string; readonly fix: string };
}

type Placeholders<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/** The values a definition's placeholders need, by name. */
export type FindingParameters<D extends FindingDefinition> = Readonly<
  Record<Placeholders<D['zh']['message' | 'fix'] | D['en']['message' | 'fix']>, string | Bilingual>
>;

/** Keeps the literal texts in the type, so that {@link createFinding} can check the placeholders. */
export function defineFindings<const T extends Readonly<Record<string, FindingDefinition>>>(
  definitions: T,
): T {
  return definitions;
}

/** A finding of kind `code` from a group of definitions, with its placeholders filled in both languages. */
export function createFinding<
  T extends Readonly<Record<string, FindingDefinition>>,
  C extends keyof T & string,
>(definitions: T, code: C, parameters: FindingParameters<T[C]>, ref: CellRef | null): Finding {
  const definition: FindingDefinition = definitions[code] as T[C];
  const fill = (part: 'message' | 'fix'): Bilingual => ({
    zh: fillIn(definition.zh[part], parameters, 'zh'),
    en: fillIn(definition.en[part], parameters, 'en'),
  });
  return {
    code,
    severity: definition.severity,
    message: fill('message'),
    fix: fill('fix'),
    ref,
    ...(definition.answerable === true ? { answerable: true } : {}),
  };
}

function fillIn(
  template: string,
  parameters: Readonly<Record<string, string | Bilingual>>,
  language: keyof Bilingual,
): string {
  const parts = partsOf(template);
  let filled = parts[0] ?? '';
  for (let at = 1; at < parts.length; at += 2) {
    const name = parts[at] ?? '';
    const value = parameters[name] ?? `{${name}}`;
    filled += typeof value === 'string' ? value : value[language];
    filled += parts[at + 1] ?? '';
  }
  return filled;
}

/** The texts of definitions taken apart: texts, with the name of the placeholder between each two of them. */
const PARTS = new Map<string, readonly string[]>();

function partsOf(template: string): readonly string[] {
  let parts = PARTS.get(template);
  if (parts === undefined) {
    parts = template.split(/\{(\w+)\}/);
    PARTS.set(template, parts);
  }
  return parts;
}
