import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';

import type { OfficeColours } from './environment';

export type ThemeName = 'light' | 'dark';

/**
 * Follows Office where it tells its colours, and the browser's preference elsewhere. High contrast needs no theme of its
 * own: with forced colours on, the browser paints every part in the user's colours.
 */
export function themeName(colours: OfficeColours | null, prefersDark: boolean): ThemeName {
  const luminance = colours === null ? null : luminanceOf(colours.bodyBackground);
  const dark = luminance === null ? prefersDark : luminance < 0.5;
  return dark ? 'dark' : 'light';
}

/** 0 for black to 1 for white; null for what is not `#rrggbb` or `rrggbb`. */
function luminanceOf(colour: string): number | null {
  const [, red, green, blue] = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour.trim()) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return null;
  return (0.2126 * parseInt(red, 16) + 0.7152 * parseInt(green, 16) + 0.0722 * parseInt(blue, 16)) / 255;
}

const DARK = '(prefers-color-scheme: dark)';

/** The theme's name, kept in step with Office and the browser. Office tells of no change, so it is asked on each return. */
export function useThemeName(officeColours: () => OfficeColours | null): ThemeName {
  const now = (): ThemeName => themeName(officeColours(), window.matchMedia(DARK).matches);
  const [name, setName] = useState(now);
  useEffect(() => {
    const query = window.matchMedia(DARK);
    const ask = (): void => setName(themeName(officeColours(), query.matches));
    query.addEventListener('change', ask);
    window.addEventListener('focus', ask);
    ask();
    return () => {
      query.removeEventListener('change', ask);
      window.removeEventListener('focus', ask);
    };
  }, [officeColours]);
  return name;
}

export function useTheme(name: ThemeName): Theme {
  return useMemo(() => scalable(name === 'dark' ? webDarkTheme : webLightTheme), [name]);
}

/** Fonts that every Windows and Mac has for Chinese, and text that grows with the size the user chose in the browser. */
function scalable(theme: Theme): Theme {
  const sizes = Object.entries(theme).map(([token, value]): [string, string | number] => [
    token,
    /^(fontSize|lineHeight)/.test(token) && typeof value === 'string' ? inRootEm(value) : value,
  ]);
  return {
    ...theme,
    ...Object.fromEntries(sizes),
    fontFamilyBase: "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', sans-serif",
  };
}

function inRootEm(size: string): string {
  const pixels = /^(\d+)px$/.exec(size)?.[1];
  return pixels === undefined ? size : `${String(Number(pixels) / 16)}rem`;
}
