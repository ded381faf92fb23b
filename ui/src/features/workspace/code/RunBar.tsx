import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import styles from './Code.module.css';
import { interpreterOf, splitArguments } from './paths';
import type { OpenFile } from './tabs';
import { useWords } from './useWords';

interface Props {
  file: OpenFile;
  isStarting: boolean;
  onSave: () => void;
  onRun: (args: readonly string[]) => void;
  /** What was typed as arguments lately. */
  args: string;
  onArgs: (text: string) => void;
}

/** Saves and runs the file in front. */
export function RunBar({ file, isStarting, onSave, onRun, args, onArgs }: Props) {
  const { t } = useWords();
  const id = useId();
  const [isTried, setTried] = useState(false);
  const found = splitArguments(args);
  const mayRun = interpreterOf(file.path) !== undefined;
  const said = !mayRun ? t('code.noInterpreter') : isTried && !found ? t('code.quoteOpen') : undefined;
  const run = () => {
    setTried(true);
    if (mayRun && found) onRun(found);
  };
  return (
    <div className={styles['runBar']}>
      <Input
        value={args}
        aria-label={t('code.arguments')}
        placeholder={`${t('code.arguments')}: ${t('code.argumentsHint')}`}
        aria-describedby={id}
        aria-invalid={isTried && !found}
        disabled={!mayRun}
        onChange={({ target }) => onArgs(target.value)}
        onPressEnter={run}
      />
      <Button onClick={onSave} disabled={!file.isChanged} loading={file.isSaving}>
        {t('code.save')}
      </Button>
      <Button type="primary" onClick={run} disabled={!mayRun} loading={isStarting} aria-describedby={id}>
        {t('code.run')}
      </Button>
      <span id={id} className="quiet">
        {said ?? t('code.leave')}
      </span>
      <span className="sr" role="status">
        {file.state === 'ready' &&
          t(file.isSaving ? 'code.saving' : file.isChanged ? 'code.unsaved' : 'code.isSaved')}
      </span>
    </div>
  );
}
