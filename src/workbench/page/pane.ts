import { make } from './dom';
import type { PageWords } from './words';

/** Excel's narrowest pane, in pixels. */
const NARROWEST = 320;
const WIDTH = 400;
const STEP = 20;

/** The place beside the sheet where an add-in's page stands, with an edge to draw it wider. */
export class Pane {
  readonly element: HTMLElement;
  readonly #content = make('div', { className: 'pane-content' });
  readonly #edge = make('div', { className: 'pane-edge', tabIndex: 0 });
  #width = WIDTH;

  constructor(
    title: string,
    words: PageWords,
    private readonly onClose: () => void,
  ) {
    const close = make('button', { type: 'button', textContent: '×', ariaLabel: words.closePane });
    close.addEventListener('click', () => this.close());
    this.#edge.setAttribute('role', 'separator');
    this.#edge.setAttribute('aria-orientation', 'vertical');
    this.#edge.setAttribute('aria-label', words.paneWidth);
    this.#edge.setAttribute('aria-valuemin', String(NARROWEST));
    const head = make('div', { className: 'pane-head' }, [make('strong', { textContent: title }), close]);
    this.element = make('aside', { className: 'pane', ariaLabel: words.pane, hidden: true }, [
      this.#edge,
      make('div', { className: 'pane-body' }, [head, this.#content]),
    ]);
    this.#makeDraggable();
    this.#resize(WIDTH);
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  /**
   * Opens empty. Resolves when the sheet beside it is drawn anew, which would hold up a page in it: both have one
   * thread here. False where it was closed meanwhile.
   */
  async open(): Promise<boolean> {
    this.element.hidden = false;
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    await new Promise((drawn) => requestIdleCallback(drawn, { timeout: 1000 }));
    return this.isOpen;
  }

  /** Shows a page, in an iframe that is already connected. */
  show(frame: HTMLIFrameElement): void {
    frame.className = 'pane-frame';
    this.#content.replaceChildren(frame);
  }

  close(): void {
    if (!this.isOpen) return;
    this.#content.replaceChildren();
    this.element.hidden = true;
    this.onClose();
  }

  #makeDraggable(): void {
    this.#edge.addEventListener('pointerdown', (start) => {
      const from = this.#width;
      this.#edge.setPointerCapture(start.pointerId);
      // Over the iframe the pointer would otherwise be the add-in's.
      this.element.classList.add('dragged');
      const move = (event: PointerEvent): void => this.#resize(from + start.clientX - event.clientX);
      this.#edge.addEventListener('pointermove', move);
      const end = (): void => {
        this.element.classList.remove('dragged');
        this.#edge.removeEventListener('pointermove', move);
      };
      this.#edge.addEventListener('pointerup', end, { once: true });
      this.#edge.addEventListener('pointercancel', end, { once: true });
    });
    this.#edge.addEventListener('keydown', ({ key }) => {
      if (key === 'ArrowLeft') this.#resize(this.#width + STEP);
      if (key === 'ArrowRight') this.#resize(this.#width - STEP);
    });
  }

  #resize(width: number): void {
    this.#width = Math.max(NARROWEST, Math.min(width, Math.max(NARROWEST, window.innerWidth - 300)));
    this.element.style.width = `${String(this.#width)}px`;
    this.#edge.setAttribute('aria-valuenow', String(Math.round(this.#width)));
  }
}
