import type { Result } from '../domain/result';
import type { HostError, WorkbookHost } from '../workbook/host';

/** A workbook in a file: a host that can give back the finished package. */
export interface FileHost extends WorkbookHost {
  bytes(): Uint8Array;
}

/** What a run needs from outside. */
export interface CommandEnvironment {
  readonly openWorkbook: (content: Uint8Array) => Promise<Result<FileHost, HostError>>;
  /** Folder that relative paths start from. */
  readonly folder: string;
  readonly version: string;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
}
