import CaretDownOutlined from '@ant-design/icons/CaretDownOutlined';
import CaretRightOutlined from '@ant-design/icons/CaretRightOutlined';
import FileOutlined from '@ant-design/icons/FileOutlined';
import { useRef, type KeyboardEvent } from 'react';
import styles from './Code.module.css';
import type { Path } from './paths';
import { moveBy, type Row } from './tree';

interface Props {
  label: string;
  rows: readonly Row[];
  selected: Path | undefined;
  onSelect: (path: Path) => void;
  onToggle: (path: Path) => void;
  onOpen: (path: Path) => void;
}

/** Files and folders. One stop for the Tab key; arrows move in it. */
export function FileTree({ label, rows, selected, onSelect, onToggle, onOpen }: Props) {
  const box = useRef<HTMLUListElement>(null);
  const stop = rows.some((it) => it.path === selected) ? selected : rows[0]?.path;

  const act = (row: Row) => {
    onSelect(row.path);
    if (row.isFolder) onToggle(row.path);
    else if (!row.isOther) onOpen(row.path);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const move = moveBy(event.key, rows, stop);
    if (!move) return;
    event.preventDefault();
    if ('go' in move) {
      onSelect(move.go);
      const items = box.current?.querySelectorAll<HTMLElement>('[data-path]') ?? [];
      [...items].find((it) => it.dataset['path'] === move.go)?.focus();
    } else if ('toggle' in move) onToggle(move.toggle);
    else act(move.use);
  };

  return (
    <ul ref={box} role="tree" aria-label={label} className={styles['tree']} onKeyDown={onKeyDown}>
      {rows.map((row) => (
        <li
          key={row.path}
          role="treeitem"
          data-path={row.path}
          aria-level={row.level}
          aria-posinset={row.position}
          aria-setsize={row.count}
          aria-expanded={row.isFolder ? row.isOpen : undefined}
          aria-selected={row.path === selected}
          tabIndex={row.path === stop ? 0 : -1}
          style={{ paddingInlineStart: 8 + (row.level - 1) * 16 }}
          onClick={() => act(row)}
        >
          <Sign row={row} />
          <span>{row.name}</span>
        </li>
      ))}
    </ul>
  );
}

function Sign({ row: { isFolder, isOpen } }: { row: Row }) {
  if (!isFolder) return <FileOutlined aria-hidden />;
  return isOpen ? <CaretDownOutlined aria-hidden /> : <CaretRightOutlined aria-hidden />;
}
