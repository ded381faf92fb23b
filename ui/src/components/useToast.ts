import { App } from 'antd';
import type { ReactNode } from 'react';

/** Short words at the edge: good news waits for its turn to be read out, bad news does not. */
export interface Toast {
  good: (title: string, actions?: ReactNode) => void;
  bad: (title: string, description?: string) => void;
}

export function useToast(): Toast {
  const { notification } = App.useApp();
  return {
    good: (title, actions) => notification.open({ title, actions, role: 'status', duration: 6 }),
    bad: (title, description) => notification.error({ title, description, role: 'alert', duration: 12 }),
  };
}
