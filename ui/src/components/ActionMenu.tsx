import { Button, Dropdown, type ButtonProps, type MenuProps } from 'antd';
import { useRef, useState } from 'react';

interface Props {
  label: string;
  items: MenuProps['items'];
  onAction: (key: string) => void;
  button?: ButtonProps;
  startsOpen?: boolean;
  children?: React.ReactNode;
}

/** A menu that works by keyboard and says so: arrows move in it, Escape goes back to its button. */
export function ActionMenu({ label, items, onAction, button, startsOpen = false, children }: Props) {
  const [isOpen, setOpen] = useState(startsOpen);
  const trigger = useRef<HTMLButtonElement>(null);
  return (
    <Dropdown
      trigger={['click']}
      autoFocus
      open={isOpen}
      onOpenChange={(open) => {
        setOpen(open);
        if (!open) trigger.current?.focus();
      }}
      menu={{
        items,
        onClick: ({ key }) => {
          setOpen(false);
          onAction(key);
        },
      }}
    >
      <Button
        ref={trigger}
        type="text"
        {...button}
        aria-label={children ? undefined : label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
      >
        {children}
      </Button>
    </Dropdown>
  );
}
