import '@xterm/xterm/css/xterm.css';
import '@fontsource-variable/jetbrains-mono/wght.css';
import { FitAddon } from '@xterm/addon-fit';
import { WebLinksAddon } from '@xterm/addon-web-links';
import { Terminal, type ITheme } from '@xterm/xterm';
import type { Screen } from './useShell';

export interface XtermScreen extends Screen {
  focus: () => void;
  /** As the page's theme is now. */
  paint: () => void;
  setScreenReader: (wanted: boolean) => void;
  fit: () => void;
  close: () => void;
}

const FONT = "'JetBrains Mono Variable', ui-monospace, Menlo, Consolas, monospace";
const LARGEST = 999;

/** A terminal as xterm.js draws it, in a box of the page. */
export async function xtermScreen(
  box: HTMLElement,
  { label, screenReader, onLeave }: { label: string; screenReader: boolean; onLeave: () => void },
): Promise<XtermScreen> {
  // Letters are measured when it opens.
  await document.fonts.load(`13px ${FONT}`).catch(() => []);
  const terminal = new Terminal({
    fontFamily: FONT,
    fontSize: 13,
    cursorBlink: false,
    scrollback: 5000,
    screenReaderMode: screenReader,
    // Programs choose colours for a black screen.
    minimumContrastRatio: 4.5,
    theme: themeNow(),
  });
  const fitting = new FitAddon();
  terminal.loadAddon(fitting);
  terminal.loadAddon(new WebLinksAddon());
  terminal.open(box);
  terminal.textarea?.setAttribute('aria-label', label);
  terminal.attachCustomKeyEventHandler((event) => {
    if (event.key !== 'F6') return true;
    event.preventDefault();
    if (event.type === 'keydown') onLeave();
    return false;
  });
  const fit = () => {
    const size = fitting.proposeDimensions();
    if (size && size.cols <= LARGEST && size.rows <= LARGEST) fitting.fit();
  };
  fit();
  const watch = new ResizeObserver(fit);
  watch.observe(box);
  return {
    size: () => ({ cols: terminal.cols, rows: terminal.rows }),
    write: (bytes) => terminal.write(bytes),
    begin: () => terminal.write('\u001Bc'),
    onType: (listener) => {
      const typed = terminal.onData(listener);
      return () => typed.dispose();
    },
    onResize: (listener) => {
      const changed = terminal.onResize(listener);
      return () => changed.dispose();
    },
    focus: () => terminal.focus(),
    paint: () => {
      terminal.options.theme = themeNow();
    },
    setScreenReader: (wanted) => {
      terminal.options.screenReaderMode = wanted;
    },
    fit,
    close: () => {
      watch.disconnect();
      terminal.dispose();
    },
  };
}

function themeNow(): ITheme {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string) => style.getPropertyValue(`--mr-${name}`).trim();
  return {
    background: colour('code'),
    foreground: colour('text'),
    cursor: colour('accent'),
    cursorAccent: colour('code'),
    selectionBackground: colour('control'),
  };
}
