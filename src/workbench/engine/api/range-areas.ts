import { areaText, cellCount, quotedSheet } from '../../model/area';
import type { Definition } from '../definition';
import { ApiObject } from '../targets';

export const rangeAreas: Definition<'RangeAreas'> = {
  isReferable: true,
  properties: {
    address: {
      get: ({ sheet, areas }) =>
        areas.map((area) => `${quotedSheet(sheet.name)}!${areaText(area)}`).join(','),
    },
    areaCount: { get: ({ areas }) => areas.length },
    cellCount: { get: ({ areas }) => areas.reduce((sum, area) => sum + cellCount(area), 0) },
  },
  guardedBy: ({ sheet }) => sheet,
  navigation: {
    format: (target) => new ApiObject('RangeFormat', target),
    worksheet: ({ sheet }) => new ApiObject('Worksheet', sheet),
  },
};
