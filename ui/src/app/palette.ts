/** The colours of the two themes. What is readable on what, and by how much, was measured: WCAG 2.2 AA throughout. */
export interface Palette {
  page: string;
  panel: string;
  glass: string;
  elevated: string;
  spot: string;
  spotText: string;
  text: string;
  text2: string;
  text3: string;
  disabled: string;
  control: string;
  hairline: string;
  accent: string;
  hover: string;
  active: string;
  soft: string;
  onAccent: string;
  infoLine: string;
  running: string;
  runningBg: string;
  okLine: string;
  waiting: string;
  waitingBg: string;
  you: string;
  youBg: string;
  youLine: string;
  failed: string;
  failedBg: string;
  failedLine: string;
  onFailed: string;
  neutral: string;
  neutralBg: string;
  rowHover: string;
  track: string;
  code: string;
  bar: string;
  barLine: string;
  shine: string;
  glowA: string;
  glowB: string;
}

export const DARK: Palette = {
  page: '#0A0F16',
  panel: '#121B26',
  glass: 'rgba(18,27,38,.72)',
  elevated: '#1A2532',
  spot: '#253445',
  spotText: '#E8EEF5',
  text: '#E8EEF5',
  text2: '#B3C0CF',
  text3: '#8F9DAF',
  disabled: '#5E6C7D',
  control: '#61748A',
  hairline: '#243140',
  accent: '#4CCBE6',
  hover: '#7ADCF0',
  active: '#2FB4D1',
  soft: '#1A3441',
  onAccent: '#06202A',
  infoLine: '#285A69',
  running: '#4ADE80',
  runningBg: '#1A3633',
  okLine: '#285F46',
  waiting: '#A9B8FF',
  waitingBg: '#273144',
  you: '#FBBF24',
  youBg: '#333226',
  youLine: '#6B5723',
  failed: '#FF8A80',
  failedBg: '#332B33',
  failedLine: '#6B4144',
  onFailed: '#2A0505',
  neutral: '#9AA8B9',
  neutralBg: '#252F3B',
  rowHover: '#18232F',
  track: '#0D141D',
  code: '#0C121A',
  bar: 'rgba(10,15,22,.64)',
  barLine: 'rgba(232,238,245,.10)',
  shine: 'rgba(232,238,245,.06)',
  glowA: 'rgba(76,203,230,.18)',
  glowB: 'rgba(124,140,255,.16)',
};

export const LIGHT: Palette = {
  page: '#EEF2F6',
  panel: '#FFFFFF',
  glass: 'rgba(255,255,255,.72)',
  elevated: '#FFFFFF',
  spot: '#101A26',
  spotText: '#FFFFFF',
  text: '#101A26',
  text2: '#44525F',
  text3: '#586573',
  disabled: '#9AA5B1',
  control: '#7A8897',
  hairline: '#DEE5EC',
  accent: '#086A81',
  hover: '#075C70',
  active: '#054A5B',
  soft: '#E6F0F2',
  onAccent: '#FFFFFF',
  infoLine: '#9CC3CD',
  running: '#0F7034',
  runningBg: '#E7F1EB',
  okLine: '#9FC6AE',
  waiting: '#4152C6',
  waitingBg: '#ECEEF9',
  you: '#8F5000',
  youBg: '#F4EEE6',
  youLine: '#D2B990',
  failed: '#B92222',
  failedBg: '#F8E9E9',
  failedLine: '#E3A7A7',
  onFailed: '#FFFFFF',
  neutral: '#525E6B',
  neutralBg: '#EEEFF0',
  rowHover: '#F6F8FB',
  track: '#E3E9EF',
  code: '#FBFCFE',
  bar: 'rgba(238,242,246,.72)',
  barLine: 'rgba(16,26,38,.10)',
  shine: 'rgba(255,255,255,.9)',
  glowA: 'rgba(8,106,129,.10)',
  glowB: 'rgba(65,82,198,.08)',
};

/** The palette as custom properties, for style sheets: `--mr-text2` and so on. */
export function paint(palette: Palette, style: CSSStyleDeclaration): void {
  for (const [name, colour] of Object.entries(palette)) {
    style.setProperty(`--mr-${name}`, colour as string);
  }
}
