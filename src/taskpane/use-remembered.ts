import { useEffect, useState } from 'react';

import type { DocumentSettings } from '../workbook/live-workbook';

/**
 * A choice that is kept in the document, so that it is there again when the pane is opened next. `read` tells what the kept
 * text means, null for nothing of use. Where a choice can not be kept it counts all the same, until the pane closes. One made
 * before the document's settings are there is kept in them when they come.
 */
export function useRemembered<T extends string>(
  settings: DocumentSettings,
  key: string,
  read: (kept: string | null) => T,
): readonly [T, (value: T) => void] {
  const [chosen, choose] = useState<T | null>(null);
  useEffect(() => {
    if (chosen !== null) void settings.set(key, chosen);
  }, [settings, key, chosen]);
  return [chosen ?? read(settings.get(key)), choose];
}
