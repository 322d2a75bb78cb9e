import { makeStyles, tokens } from '@fluentui/react-components';

/** The browser's own controls, dressed as Fluent's: they weigh nothing, and every assistive technology knows them. */
export const useControlStyles = makeStyles({
  labelled: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, width: '100%' },
  control: {
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '2rem',
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    textOverflow: 'ellipsis',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
});
