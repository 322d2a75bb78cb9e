import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, type ReactElement } from 'react';

import type { DrawnBar } from './chart-data';

/** With forced colours a drawing keeps its own, so it is given the user's by name. */
const FORCED = '@media (forced-colors: active)';

const useStyles = makeStyles({
  bar: {
    display: 'block',
    width: 'calc(100% - 2px)',
    height: '0.75rem',
    margin: '2px 1px 0',
    overflow: 'visible',
  },
  filled: { fill: tokens.colorBrandForeground1, [FORCED]: { fill: 'CanvasText' } },
  hatch: { stroke: tokens.colorBrandForeground1, [FORCED]: { stroke: 'CanvasText' } },
  outline: { fill: 'none', stroke: tokens.colorBrandForeground1, [FORCED]: { stroke: 'CanvasText' } },
  frame: {
    fill: 'none',
    stroke: tokens.colorNeutralStrokeAccessible,
    [FORCED]: { stroke: 'CanvasText' },
  },
  line: { stroke: tokens.colorNeutralForeground1, [FORCED]: { stroke: 'Highlight' } },
  /** Keeps the line apart from a bar it crosses. */
  halo: { stroke: tokens.colorNeutralBackground1, [FORCED]: { stroke: 'Canvas' } },
});

const percent = (share: number): string => `${(share * 100).toFixed(3)}%`;

/** One bar as wide as there is room. Told apart by shape: filled, hatched, outlined, a line across. */
export function Bar({ bar: { length, frame, line, look } }: { readonly bar: DrawnBar }): ReactElement {
  const styles = useStyles();
  const hatching = useId();
  return (
    <svg className={styles.bar} aria-hidden="true" focusable="false">
      {look === 'hatched' && (
        <defs>
          <pattern
            id={hatching}
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <line className={styles.hatch} y2="5" strokeWidth="3" />
          </pattern>
        </defs>
      )}
      {frame !== undefined && <rect className={styles.frame} width={percent(frame)} height="100%" />}
      {length !== null &&
        (look === 'hatched' ? (
          <rect
            className={styles.outline}
            // The pattern is named where it is used: a class can not know it.
            style={{ fill: `url(#${hatching})` }}
            width={percent(length)}
            height="100%"
          />
        ) : (
          <rect className={styles.filled} width={percent(length)} height="100%" />
        ))}
      {line !== undefined &&
        ([styles.halo, styles.line] as const).map((style, index) => (
          <line
            key={style}
            className={style}
            x1={percent(line)}
            x2={percent(line)}
            y1="0"
            y2="100%"
            strokeWidth={index === 0 ? 6 : 2}
          />
        ))}
    </svg>
  );
}
