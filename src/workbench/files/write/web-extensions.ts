import type { KeptByAddIn } from '../../model/workbook';
import { WEB_EXTENSIONS } from '../web-extensions';
import { element } from '../xml';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The part that names the add-ins of the workbook; the relationships to them count from `rId1`. */
export function taskPanesPart(count: number): string {
  const panes = Array.from({ length: count }, (_, index) =>
    element(
      'wetp:taskpane',
      { dockstate: 'right', visibility: false, width: 350, row: index + 1 },
      element('wetp:webextensionref', { 'xmlns:r': RELATIONSHIPS, 'r:id': `rId${String(index + 1)}` }),
    ),
  );
  return element('wetp:taskpanes', { 'xmlns:wetp': WEB_EXTENSIONS.taskPanes.namespace }, panes);
}

/** What one add-in keeps in the workbook. */
export function webExtensionPart(id: string, { version, settings }: KeptByAddIn): string {
  const properties = [...settings].map(([name, value]) => element('we:property', { name, value }));
  return element('we:webextension', { 'xmlns:we': WEB_EXTENSIONS.extension.namespace, id: `{${id}}` }, [
    element('we:reference', { id, version, store: 'developer', storeType: 'Registry' }),
    '<we:alternateReferences/>',
    element('we:properties', {}, properties),
    '<we:bindings/>',
  ]);
}
