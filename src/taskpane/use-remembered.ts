import { useCallback, useState } from 'react';

import type { DocumentSettings } from '../workbook/live-workbook';

/**
 * A choice that is kept in the document, so that it is there again when the pane is opened next. `read` tells what the kept
 * text means, null for nothing of use. Where a choice can not be kept it counts all the same, until the pane closes.
 */
export function useRemembered<T extends string>(
  settings: DocumentSettings,
  key: string,
  read: (kept: string | null) => T,
): readonly [T, (value: T) => void] {
  const [value, setValue] = useState(() => read(settings.get(key)));
  const remember = useCallback(
    (next: T) => {
      setValue(next);
      void settings.set(key, next);
    },
    [settings, key],
  );
  return [value, remember];
}
