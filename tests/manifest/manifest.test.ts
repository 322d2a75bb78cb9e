import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { DOMParser, type Element } from '@xmldom/xmldom';
import { PNG } from 'pngjs';

import { childElements, contentErrors } from './content-model';
import { drawIcon } from '../../scripts/icons/draw-icon';

const root = join(__dirname, '../..');
const text = readFileSync(join(root, 'manifest.xml'), 'utf8');

function parse(xml: string): Element {
  return new DOMParser().parseFromString(xml, 'text/xml').documentElement!;
}

const manifest = parse(text);

function all(name: string, within: Element = manifest): Element[] {
  return [...within.getElementsByTagNameNS('*', name)];
}

function only(name: string, within: Element = manifest): Element {
  const child = childElements(within).filter((each) => each.localName === name);
  expect(child).toHaveLength(1);
  return child[0]!;
}

function attribute(element: Element, name: string): string {
  return element.getAttribute(name) ?? '';
}

const overrides = only('VersionOverrides');
const resources = only('Resources', overrides);
const DEVELOPMENT_BASE = 'https://localhost:3000/';

/** The PNG file an address of the manifest stands for. */
function iconAt(url: string): PNG {
  expect(url.startsWith(`${DEVELOPMENT_BASE}assets/icons/`)).toBe(true);
  return PNG.sync.read(readFileSync(join(root, url.slice(DEVELOPMENT_BASE.length))));
}

describe('schema', () => {
  it('has the children the schema asks for, in its order', () => {
    expect(contentErrors(manifest)).toEqual([]);
  });

  it('would see a misplaced and an unknown element', () => {
    const swapped = text.replace(/(<IconUrl[^>]*>)\s*(<HighResolutionIconUrl[^>]*>)/, '$2$1');
    expect(contentErrors(parse(swapped))).toHaveLength(1);
    const unknown = text.replace('<TaskpaneId>', '<Extra/><TaskpaneId>');
    expect(contentErrors(parse(unknown))).toHaveLength(1);
  });

  it('is a task pane add-in for workbooks, in the namespaces Office reads', () => {
    expect(manifest.namespaceURI).toBe('http://schemas.microsoft.com/office/appforoffice/1.1');
    expect(attribute(manifest, 'xsi:type')).toBe('TaskPaneApp');
    expect(overrides.namespaceURI).toBe('http://schemas.microsoft.com/office/taskpaneappversionoverrides');
    expect(attribute(overrides, 'xsi:type')).toBe('VersionOverridesV1_0');
    expect(all('Host').map((host) => host.getAttribute('Name') ?? host.getAttribute('xsi:type'))).toEqual([
      'Workbook',
      'Workbook',
    ]);
  });

  it('has a random GUID and a four-part version from 1.0', () => {
    const id = only('Id').textContent ?? '';
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(new Set(id.replaceAll('-', '')).size).toBeGreaterThan(6);
    expect(only('Version').textContent).toMatch(/^[1-9]\d{0,4}(\.\d{1,5}){3}$/);
  });

  it('keeps ids and texts within their lengths', () => {
    for (const id of all('*').flatMap((each) => [attribute(each, 'resid'), childOfResources(each)])) {
      expect(id.length).toBeLessThanOrEqual(32);
    }
    for (const group of ['Group', 'Control']) {
      for (const each of all(group)) expect(attribute(each, 'id')).toMatch(/^[\w.]{1,125}$/);
    }
    const short = [only('DisplayName'), ...all('String', only('ShortStrings', resources))];
    const long = [only('Description'), ...all('String', only('LongStrings', resources))];
    for (const each of short.flatMap(textsOf)) {
      expect(each.length).toBeGreaterThan(0);
      expect(each.length).toBeLessThanOrEqual(125);
    }
    for (const each of long.flatMap(textsOf)) {
      expect(each.length).toBeGreaterThan(0);
      expect(each.length).toBeLessThanOrEqual(250);
    }
    expect((only('ProviderName').textContent ?? '').length).toBeLessThanOrEqual(125);
  });

  it('defines every resource once, and uses every one it defines, of the right kind', () => {
    const kindOf: Readonly<Record<string, string>> = {
      Image: 'Images',
      FunctionFile: 'Urls',
      SourceLocation: 'Urls',
      Label: 'ShortStrings',
      Title: 'ShortStrings',
      Description: 'LongStrings',
    };
    const defined = childElements(resources).flatMap((list) =>
      childElements(list).map((each) => `${list.localName ?? ''} ${attribute(each, 'id')}`),
    );
    expect(new Set(defined).size).toBe(defined.length);
    const used = all('*')
      .filter((each) => each.hasAttribute('resid'))
      .map((each) => `${kindOf[each.localName ?? ''] ?? '?'} ${attribute(each, 'resid')}`);
    expect([...new Set(used)].sort()).toEqual([...defined].sort());
  });
});

function childOfResources(element: Element): string {
  return element.parentNode?.parentNode === resources ? attribute(element, 'id') : '';
}

function textsOf(element: Element): string[] {
  return [
    attribute(element, 'DefaultValue'),
    ...childElements(element).map((override) => attribute(override, 'Value')),
  ];
}

describe('policy', () => {
  it('asks for the least permission that can write a sheet', () => {
    expect(only('Permissions').textContent).toBe('ReadWriteDocument');
    expect(all('Scope')).toEqual([]);
    expect(all('AppDomain')).toEqual([]);
  });

  it('opens the pane on any Excel where the ribbon part is ignored', () => {
    expect(all('Requirements')).toEqual([]);
    const source = only('SourceLocation', only('DefaultSettings'));
    expect(attribute(source, 'DefaultValue')).toBe(`${DEVELOPMENT_BASE}taskpane.html`);
    const withoutRibbon = parse(text.replace(/<VersionOverrides[\s\S]*<\/VersionOverrides>/, ''));
    expect(all('VersionOverrides', withoutRibbon)).toEqual([]);
    expect(contentErrors(withoutRibbon)).toEqual([]);
    const resourceIds = all('*', withoutRibbon).filter((each) => each.hasAttribute('resid'));
    expect(resourceIds).toEqual([]);
  });

  it('opens the same page by the button as without a ribbon', () => {
    const button = all('Action').find((each) => attribute(each, 'xsi:type') === 'ShowTaskpane')!;
    const id = attribute(only('SourceLocation', button), 'resid');
    const address = all('Url', resources).find((each) => attribute(each, 'id') === id)!;
    const base = only('SourceLocation', only('DefaultSettings'));
    expect(attribute(address, 'DefaultValue')).toBe(attribute(base, 'DefaultValue'));
  });

  it('names nothing but https addresses of the one place it is served from', () => {
    const urls = all('*')
      .flatMap((each) => [attribute(each, 'DefaultValue'), attribute(each, 'Value')])
      .filter((value) => /^[a-z]+:/i.test(value));
    expect(urls.length).toBeGreaterThan(8);
    for (const url of urls) expect(url.startsWith(DEVELOPMENT_BASE)).toBe(true);
    expect(only('SupportUrl').getAttribute('DefaultValue')).toBe(`${DEVELOPMENT_BASE}support.html`);
  });

  it('is Chinese with English for every text', () => {
    expect(only('DefaultLocale').textContent).toBe('zh-CN');
    for (const each of [only('DisplayName'), only('Description'), ...all('String')]) {
      expect(attribute(each, 'DefaultValue')).toMatch(/\p{Script=Han}/u);
      const english = childElements(each);
      expect(english.map((override) => attribute(override, 'Locale'))).toEqual(['en-US']);
      expect(attribute(english[0]!, 'Value')).toMatch(/[A-Za-z]{3}/);
    }
  });

  it('stands on the Home tab with two buttons in a group of its own', () => {
    expect(all('OfficeTab').map((tab) => attribute(tab, 'id'))).toEqual(['TabHome']);
    const group = all('Group');
    expect(group).toHaveLength(1);
    expect(attribute(group[0]!, 'id')).not.toMatch(/^Group[A-Z]/);
    const label = (button: Element): string => {
      const id = attribute(only('Label', button), 'resid');
      return attribute(
        all('String').find((each) => attribute(each, 'id') === id)!,
        'DefaultValue',
      );
    };
    const buttons = all('Control').map((button) => [
      attribute(button, 'xsi:type'),
      label(button),
      attribute(only('Action', button), 'xsi:type'),
    ]);
    expect(buttons).toEqual([
      ['Button', '打开自评窗格', 'ShowTaskpane'],
      ['Button', '立即自评', 'ExecuteFunction'],
    ]);
  });

  it('runs only functions that the commands page associates', () => {
    const main = readFileSync(join(root, 'src/commands/main.ts'), 'utf8');
    const names = all('FunctionName').map((each) => each.textContent ?? '');
    expect(names).toEqual(['evaluateNow']);
    for (const name of names) expect(main).toContain(`Office.actions.associate('${name}',`);
  });
});

describe('icons', () => {
  it('are files of the size they are named for', () => {
    for (const icon of all('Icon')) {
      const sizes = childElements(icon).map((image) => {
        const address = all('Image', resources).find(
          (each) => attribute(each, 'id') === attribute(image, 'resid'),
        );
        const { width, height } = iconAt(attribute(address!, 'DefaultValue'));
        expect([String(width), String(height)]).toEqual([attribute(image, 'size'), attribute(image, 'size')]);
        return width;
      });
      expect(sizes).toEqual([16, 20, 24, 32, 40, 48, 64, 80]);
    }
    expect(iconAt(attribute(only('IconUrl'), 'DefaultValue'))).toMatchObject({ width: 32, height: 32 });
    expect(iconAt(attribute(only('HighResolutionIconUrl'), 'DefaultValue'))).toMatchObject({
      width: 64,
      height: 64,
    });
  });

  it('are what the script draws, and sharp: no half-transparent pixel', () => {
    const folder = join(root, 'assets/icons');
    const files = readdirSync(folder);
    expect(files).toHaveLength(16);
    for (const file of files) {
      const [, name, size] = /^(icon|evaluate)-(\d+)\.png$/.exec(file) ?? [];
      const bytes = readFileSync(join(folder, file));
      expect(bytes.equals(drawIcon(name as 'icon' | 'evaluate', Number(size)))).toBe(true);
      const { data } = PNG.sync.read(bytes);
      const alphas = new Set(data.filter((_, index) => index % 4 === 3));
      expect([...alphas].sort()).toEqual([0, 255]);
    }
  });
});
