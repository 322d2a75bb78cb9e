import type { Element } from '@xmldom/xmldom';

/** Children of one element, in the order the schema's sequence asks for, written `Name`, `Name?`, `Name+` or `Name*`. */
type ContentModel = readonly string[];

/**
 * The sequences of Microsoft's published schemas (MS-OWEMXML: appforoffice 1.1, taskpaneappversionoverrides 1.0,
 * officeappbasictypes 1.0), for the elements a task pane add-in with ribbon buttons uses. Keys are `Parent>Name` where
 * one name has two models.
 */
const MODELS: Readonly<Record<string, ContentModel>> = {
  OfficeApp: [
    'Id',
    'AlternateId?',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl?',
    'HighResolutionIconUrl?',
    'SupportUrl?',
    'AppDomains?',
    'Hosts?',
    'Requirements?',
    'DefaultSettings',
    'Permissions',
    'Dictionary?',
    'VersionOverrides?',
  ],
  DisplayName: ['Override*'],
  'OfficeApp>Description': ['Override*'],
  Hosts: ['Host+'],
  DefaultSettings: ['SourceLocation'],
  VersionOverrides: [
    'Description?',
    'Requirements?',
    'Hosts?',
    'Resources?',
    'WebApplicationInfo?',
    'EquivalentAddins?',
  ],
  'VersionOverrides>Hosts>Host': ['AllFormFactors?', 'DesktopFormFactor'],
  DesktopFormFactor: ['GetStarted?', 'FunctionFile', 'ExtensionPoint+'],
  ExtensionPoint: ['OfficeTab+'],
  OfficeTab: ['Group'],
  Group: ['Label', 'Icon', 'Control+'],
  Icon: ['Image+'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  'ShowTaskpane>Action': ['TaskpaneId?', 'SourceLocation', 'Title?'],
  'ExecuteFunction>Action': ['FunctionName'],
  Resources: ['Images?', 'Urls?', 'ShortStrings?', 'LongStrings?'],
  Images: ['Image+'],
  Urls: ['Url+'],
  ShortStrings: ['String+'],
  LongStrings: ['String+'],
  String: ['Override*'],
};

/** Child elements, without text and comments. */
export function childElements(element: Element): Element[] {
  return [...element.childNodes].filter((node): node is Element => node.nodeType === 1);
}

/** `OfficeApp>Hosts>Host`: where an element stands, for messages. */
function pathOf(element: Element): string {
  const parent = element.parentNode;
  const own = element.localName ?? '';
  return parent?.nodeType === 1 ? `${pathOf(parent as Element)}>${own}` : own;
}

function modelOf(element: Element): ContentModel {
  const path = pathOf(element);
  const type = element.getAttribute('xsi:type');
  const typed = type === null ? undefined : MODELS[`${type}>${element.localName ?? ''}`];
  if (typed !== undefined) return typed;
  const byPath = Object.keys(MODELS)
    .filter((key) => path === key || path.endsWith(`>${key}`))
    .sort((a, b) => b.length - a.length)[0];
  return byPath === undefined ? [] : (MODELS[byPath] ?? []);
}

/** Every place where the children of an element are not the ones its schema allows, in that order. */
export function contentErrors(element: Element): string[] {
  const children = childElements(element);
  const names = children.map((child) => child.localName ?? '');
  const allowed = modelOf(element)
    .map((entry) => {
      const name = entry.replace(/[?+*]$/, '');
      const times = entry.slice(name.length);
      return `(?:${name},)${times}`;
    })
    .join('');
  const own = new RegExp(`^${allowed}$`).test(names.map((name) => `${name},`).join(''))
    ? []
    : [`${pathOf(element)}: ${names.join(', ')} is not ${modelOf(element).join(', ') || 'empty'}`];
  return [...own, ...children.flatMap(contentErrors)];
}
