import { theme as antd, type ConfigProviderProps } from 'antd';
import { DARK, LIGHT, type Palette } from './palette';

type ThemeConfig = NonNullable<ConfigProviderProps['theme']>;

export interface Looks {
  mode: 'dark' | 'light';
  /** Solid surfaces, no glow. */
  solid: boolean;
  /** Things may move. */
  motion: boolean;
}

export function paletteOf(looks: Looks): Palette {
  return looks.mode === 'dark' ? DARK : LIGHT;
}

/** Ant Design's algorithms repaint what they are given: exact colours go through this one, after them. */
function exact(c: Palette) {
  return (_seed: unknown, map: Record<string, unknown>) => ({
    ...map,
    colorPrimary: c.accent,
    colorPrimaryHover: c.hover,
    colorPrimaryActive: c.active,
    colorPrimaryBg: c.soft,
    colorPrimaryBgHover: c.soft,
    colorInfo: c.accent,
    colorInfoBg: c.soft,
    colorInfoBorder: c.infoLine,
    colorLink: c.accent,
    colorLinkHover: c.hover,
    colorLinkActive: c.active,
    colorSuccess: c.running,
    colorSuccessBg: c.runningBg,
    colorSuccessBorder: c.okLine,
    colorWarning: c.you,
    colorWarningBg: c.youBg,
    colorWarningBorder: c.youLine,
    colorError: c.failed,
    colorErrorHover: c.failed,
    colorErrorBg: c.failedBg,
    colorErrorBorder: c.failedLine,
  });
}

function tokens(c: Palette, motion: boolean): ThemeConfig['token'] {
  return {
    motion,
    focusOutline: true,
    lineWidthFocus: 2,
    fontFamily:
      "'Inter Variable', system-ui, 'PingFang SC', 'HarmonyOS Sans SC', 'Microsoft YaHei UI', 'Noto Sans SC', sans-serif",
    fontFamilyCode: "'JetBrains Mono Variable', ui-monospace, 'Cascadia Mono', Menlo, Consolas, monospace",
    fontSize: 14,
    borderRadius: 10,
    borderRadiusLG: 14,
    borderRadiusSM: 7,
    controlHeight: 36,
    controlHeightLG: 44,
    controlHeightSM: 28,
    colorBgLayout: c.page,
    colorBgContainer: c.panel,
    colorBgElevated: c.elevated,
    colorBgSpotlight: c.spot,
    colorText: c.text,
    colorTextHeading: c.text,
    colorTextSecondary: c.text2,
    colorTextTertiary: c.text3,
    colorTextDescription: c.text3,
    colorTextPlaceholder: c.text3,
    colorTextLabel: c.text2,
    colorTextDisabled: c.disabled,
    colorIcon: c.text2,
    colorTextLightSolid: c.onAccent,
    colorBorder: c.control,
    colorBorderSecondary: c.hairline,
    colorSplit: c.hairline,
  };
}

function components(c: Palette, solid: boolean): ThemeConfig['components'] {
  return {
    Layout: { bodyBg: 'transparent', headerBg: 'transparent', headerHeight: 56 },
    Card: { colorBgContainer: solid ? c.panel : c.glass, bodyPadding: 20, headerFontSize: 16 },
    Button: {
      primaryShadow: 'none',
      defaultShadow: 'none',
      dangerShadow: 'none',
      primaryColor: c.onAccent,
      dangerColor: c.onFailed,
      fontWeight: 550,
    },
    Form: { verticalLabelPadding: '0 0 6px', labelColor: c.text2 },
    Menu: { itemBg: 'transparent', itemSelectedBg: c.soft },
    Segmented: { trackBg: c.track, itemSelectedBg: c.elevated },
    Slider: { railBg: c.control, trackBg: c.accent, handleColor: c.accent },
    Progress: { remainingColor: c.hairline },
    Tooltip: { colorTextLightSolid: c.spotText },
  };
}

export function themeOf(looks: Looks): ThemeConfig {
  const c = paletteOf(looks);
  const base = looks.mode === 'dark' ? antd.darkAlgorithm : antd.defaultAlgorithm;
  return {
    algorithm: [base, exact(c) as unknown as typeof base],
    hashed: false,
    token: tokens(c, looks.motion),
    components: components(c, looks.solid),
  };
}
