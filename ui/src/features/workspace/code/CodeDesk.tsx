import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useToast } from '@/components/useToast';
import { asProblem, problemText } from '@/model/problems';
import styles from './Code.module.css';
import { codeApi } from './codeApi';
import { Files } from './Files';
import { Front } from './Front';
import { interpreterOf, nameOf, splitArguments, type Path } from './paths';
import { RunBar } from './RunBar';
import { RunPanel } from './RunPanel';
import { neighbour } from './tabs';
import { TabStrip } from './TabStrip';
import { useChoice } from './useChoice';
import { useFiles } from './useFiles';
import { useSaving } from './useSaving';
import { useWords } from './useWords';

/** Files, the text of one of them, and what it writes when it runs. */
export function CodeDesk({ name, uid }: { name: string; uid: string }) {
  const words = useWords();
  const { t } = words;
  const toast = useToast();
  const [params, setParams] = useSearchParams();
  const [ask, dialog] = useChoice();
  const files = useFiles(name, uid);
  const { tabs, happened, read } = files;
  const saving = useSaving(files, ask);
  const [runFile, { isLoading: isStarting }] = codeApi.useRunMutation();
  const [chosen, setChosen] = useState<string>();
  const [args, setArgs] = useState<Record<Path, string>>({});
  const asked = params.get('file') ?? undefined;
  const front = asked ?? tabs[0]?.path;
  const file = tabs.find((it) => it.path === front);
  const [showsFiles, setShowsFiles] = useState(front === undefined);

  useEffect(() => {
    if (asked !== undefined) happened({ type: 'opened', path: asked });
  }, [asked, happened]);
  const isUnread = file?.state === 'unread';
  useEffect(() => {
    if (isUnread && front !== undefined) void read(front);
  }, [isUnread, front, read]);

  const show = (path: Path | undefined) =>
    setParams(path === undefined ? {} : { file: path }, { replace: true });
  const open = (path: Path) => {
    show(path);
    setShowsFiles(false);
  };
  const close = async (path: Path) => {
    if (!(await saving.letGo(path))) return;
    if (path === front) show(neighbour(tabs, path));
    happened({ type: 'closed', path });
  };
  const run = async (path: Path, found: readonly string[]) => {
    if (tabs.find((it) => it.path === path)?.isChanged && !(await saving.save(path))) return;
    const order = {
      name: nameOf(path),
      file: path,
      interpreter: interpreterOf(path),
      arguments: [...found],
    };
    try {
      setChosen((await runFile({ name, order }).unwrap()).id);
    } catch (thrown) {
      toast.bad(problemText(asProblem(thrown), words));
    }
  };

  return (
    <div className={styles['desk']}>
      <Button
        className={styles['filesSwitch']}
        aria-expanded={showsFiles}
        onClick={() => setShowsFiles(!showsFiles)}
      >
        {t('code.files')}
      </Button>
      <section
        className={`glass ${styles['files'] ?? ''}`}
        data-shown={showsFiles}
        aria-label={t('code.files')}
      >
        <Files
          name={name}
          ask={ask}
          onOpen={open}
          onGone={(path) => {
            happened({ type: 'gone', path });
            if (front !== undefined && (front === path || front.startsWith(`${path}/`))) show(undefined);
          }}
          beforeRename={async (path) =>
            !tabs.some((it) => it.path === path && it.isChanged) || saving.save(path)
          }
          onRenamed={(path, to) => {
            happened({ type: 'renamed', path, to });
            if (path === front) show(to);
          }}
        />
      </section>
      <div className={styles['work']}>
        {tabs.length > 0 && (
          <TabStrip tabs={tabs} front={front} onShow={show} onClose={(path) => void close(path)} />
        )}
        <Front
          files={files}
          front={front}
          onSave={(path) => void saving.save(path)}
          onRun={(path) => void run(path, splitArguments(args[path] ?? '') ?? [])}
        />
        {file?.state === 'ready' && (
          <RunBar
            key={file.path}
            file={file}
            isStarting={isStarting}
            args={args[file.path] ?? ''}
            onArgs={(text) => setArgs((before) => ({ ...before, [file.path]: text }))}
            onSave={() => void saving.save(file.path)}
            onRun={(found) => void run(file.path, found)}
          />
        )}
        <RunPanel name={name} chosen={chosen} onChoose={setChosen} />
      </div>
      {dialog}
    </div>
  );
}
