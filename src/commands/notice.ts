/** What a command without a pane has to tell: plain texts in the user's language. */
export interface Notice {
  readonly title: string;
  readonly lines: readonly string[];
  readonly close: string;
}

/** Shows a notice. Resolves once the user has closed it; false where it could not be shown. Never rejects. */
export type ShowNotice = (notice: Notice) => Promise<boolean>;

/** What the notice's page says to the command that opened it. */
export const PAGE_READY = 'ready';
export const PAGE_CLOSE = 'close';

/** A notice from the text it travels as; null where the text is no notice. */
export function parseNotice(text: string): Notice | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { title, lines, close } = value as Partial<Record<keyof Notice, unknown>>;
  const texts = Array.isArray(lines) && lines.every((line) => typeof line === 'string') ? lines : null;
  return typeof title === 'string' && typeof close === 'string' && texts !== null
    ? { title, lines: texts, close }
    : null;
}
