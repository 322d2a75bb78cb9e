/** A Chromium that can be started, and what it needs for that. */
export interface FoundBrowser {
  readonly executable: string;
  /** Where it comes from, for people: a path, or the package that brings it. */
  readonly origin: string;
  /** Variables to add to the environment it is started in. */
  readonly environment: Readonly<Record<string, string>>;
}
