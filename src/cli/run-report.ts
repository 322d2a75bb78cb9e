import type { CommandEnvironment } from './environment';
import type { ReportArguments } from './report-arguments';
import { runReportCheck } from './run-report-check';
import { runReportWrite } from './run-report-write';

/** Runs what `report` was asked for; see the two for what their status means. */
export function runReport(options: ReportArguments, environment: CommandEnvironment): Promise<0 | 1 | 2> {
  return options.command === 'check'
    ? runReportCheck(options, environment)
    : runReportWrite(options, environment);
}
