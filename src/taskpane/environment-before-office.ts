import type { Language } from '../domain/bilingual';
import type { Environment } from './environment';

/**
 * The pane's surroundings while Office is still starting, with which it can be seen already. Nothing is kept in them, and
 * what is asked of them is not answered: it is asked anew of those that take their place.
 */
export function environmentBeforeOffice(toolVersion: string, displayLanguage: Language): Environment {
  const pending = (): Promise<never> => new Promise(() => undefined);
  return {
    toolVersion,
    isReady: false,
    displayLanguage,
    officeColours: () => null,
    openHost: pending,
    live: { select: pending, show: pending, onChange: pending },
    settings: { get: () => null, set: pending, refresh: pending },
  };
}

/** The same where Office answered but can not be used: every reading of the workbook fails with `error`, and says so. */
export function environmentWithoutOffice(early: Environment, error: unknown): Environment {
  // What Office throws need not be an Error.
  const reason = error instanceof Error ? error : new Error(String(error));
  return { ...early, openHost: () => Promise.reject(reason) };
}

/**
 * What Office's display language will most likely be: as it stands in the address that Office opens a page with, such as
 * `?_host_Info=Excel$Win32$16.01$zh-CN$$$$0` (also parted by `|`), which office.js reads too but nothing promises; else the
 * browser's language.
 */
export function likelyLanguage(query: string, browserLanguage: string): Language {
  const [, , , locale] = (new URLSearchParams(query).get('_host_Info') ?? '').split(/[$|]/);
  return (locale ?? browserLanguage).toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
