import { theme } from 'antd'
import type { ThemeConfig } from 'antd'

interface Palette {
  ground: string
  panel: string
  line: string
  ink: string
  inkSoft: string
  inkFaint: string
  accent: string
  info: string
  good: string
  warn: string
  infoSoft: string
  badSoft: string
  bad: string
  warnSoft: string
  goodSoft: string
  hover: string
  selected: string
}

/** The antd side of tokens.css; antd computes shades from these, so that they must be colours, not variables. */
const light: Palette = {
  ground: '#f1eee8',
  panel: '#fbfaf7',
  line: '#e2dcd0',
  ink: '#2a2622',
  inkSoft: '#5b554d',
  inkFaint: '#6b645a',
  accent: '#a6231d',
  info: '#2b5c93',
  good: '#2f6b45',
  warn: '#8a5a00',
  infoSoft: '#e4edf7',
  badSoft: '#fae5e2',
  bad: '#a6231d',
  warnSoft: '#fbf0d3',
  goodSoft: '#e3f0e4',
  hover: '#ebe6dc',
  selected: '#f5e9e4',
}
const dark: Palette = {
  ground: '#1b1a18',
  panel: '#242320',
  line: '#3a3833',
  ink: '#e9e5dc',
  inkSoft: '#b8b1a5',
  inkFaint: '#aca497',
  accent: '#e0786f',
  info: '#93bce8',
  good: '#8cc9a0',
  warn: '#e0b35c',
  infoSoft: '#20303f',
  badSoft: '#432622',
  bad: '#ea9188',
  warnSoft: '#3a2f1a',
  goodSoft: '#20342a',
  hover: '#302e2a',
  selected: '#3a2925',
}

/** @param isStill  whether nothing may move: see the end of base.css */
export function themeOf(isDark: boolean, isStill: boolean): ThemeConfig {
  const palette = isDark ? dark : light
  return {
    algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      motion: !isStill,
      colorPrimary: palette.accent,
      colorLink: palette.info,
      colorInfo: palette.info,
      colorSuccess: palette.good,
      colorWarning: palette.warn,
      colorError: palette.bad,
      colorInfoBg: palette.infoSoft,
      colorSuccessBg: palette.goodSoft,
      colorWarningBg: palette.warnSoft,
      colorErrorBg: palette.badSoft,
      colorWarningBorder: palette.line,
      colorErrorBorder: palette.line,
      colorInfoBorder: palette.line,
      colorBgLayout: palette.ground,
      colorBgContainer: palette.panel,
      colorBgElevated: isDark ? '#2d2b28' : '#fffefb',
      colorBorder: palette.line,
      colorBorderSecondary: palette.line,
      colorText: palette.ink,
      colorTextSecondary: palette.inkSoft,
      colorTextDescription: palette.inkSoft,
      colorTextTertiary: palette.inkFaint,
      colorTextPlaceholder: palette.inkFaint,
      controlItemBgActive: palette.selected,
      controlItemBgActiveHover: palette.selected,
      controlItemBgHover: palette.hover,
      borderRadius: 6,
      fontFamily: 'var(--font-screen)',
      fontSize: 14,
      lineHeight: 1.7,
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.16s',
    },
    components: {
      Button: {
        primaryColor: isDark ? '#1b1210' : '#ffffff',
        primaryShadow: 'none',
        defaultShadow: 'none',
        contentLineHeight: 1.5,
      },
      Table: {
        headerBg: palette.panel,
        headerColor: palette.inkSoft,
        headerSplitColor: 'transparent',
        headerSortActiveBg: palette.panel,
        headerSortHoverBg: palette.hover,
        bodySortBg: palette.panel,
        rowHoverBg: palette.hover,
        rowSelectedBg: palette.selected,
        rowSelectedHoverBg: palette.selected,
        borderColor: palette.line,
        cellPaddingBlock: 10,
        cellPaddingBlockSM: 7,
      },
      Tabs: {
        itemSelectedColor: palette.accent,
        itemHoverColor: palette.accent,
        inkBarColor: palette.accent,
      },
      Modal: { contentBg: palette.panel, headerBg: palette.panel },
      Segmented: { itemSelectedBg: isDark ? '#45423c' : '#fffefb', trackBg: palette.hover },
      Tree: { nodeSelectedBg: palette.selected, nodeHoverBg: palette.hover },
    },
  }
}
