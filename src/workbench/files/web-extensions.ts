/** Where Excel keeps what add-ins put into a workbook, [MS-OWEXML]: parts beside the workbook's, of the package itself. */
export const WEB_EXTENSIONS = {
  taskPanes: {
    path: 'xl/webextensions/taskpanes.xml',
    namespace: 'http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11',
    contentType: 'application/vnd.ms-office.webextensiontaskpanes+xml',
    relationship: 'http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes',
  },
  extension: {
    path: (number: number): string => `xl/webextensions/webextension${String(number)}.xml`,
    namespace: 'http://schemas.microsoft.com/office/webextensions/webextension/2010/11',
    contentType: 'application/vnd.ms-office.webextension+xml',
    relationship: 'http://schemas.microsoft.com/office/2011/relationships/webextension',
  },
} as const;
