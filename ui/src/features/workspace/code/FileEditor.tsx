import { useEffect, useRef } from 'react';
import { useThemeChoice } from '@/components/looks';
import { useToast } from '@/components/useToast';
import styles from './Code.module.css';
import type { Editor } from './editor';
import type { OpenFile } from './tabs';
import { useWords } from './useWords';

const PHRASES = [
  'Find',
  'Replace',
  'next',
  'previous',
  'all',
  'match case',
  'regexp',
  'by word',
  'replace all',
  'close',
] as const;

interface Props {
  file: OpenFile;
  isInFront: boolean;
  onChange: (text: () => string) => void;
  onSave: () => void;
  onRun: () => void;
}

/** The editor of one open file. It stays as it is while another file is in front. */
export function FileEditor({ file, isInFront, onChange, onSave, onRun }: Props) {
  const { t } = useWords();
  const { mode } = useThemeChoice();
  const box = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor>(undefined);
  const toast = useToast();
  const onFailed = () => toast.bad(t('problem.offline'));
  const acts = useRef({ onChange, onSave, onRun, onFailed });
  const first = useRef({
    path: file.path,
    text: file.start,
    isDark: mode === 'dark',
    label: t('code.editor', { path: file.path }),
    phrases: Object.fromEntries(
      PHRASES.flatMap((it) => {
        const said = t(`code.find.${it}`);
        return [
          [it, said],
          [it.toLowerCase(), said],
        ];
      }),
    ),
  });

  useEffect(() => {
    acts.current = { onChange, onSave, onRun, onFailed };
  });
  useEffect(() => {
    let isGone = false;
    const load = import('./editor').then(({ makeEditor }) => {
      if (isGone || !box.current) return;
      editor.current = makeEditor({
        ...first.current,
        box: box.current,
        onChange: (text) => acts.current.onChange(text),
        onSave: () => acts.current.onSave(),
        onRun: () => acts.current.onRun(),
      });
    });
    load.catch(() => acts.current.onFailed());
    return () => {
      isGone = true;
      editor.current?.close();
    };
  }, []);
  useEffect(() => editor.current?.setDark(mode === 'dark'), [mode]);

  return <div ref={box} className={styles['editor']} hidden={!isInFront} />;
}
