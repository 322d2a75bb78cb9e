/** A button that the add-in puts on the ribbon. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly title: string;
  readonly description: string;
  /** Address of the largest icon up to 32 pixels. */
  readonly icon: string;
  readonly action: ButtonAction;
}

export type ButtonAction =
  | { readonly kind: 'show-pane'; readonly address: string }
  | { readonly kind: 'run-function'; readonly name: string };

export interface RibbonGroup {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

/** What Excel takes from an add-in's manifest. */
export interface Manifest {
  readonly id: string;
  readonly version: string;
  readonly name: string;
  readonly groups: readonly RibbonGroup[];
  /** The page with the functions of buttons; null where no button has one. */
  readonly functionFile: string | null;
}

/** Reads an XML add-in-only manifest; `locale` chooses among its overrides. Throws where it is none. */
export function readManifest(text: string, locale: string): Manifest {
  const document = new DOMParser().parseFromString(text, 'text/xml');
  const overrides = one(document, 'VersionOverrides');
  if (overrides === null) throw new Error('the manifest has no VersionOverrides');
  const resources = new Map(
    [...all(overrides, 'Image'), ...all(overrides, 'Url'), ...all(overrides, 'String')].map((element) => [
      element.getAttribute('id'),
      localized(element, locale),
    ]),
  );
  const resource = (element: Element | null): string =>
    resources.get(element?.getAttribute('resid') ?? '') ?? '';
  const button = (control: Element): RibbonButton => ({
    id: control.getAttribute('id') ?? '',
    label: resource(child(control, 'Label')),
    title: resource(one(control, 'Title')),
    description: resource(one(control, 'Description')),
    icon: resource(largestIcon(control)),
    action: action(one(control, 'Action'), resource),
  });
  const name = one(document, 'DisplayName');
  const functionFile = one(overrides, 'FunctionFile');
  return {
    id: one(document, 'Id')?.textContent.trim() ?? '',
    version: one(document, 'Version')?.textContent.trim() ?? '',
    name: name === null ? '' : localized(name, locale),
    groups: all(overrides, 'Group').map((group) => ({
      label: resource(child(group, 'Label')),
      buttons: all(group, 'Control').map(button),
    })),
    functionFile: functionFile === null ? null : resource(functionFile),
  };
}

function action(element: Element | null, resource: (element: Element | null) => string): ButtonAction {
  const location = element === null ? null : one(element, 'SourceLocation');
  if (location !== null) return { kind: 'show-pane', address: resource(location) };
  const name = element === null ? null : one(element, 'FunctionName');
  return { kind: 'run-function', name: name?.textContent.trim() ?? '' };
}

function largestIcon(control: Element): Element | null {
  const icons = all(control, 'Image').filter((image) => Number(image.getAttribute('size')) <= 32);
  icons.sort((one, other) => Number(one.getAttribute('size')) - Number(other.getAttribute('size')));
  return icons.at(-1) ?? null;
}

function localized(element: Element, locale: string): string {
  const override = all(element, 'Override').find((each) => each.getAttribute('Locale') === locale);
  return override?.getAttribute('Value') ?? element.getAttribute('DefaultValue') ?? '';
}

const all = (parent: Document | Element, name: string): Element[] => [
  ...parent.getElementsByTagNameNS('*', name),
];

const one = (parent: Document | Element, name: string): Element | null => all(parent, name)[0] ?? null;

const child = (parent: Element, name: string): Element | null =>
  [...parent.children].find((element) => element.localName === name) ?? null;
