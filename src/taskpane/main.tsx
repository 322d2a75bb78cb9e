import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import { config as configureZod } from 'zod';

import packageJson from '../../package.json';
import { evaluateWorkbook } from '../app/evaluate-workbook';
import type { Language } from '../domain/bilingual';
import { excelHost } from '../excel/excel-host';
import { revealCell, revealSheet } from '../excel/reveal';
import { App } from './app';
import type { Evaluate } from './use-evaluation';

// The page's policy forbids code made from text; without this zod would try, and the browser would complain.
configureZod({ jitless: true });

/** Office's own theme, with fonts that every Windows and Mac has for Chinese. */
const theme = {
  ...webLightTheme,
  fontFamilyBase: "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', sans-serif",
};

const language: Language = Office.context.displayLanguage.startsWith('zh') ? 'zh' : 'en';

const evaluate: Evaluate = ({ signal, onProgress }) =>
  evaluateWorkbook(excelHost(), {
    scheme: null,
    language,
    toolVersion: packageJson.version,
    earlier: null,
    signal,
    onProgress,
  });

// The gate loads this page's bundle once Office is ready, and the page holds the element.
const pane = document.getElementById('pane');
if (pane === null) throw new Error('the page has no element for the pane');
createRoot(pane).render(
  <FluentProvider theme={theme}>
    <App evaluate={evaluate} language={language} revealSheet={revealSheet} revealCell={revealCell} />
  </FluentProvider>,
);
