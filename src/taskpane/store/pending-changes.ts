/** Sheets that changed since they were read; null stands for all of them, and for sheets that came or went. */
export class PendingChanges {
  private sheets: Set<string> | null = null;

  add(sheet: string): void {
    this.sheets?.add(sheet);
  }

  addAll(): void {
    this.sheets = null;
  }

  /** What has to be read now; from here on nothing is pending. */
  take(): ReadonlySet<string> | null {
    const taken = this.sheets;
    this.sheets = new Set();
    return taken;
  }

  /** Makes pending again what could not be read. */
  putBack(sheets: ReadonlySet<string> | null): void {
    if (sheets === null) this.sheets = null;
    else sheets.forEach((sheet) => this.add(sheet));
  }
}
