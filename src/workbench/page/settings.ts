import { NEWEST, type ApiVersion } from '../engine/api-version';
import type { PageLanguage } from './words';

/** What the page's address asks for: `?lang=en`, `?api=1.14`, `?theme=dark`. */
export interface PageSettings {
  readonly language: PageLanguage;
  /** Excel's display language. */
  readonly locale: 'zh-CN' | 'en-US';
  /** The ExcelApi version that the stand-in plays. */
  readonly version: ApiVersion;
  readonly isDark: boolean;
}

/** The newest that the client knows, Chinese and light unless the address asks for something else. */
export function settingsOf({ searchParams }: URL): PageSettings {
  const language: PageLanguage = searchParams.get('lang') === 'en' ? 'en' : 'zh';
  const asked = searchParams.get('api') ?? '';
  return {
    language,
    locale: language === 'zh' ? 'zh-CN' : 'en-US',
    version: isApiVersion(asked) ? asked : NEWEST,
    isDark: searchParams.get('theme') === 'dark',
  };
}

const isApiVersion = (text: string): text is ApiVersion => /^1\.\d{1,2}$/.test(text);
