import type { KeptByAddIn } from '../../model/workbook';
import type { Package } from './package';

/** What add-ins keep in the workbook, by their ids as their manifests say them. */
export function readWebExtensions(file: Package): ReadonlyMap<string, KeptByAddIn> {
  const parts = file
    .relatedByType('', 'webextensiontaskpanes')
    .flatMap((panes) => file.relatedByType(panes.path, 'webextension'));
  return new Map(
    parts.flatMap(({ root }) => {
      const reference = root.child('reference');
      const id = reference?.attribute('id') ?? null;
      if (reference === null || id === null) return [];
      const properties = [...(root.child('properties')?.children('property') ?? [])];
      const settings = new Map(
        properties.map((each) => [each.attribute('name') ?? '', each.attribute('value') ?? '']),
      );
      return [[id, { version: reference.attribute('version') ?? '', settings }]];
    }),
  );
}
