import type { DocumentSettings } from '../../workbook/live-workbook';

const SETTING = 'drafts';

/** Milliseconds from the last key to the keeping. */
const DELAY = 600;

/** A document should not grow by what nobody will finish; the oldest goes first. */
const MOST = 20;

/** What is half typed, by the place it was typed at, kept in the document so that it is there again when the pane is opened next. */
export class Drafts {
  private readonly texts: Map<string, string>;
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(
    private readonly settings: DocumentSettings,
    private readonly delay = DELAY,
  ) {
    this.texts = new Map(parse(settings.get(SETTING)));
  }

  /** Null where nothing is half typed. */
  get(place: string): string | null {
    return this.texts.get(place) ?? null;
  }

  /** Null: it is done with. */
  set(place: string, text: string | null): void {
    const wasThere = this.texts.delete(place);
    if (text === null && !wasThere) return;
    if (text !== null) this.texts.set(place, text);
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => this.keep(), this.delay);
  }

  /** Keeps at once what waits to be kept, as when the user leaves a field: the pane may be closed next. */
  keep(): void {
    if (this.timer === null) return;
    clearTimeout(this.timer);
    this.timer = null;
    const kept = [...this.texts].slice(-MOST);
    void this.settings.set(SETTING, kept.length === 0 ? null : JSON.stringify(kept));
  }
}

function parse(kept: string | null): readonly (readonly [string, string])[] {
  let json: unknown;
  try {
    json = kept === null ? [] : JSON.parse(kept);
  } catch {
    return [];
  }
  return Array.isArray(json) ? json.filter(isDraft) : [];
}

function isDraft(entry: unknown): entry is readonly [string, string] {
  return Array.isArray(entry) && entry.length === 2 && entry.every((each) => typeof each === 'string');
}
