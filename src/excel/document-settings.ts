/// <reference types="office-js" />
import { fail, ok, type Result } from '../domain/result';
import type { HostError } from '../workbook/host';
import type { DocumentSettings } from '../workbook/live-workbook';
import { settingNotKept } from './failures';

/** Seconds until a saving that Office does not answer counts as failed. */
const PATIENCE = 10;

/** The part of Office's settings of a document that we use. */
export type OfficeSettings = Pick<Office.Settings, 'get' | 'set' | 'remove' | 'saveAsync' | 'refreshAsync'>;

/**
 * Settings inside the open document, which Office keeps apart for each add-in. A value holds at once for this pane, also
 * where keeping it fails (`setting-not-kept`): read-only documents, or an Office that does not answer.
 */
export function documentSettings(settings: OfficeSettings, patience = PATIENCE): DocumentSettings {
  return {
    get: (key) => {
      const value: unknown = settings.get(key);
      return typeof value === 'string' ? value : null;
    },
    set: (key, value) => {
      if (value === null) settings.remove(key);
      else settings.set(key, value);
      return save(settings, patience);
    },
    refresh: () =>
      new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, patience * 1000);
        settings.refreshAsync(() => {
          clearTimeout(timer);
          resolve();
        });
      }).catch(() => undefined),
  };
}

function save(settings: OfficeSettings, patience: number): Promise<Result<void, HostError>> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      resolve(fail(settingNotKept(null)));
    }, patience * 1000);
    settings.saveAsync((saved) => {
      clearTimeout(timer);
      // `succeeded` or `failed`; @types/office-js calls it a number.
      const status: unknown = saved.status;
      resolve(status === 'succeeded' ? ok(undefined) : fail(settingNotKept(saved.error.message)));
    });
  });
}
