import { Button } from 'antd';
import { Note } from '@/components/Note';
import { Waiting } from '@/components/Waiting';
import { problemText } from '@/model/problems';
import styles from './Code.module.css';
import { FileEditor } from './FileEditor';
import type { Path } from './paths';
import type { Files } from './useFiles';
import { useWords } from './useWords';

interface Props {
  files: Files;
  front: Path | undefined;
  onSave: (path: Path) => void;
  onRun: (path: Path) => void;
}

/** The text of the file in front; those behind it stay as they are. */
export function Front({ files, front, onSave, onRun }: Props) {
  const words = useWords();
  const { t } = words;
  const file = files.tabs.find((it) => it.path === front);
  const why = file?.why;
  return (
    <div className={styles['front']}>
      {!file && <p className="quiet">{t('code.choose')}</p>}
      {file?.state === 'unread' && <Waiting />}
      {file?.state === 'failed' && (
        <Note
          tone="neutral"
          role="status"
          actions={<Button onClick={() => void files.read(file.path)}>{t('again')}</Button>}
        >
          {why === 'binary' || why === 'large' ? t(`code.${why}`) : why && problemText(why, words)}
        </Note>
      )}
      {files.tabs.map(
        (it) =>
          it.state === 'ready' && (
            <FileEditor
              key={`${it.path} ${it.readings}`}
              file={it}
              isInFront={it.path === front}
              onChange={(text) => files.changed(it, text)}
              onSave={() => onSave(it.path)}
              onRun={() => onRun(it.path)}
            />
          ),
      )}
    </div>
  );
}
