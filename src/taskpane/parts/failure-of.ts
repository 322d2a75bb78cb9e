import { unexpectedFailure } from '../../app/unexpected-failure';
import type { HostError } from '../../workbook/host';
import { SHARED_WORDS } from '../words/shared';

/** What was thrown, as a failure that says what to do. */
export function failureOf(error: unknown): HostError {
  // The name that the bundle's loader gives where a file of the add-in can not be fetched.
  if (!(error instanceof Error && error.name === 'ChunkLoadError')) return unexpectedFailure(error);
  const { zh, en } = SHARED_WORDS;
  return {
    code: 'files-not-loaded',
    message: { zh: zh.notLoaded, en: en.notLoaded },
    fix: { zh: zh.notLoadedFix, en: en.notLoadedFix },
  };
}
