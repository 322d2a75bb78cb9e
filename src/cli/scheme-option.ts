import { basename } from 'node:path';

import { readInput } from './input-file';
import type { Failure } from './failure';
import { parseSchemeText } from '../app/scheme-text';
import { fail, ok, type Result } from '../domain/result';
import { loadSchemeByYear, type SchemeByYear, type SchemeError } from '../domain/schemes/load-scheme';
import type { Scheme } from '../domain/schemes/scheme';
import { shippedSchemeByYear, shippedSchemeIds, shippedSchemeJson } from '../domain/schemes/shipped-schemes';

/** The scheme {@link schemeByYearOption} finds, with its newest values. */
export async function schemeOption(option: string): Promise<Result<Scheme, Failure>> {
  const byYear = await schemeByYearOption(option);
  return byYear.ok ? ok(byYear.value(null).scheme) : byYear;
}

/** The scheme `--scheme` names: the id of a shipped one, else the path of a scheme file. */
export async function schemeByYearOption(option: string): Promise<Result<SchemeByYear, Failure>> {
  const shipped = shippedSchemeByYear(option);
  if (shipped !== null) return ok(shipped);
  const looksLikeId = /^[a-z0-9-]+$/.test(option);
  const json = await readSchemeJson(option);
  if (!json.ok)
    return looksLikeId && json.error.code !== 'scheme-not-json' ? fail(unknownScheme(option)) : json;
  const scheme = loadSchemeByYear(json.value, basename(option), shippedSchemeJson);
  return scheme.ok ? scheme : fail(schemeFailure(option, scheme.error));
}

/** The JSON of a scheme file, not yet checked. */
export async function readSchemeJson(path: string): Promise<Result<unknown, Failure>> {
  const file = await readInput(path, { zh: '指标体系文件', en: 'scheme file' });
  return file.ok ? parseSchemeText(path, new TextDecoder('utf-8').decode(file.value)) : file;
}

function unknownScheme(id: string): Failure {
  const shipped = shippedSchemeIds();
  return {
    code: 'scheme-unknown',
    message: { zh: `没有编号为“${id}”的指标体系`, en: `There is no scheme with the id “${id}”` },
    fix: {
      zh: `可用的编号：${shipped.join('、')}；或写出体系文件（.json）的路径`,
      en: `Known ids: ${shipped.join(', ')}; or give the path of a scheme file (.json)`,
    },
  };
}

/** The faults of a scheme file, each with its place and what to do. */
export function schemeFailure(path: string, errors: readonly SchemeError[]): Failure {
  const listed = (language: 'zh' | 'en'): string =>
    errors
      .map((each) => `  ${each.source} ${each.path}: ${each.message[language]} — ${each.fix[language]}`)
      .join('\n');
  return {
    code: 'scheme-invalid',
    message: {
      zh: `指标体系文件有 ${String(errors.length)} 处错误：${path}\n${listed('zh')}`,
      en: `The scheme file has ${String(errors.length)} error(s): ${path}\n${listed('en')}`,
    },
    fix: { zh: '按上面每一处的提示改正后重试', en: 'Correct each place as said above, then try again' },
  };
}
