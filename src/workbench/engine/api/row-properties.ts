import type { Json, JsonObject } from '../json';
import { isObject } from '../json';
import { invalidArgument } from '../refusal';
import type { RangeTarget } from '../targets';

/** One row's index, address or visibility, as far as they were asked for; other wishes are refused. */
export function rowProperties({ sheet, area }: RangeTarget, wanted: Json): Json {
  if (!isObject(wanted)) throw invalidArgument();
  const names = Object.keys(wanted).filter((name) => wanted[name] === true);
  const rows: JsonObject[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    rows.push(Object.fromEntries(names.map((name) => [name, property(name, row)])));
  }
  return rows;

  function property(name: string, row: number): Json {
    if (name === 'rowHidden') return sheet.isRowHidden(row);
    if (name === 'rowIndex') return row;
    throw invalidArgument();
  }
}
