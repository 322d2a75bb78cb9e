import { make } from './dom';
import type { Manifest, RibbonButton } from './manifest';
import type { PageWords } from './words';

/** What the user may do on the ribbon. */
export interface RibbonActions {
  press(button: RibbonButton): void;
  open(file: File): void;
  openSample(name: string): void;
  save(): void;
}

/** The ribbon's Home tab: the page's own file group, then the add-in's groups as its manifest has them. */
export function ribbon(
  manifest: Manifest,
  samples: readonly string[],
  words: PageWords,
  actions: RibbonActions,
): HTMLElement {
  const groups = manifest.groups.map(({ label, buttons }) =>
    group(
      label,
      buttons.map((button) => commandButton(button, actions)),
    ),
  );
  const tab = make('div', { className: 'ribbon-tab', textContent: words.home });
  const panel = make('div', { className: 'ribbon-groups' }, [fileGroup(samples, words, actions), ...groups]);
  return make('header', { className: 'ribbon' }, [tab, panel]);
}

function group(label: string, content: readonly Node[]): HTMLElement {
  const element = make('section', { className: 'ribbon-group', ariaLabel: label }, [
    make('div', { className: 'ribbon-controls' }, content),
    make('div', { className: 'ribbon-label', textContent: label }),
  ]);
  element.setAttribute('role', 'group');
  return element;
}

function commandButton(button: RibbonButton, actions: RibbonActions): HTMLElement {
  const element = make('button', { className: 'ribbon-command', type: 'button', id: button.id }, [
    make('img', { src: button.icon, alt: '', width: 32, height: 32 }),
    make('span', { textContent: button.label }),
  ]);
  element.title = `${button.title}\n${button.description}`;
  element.addEventListener('click', () => actions.press(button));
  return element;
}

function fileGroup(samples: readonly string[], words: PageWords, actions: RibbonActions): HTMLElement {
  const input = make('input', { type: 'file', accept: '.xlsx', hidden: true });
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file !== undefined) actions.open(file);
    input.value = '';
  });
  const open = make('button', { type: 'button', textContent: words.open });
  open.addEventListener('click', () => input.click());
  const save = make('button', { type: 'button', textContent: words.save });
  save.addEventListener('click', () => actions.save());
  const chooser = make('select', { ariaLabel: words.samples }, [
    make('option', { value: '', textContent: words.chooseSample }),
    ...samples.map((name) => make('option', { value: name, textContent: name })),
  ]);
  chooser.addEventListener('change', () => {
    if (chooser.value !== '') actions.openSample(chooser.value);
    chooser.value = '';
  });
  return group(words.file, [make('div', { className: 'ribbon-files' }, [open, save, chooser, input])]);
}
