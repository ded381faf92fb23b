import { Button } from 'antd';
import { useRef, useState } from 'react';
import MoreOutlined from '@ant-design/icons/MoreOutlined';
import { ActionMenu } from '@/components/ActionMenu';
import { ListFailed } from '@/components/ListFailed';
import { Waiting } from '@/components/Waiting';
import styles from './Code.module.css';
import { FileTree } from './FileTree';
import { NameDialog } from './NameDialog';
import { folderOf, nameOf, type Path } from './paths';
import type { Row } from './tree';
import type { Ask } from './useChoice';
import { useFileActions } from './useFileActions';
import { useTree } from './useTree';
import { useWords } from './useWords';

interface Props {
  name: string;
  ask: Ask;
  onOpen: (path: Path) => void;
  onGone: (path: Path) => void;
  /** Makes a file ready to get another name; false: it is not. */
  beforeRename: (path: Path) => Promise<boolean>;
  onRenamed: (path: Path, to: Path) => void;
}

type Naming = 'file' | 'folder' | 'rename';

/** The files of the workspace, with what can be done to them. */
export function Files({ name, ask, onOpen, onGone, beforeRename, onRenamed }: Props) {
  const { t } = useWords();
  const tree = useTree(name);
  const [selected, setSelected] = useState<Path>();
  const [isUploading, setUploading] = useState(false);
  const [naming, setNaming] = useState<Naming>();
  const chooser = useRef<HTMLInputElement>(null);
  const actions = useFileActions(name, ask);
  const row = tree.rows.find((it) => it.path === selected);
  const folder = row?.isFolder ? row.path : folderOf(row?.path ?? '');
  const takenIn = (path: Path) => (tree.folders[path]?.entries ?? []).map((it) => it.name ?? '');
  const folderName = folder === '' ? t('code.home') : folder;

  const made = (path: Path, isFile: boolean) => {
    tree.show(folderOf(path));
    setSelected(path);
    if (isFile) onOpen(path);
  };
  const act = (key: string) => {
    if (key === 'reload') tree.readAnew();
    else if (key === 'hidden') tree.setShowsHidden(!tree.showsHidden);
    else if (key === 'rename') void beforeRename(row?.path ?? '').then((may) => may && setNaming('rename'));
    else if (row && key === 'download') void actions.download(row.path);
    else if (row) void actions.remove(row.path, row.isFolder).then((isGone) => isGone && onGone(row.path));
  };

  if (tree.error !== undefined && !tree.isRead) {
    return <ListFailed title={t('home.failed')} error={tree.error} again={tree.readAnew} />;
  }
  return (
    <>
      <div className={styles['tools']}>
        <Button size="small" onClick={() => setNaming('file')}>
          {t('code.newFile')}
        </Button>
        <Button size="small" onClick={() => setNaming('folder')}>
          {t('code.newFolder')}
        </Button>
        <Button size="small" loading={isUploading} onClick={() => chooser.current?.click()}>
          {t('code.upload')}
        </Button>
        <input
          ref={chooser}
          type="file"
          multiple
          hidden
          aria-label={t('code.upload')}
          onChange={({ target }) => {
            const chosen = [...(target.files ?? [])];
            target.value = '';
            setUploading(true);
            void actions.upload(folder, chosen, takenIn(folder)).then(() => {
              setUploading(false);
              tree.show(folder);
            });
          }}
        />
        <ActionMenu
          label={row ? t('code.moreOf', { name: row.name }) : t('code.more')}
          button={{ size: 'small', icon: <MoreOutlined aria-hidden /> }}
          items={[
            ...(row ? itemsOf(row) : []),
            { key: 'hidden', label: t(tree.showsHidden ? 'code.hideHidden' : 'code.showHidden') },
            { key: 'reload', label: t('code.reload') },
          ]}
          onAction={act}
        />
      </div>
      {!tree.isRead && <Waiting />}
      {tree.isRead && tree.rows.length === 0 && (
        <div className={styles['empty']}>
          <p className="quiet">{t('code.empty')}</p>
          <Button onClick={() => void actions.hello().then((path) => path !== undefined && made(path, true))}>
            {t('code.emptyStart')}
          </Button>
        </div>
      )}
      {tree.rows.length > 0 && (
        <FileTree
          label={t('code.tree', { name })}
          rows={tree.rows}
          selected={selected}
          onSelect={setSelected}
          onToggle={tree.toggle}
          onOpen={onOpen}
        />
      )}
      {Object.entries(tree.folders).map(
        ([path, it]) =>
          it &&
          it.total > it.entries.length && (
            <p key={path} className="quiet">
              {t('code.notAll', {
                shown: it.entries.length,
                total: it.total,
                folder: path === '' ? t('code.home') : path,
              })}
            </p>
          ),
      )}
      {naming && naming !== 'rename' && (
        <NameDialog
          title={t(naming === 'file' ? 'code.newFile' : 'code.newFolder')}
          hint={t('code.inFolder', { folder: folderName })}
          go={t('code.create')}
          first=""
          taken={takenIn(folder)}
          onGo={(it) => actions.make(folder, it, naming === 'file', made)}
          onClose={() => setNaming(undefined)}
        />
      )}
      {naming === 'rename' && row && (
        <NameDialog
          title={t('code.renameTitle', { name: row.name })}
          hint={t('code.renameHint')}
          go={t('code.renameGo')}
          first={nameOf(row.path)}
          taken={takenIn(folderOf(row.path))}
          onGo={(it) =>
            actions.rename(row.path, it, (to) => {
              onRenamed(row.path, to);
              setSelected(to);
            })
          }
          onClose={() => setNaming(undefined)}
        />
      )}
    </>
  );

  function itemsOf({ isFolder, isOther }: Row) {
    const isFile = !isFolder && !isOther;
    return [
      { key: 'rename', label: t(isFile ? 'code.rename' : 'code.renameFolder'), disabled: !isFile },
      { key: 'download', label: t('code.download'), disabled: !isFile },
      { key: 'delete', label: t('code.delete'), danger: true },
      { type: 'divider' as const },
    ];
  }
}
