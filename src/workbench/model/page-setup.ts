import type { Area } from './area';

export interface HeaderFooter {
  leftHeader: string;
  centerHeader: string;
  rightHeader: string;
  leftFooter: string;
  centerFooter: string;
  rightFooter: string;
}

export interface Zoom {
  readonly scale?: number;
  readonly horizontalFitToPages?: number;
  readonly verticalFitToPages?: number;
}

/** How a sheet prints; margins in points. */
export interface PageSetup {
  orientation: string;
  paperSize: string;
  printArea: Area | null;
  titleRows: Area | null;
  titleColumns: Area | null;
  leftMargin: number;
  rightMargin: number;
  topMargin: number;
  bottomMargin: number;
  headerMargin: number;
  footerMargin: number;
  centerHorizontally: boolean;
  centerVertically: boolean;
  blackAndWhite: boolean;
  printGridlines: boolean;
  zoom: Zoom;
  headerFooterState: string;
  useSheetMargins: boolean;
  useSheetScale: boolean;
  readonly headerFooter: HeaderFooter;
  /** Rows before which a page begins, from 0. */
  horizontalBreaks: number[];
}

export function defaultPageSetup(): PageSetup {
  return {
    orientation: 'Portrait',
    paperSize: 'A4',
    printArea: null,
    titleRows: null,
    titleColumns: null,
    leftMargin: 50.4,
    rightMargin: 50.4,
    topMargin: 54,
    bottomMargin: 54,
    headerMargin: 21.6,
    footerMargin: 21.6,
    centerHorizontally: false,
    centerVertically: false,
    blackAndWhite: false,
    printGridlines: false,
    zoom: { scale: 100 },
    headerFooterState: 'Default',
    useSheetMargins: true,
    useSheetScale: true,
    headerFooter: {
      leftHeader: '',
      centerHeader: '',
      rightHeader: '',
      leftFooter: '',
      centerFooter: '',
      rightFooter: '',
    },
    horizontalBreaks: [],
  };
}
