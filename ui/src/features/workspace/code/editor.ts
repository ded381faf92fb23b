import '@fontsource-variable/jetbrains-mono/wght.css';
import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import {
  bracketMatching,
  HighlightStyle,
  indentOnInput,
  indentUnit,
  StreamLanguage,
  syntaxHighlighting,
} from '@codemirror/language';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { endingOf, type Path } from './paths';

export interface EditorOptions {
  box: HTMLElement;
  path: Path;
  text: string;
  label: string;
  /** What the search says, by its English words. */
  phrases: Record<string, string>;
  isDark: boolean;
  onChange: (text: () => string) => void;
  onSave: () => void;
  onRun: () => void;
}

export interface Editor {
  focus: () => void;
  setDark: (isDark: boolean) => void;
  close: () => void;
}

/** An editor of one file. */
export function makeEditor(options: EditorOptions): Editor {
  const { box, path, text, label, phrases, onChange, onSave, onRun } = options;
  const language = new Compartment();
  const looks = new Compartment();
  const command = (act: () => void) => () => {
    act();
    return true;
  };
  const view = new EditorView({
    parent: box,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        highlightActiveLine(),
        highlightActiveLineGutter(),
        drawSelection(),
        history(),
        indentOnInput(),
        indentUnit.of('    '),
        bracketMatching(),
        closeBrackets(),
        autocompletion(),
        highlightSelectionMatches(),
        syntaxHighlighting(COLOURS),
        keymap.of([
          { key: 'Mod-s', run: command(onSave), preventDefault: true },
          { key: 'Mod-Enter', run: command(onRun), preventDefault: true },
          ...closeBracketsKeymap,
          ...defaultKeymap,
          ...searchKeymap,
          ...historyKeymap,
          ...completionKeymap,
          indentWithTab,
        ]),
        EditorState.phrases.of(phrases),
        EditorView.contentAttributes.of({ 'aria-label': label }),
        EditorView.updateListener.of(({ docChanged, state }) => {
          if (docChanged) onChange(() => state.doc.toString());
        }),
        LOOKS,
        looks.of(EditorView.darkTheme.of(options.isDark)),
        language.of([]),
      ],
    }),
  });
  void languageOf(path).then((found) => view.dispatch({ effects: language.reconfigure(found) }));
  return {
    focus: () => view.focus(),
    setDark: (isDark) => view.dispatch({ effects: looks.reconfigure(EditorView.darkTheme.of(isDark)) }),
    close: () => view.destroy(),
  };
}

/** Each language is loaded when the first file of its kind is opened. */
async function languageOf(path: Path): Promise<Extension> {
  switch (endingOf(path)) {
    case 'py':
      return (await import('@codemirror/lang-python')).python();
    case 'md':
      return (await import('@codemirror/lang-markdown')).markdown();
    case 'json':
    case 'ipynb':
      return (await import('@codemirror/lang-json')).json();
    case 'yaml':
    case 'yml':
      return (await import('@codemirror/lang-yaml')).yaml();
    case 'sh':
    case 'bash':
      return StreamLanguage.define((await import('@codemirror/legacy-modes/mode/shell')).shell);
    default:
      return [];
  }
}

const COLOURS = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword, tags.modifier], color: 'var(--mr-waiting)' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--mr-running)' },
  { tag: [tags.number, tags.bool, tags.null, tags.atom], color: 'var(--mr-you)' },
  { tag: [tags.comment, tags.meta], color: 'var(--mr-text3)' },
  { tag: [tags.function(tags.variableName), tags.definition(tags.propertyName)], color: 'var(--mr-accent)' },
  { tag: [tags.className, tags.typeName, tags.heading], color: 'var(--mr-accent)', fontWeight: '650' },
  { tag: [tags.propertyName, tags.link], color: 'var(--mr-accent)' },
  { tag: tags.invalid, color: 'var(--mr-failed)' },
]);

const LOOKS = EditorView.theme({
  '&': { height: '100%', color: 'var(--mr-text)', backgroundColor: 'var(--mr-code)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': {
    fontFamily: "'JetBrains Mono Variable', ui-monospace, Menlo, Consolas, monospace",
    fontSize: '13px',
    lineHeight: '20px',
  },
  '.cm-gutters': { backgroundColor: 'var(--mr-code)', color: 'var(--mr-text3)', border: 'none' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--mr-rowHover)' },
  '.cm-cursor': { borderLeftColor: 'var(--mr-accent)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--mr-soft)',
  },
  '.cm-panels, .cm-tooltip': {
    backgroundColor: 'var(--mr-elevated)',
    color: 'var(--mr-text)',
    borderColor: 'var(--mr-hairline)',
  },
  '.cm-panel.cm-search': { padding: '6px 28px 6px 8px', fontSize: '13px' },
  '.cm-textfield': { borderColor: 'var(--mr-control)', backgroundColor: 'var(--mr-panel)' },
  '.cm-button': { backgroundImage: 'none', backgroundColor: 'var(--mr-panel)', color: 'var(--mr-text)' },
});
