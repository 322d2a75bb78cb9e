/** A dialog that a page asks for. Width and height are percent of the screen. */
export interface DialogRequest {
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

/** An open dialog, as the page that opened it reaches it. */
export interface OpenedDialog {
  /** A message for the dialog's page. */
  tell(message: string): void;
  close(): void;
}

/** What comes back from a dialog. */
export interface DialogListener {
  onMessage(message: string): void;
  /** Closed by hand, not by the page that opened it. */
  onClosed(): void;
}
