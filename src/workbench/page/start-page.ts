import { univerCalculator } from '../calculator/univer-calculator';
import { readWorkbook } from '../files/read/read-workbook';
import { writeWorkbook } from '../files/write/write-workbook';
import type { Workbook } from '../model/workbook';
import { Sheets } from './sheets';
import { AddIn } from './add-in';
import { make } from './dom';
import { readManifest, type RibbonButton } from './manifest';
import { Pane } from './pane';
import { ribbon } from './ribbon';
import { settingsOf } from './settings';
import { WORDS } from './words';

/** Builds the page in its body: ribbon, sheet, pane, status line; opens the first sample. */
export async function startPage(address: URL): Promise<void> {
  const settings = settingsOf(address);
  const words = WORDS[settings.language];
  const [manifestText, samples] = await Promise.all([
    fetch('/manifest.xml').then((response) => response.text()),
    fetch('/samples/index.json').then((response) => response.json() as Promise<readonly string[]>),
  ]);
  const manifest = readManifest(manifestText, settings.locale);
  document.title = `${manifest.name} · ${words.title}`;
  document.documentElement.lang = settings.locale;
  document.documentElement.dataset['theme'] = settings.isDark ? 'dark' : 'light';

  const status = make('div', { className: 'status' });
  status.setAttribute('role', 'status');
  const say = (text: string): void => {
    status.textContent = text;
  };
  const pane = new Pane(manifest.name, words, () => addIn.closePane());
  const sheets = new Sheets(settings, (reason) => say(words[reason]));
  const addIn = new AddIn(manifest, settings, pane);

  const open = (bytes: Uint8Array, name: string): void => {
    const read = readWorkbook(bytes, name);
    if (read === null) {
      say(words.noWorkbook(name));
      return;
    }
    read.workbook.calculator = univerCalculator();
    pane.close();
    addIn.attach(sheets.show(read.workbook));
    const left = read.left.map((kind) => words.kinds[kind]).join(settings.language === 'zh' ? '、' : ', ');
    say(left === '' ? words.opened(name) : `${words.opened(name)} ${words.notKept(left)}`);
  };
  const openSample = async (name: string): Promise<void> => {
    say(words.opening);
    const response = await fetch(`/samples/${encodeURIComponent(name)}`).catch(() => null);
    if (response?.ok !== true) say(words.notFetched(name));
    else open(new Uint8Array(await response.arrayBuffer()), name);
  };
  const press = async (button: RibbonButton): Promise<void> => {
    if (button.action.kind === 'show-pane') await addIn.showPane(button.action.address);
    else {
      say(`${button.label}：${words.running}`);
      await addIn.run(button.action.name, button.id);
      say('');
    }
  };

  const element = document.getElementById('workbench');
  element?.append(
    ribbon(manifest, samples, words, {
      press: (button) => void press(button),
      open: (file) => void file.arrayBuffer().then((content) => open(new Uint8Array(content), file.name)),
      openSample: (name) => void openSample(name),
      save: () => {
        if (sheets.workbook !== null) say(words.saved(download(sheets.workbook)));
      },
    }),
    make('div', { className: 'work' }, [sheets.element, pane.element]),
    status,
  );
  const first = address.searchParams.get('open') ?? samples[0];
  if (first !== undefined) await openSample(first);
}

/** Hands the workbook to the browser as a file; returns its name. */
function download(workbook: Workbook): string {
  const content = writeWorkbook(workbook);
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const address = URL.createObjectURL(new Blob([new Uint8Array(content)], { type }));
  const name = workbook.name.toLowerCase().endsWith('.xlsx') ? workbook.name : `${workbook.name}.xlsx`;
  make('a', { href: address, download: name }).click();
  // The download has begun by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return name;
}
