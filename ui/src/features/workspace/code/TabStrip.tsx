import CloseOutlined from '@ant-design/icons/CloseOutlined';
import styles from './Code.module.css';
import { nameOf, type Path } from './paths';
import type { OpenFile } from './tabs';
import { useWords } from './useWords';

interface Props {
  tabs: readonly OpenFile[];
  front: Path | undefined;
  onShow: (path: Path) => void;
  onClose: (path: Path) => void;
}

/** The open files. What is not saved has a dot, and says so. */
export function TabStrip({ tabs, front, onShow, onClose }: Props) {
  const { t } = useWords();
  return (
    <ul className={styles['strip']} aria-label={t('code.tabs')}>
      {tabs.map(({ path, isChanged }) => (
        <li key={path} data-front={path === front}>
          <button
            type="button"
            title={path}
            aria-current={path === front ? 'true' : undefined}
            onClick={() => onShow(path)}
          >
            {nameOf(path)}
            {isChanged && (
              <>
                <span aria-hidden> ●</span>
                <span className="sr"> {t('code.unsaved')}</span>
              </>
            )}
          </button>
          <button
            type="button"
            aria-label={t('code.close', { name: nameOf(path) })}
            onClick={() => onClose(path)}
          >
            <CloseOutlined aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  );
}
