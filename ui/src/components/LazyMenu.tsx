import MoreOutlined from '@ant-design/icons/MoreOutlined';
import { Button, type MenuProps } from 'antd';
import { useState } from 'react';
import { ActionMenu } from './ActionMenu';

interface Props {
  label: string;
  items: () => MenuProps['items'];
  onAction: (key: string) => void;
}

/** An action menu for rows: until it is wanted there is only its button. */
export function LazyMenu({ label, items, onAction }: Props) {
  const [isWanted, setWanted] = useState(false);
  if (!isWanted) {
    return (
      <Button
        type="text"
        icon={<MoreOutlined aria-hidden />}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={false}
        onClick={() => setWanted(true)}
      />
    );
  }
  return (
    <ActionMenu
      label={label}
      items={items()}
      onAction={onAction}
      startsOpen
      button={{ icon: <MoreOutlined aria-hidden /> }}
    />
  );
}
