import { Button, Modal } from 'antd';
import { useState, type ReactNode } from 'react';

interface Choice<Key extends string> {
  key: Key;
  label: string;
  looks?: 'primary' | 'danger';
}

export interface Question<Key extends string> {
  title: string;
  text?: ReactNode;
  /** The last one is safe, and has the focus. */
  choices: readonly Choice<Key>[];
}

type Asked = Question<string> & { answer: (key: string | undefined) => void };
export type Ask = <Key extends string>(question: Question<Key>) => Promise<Key | undefined>;

/** Asks with as many buttons as there are ways on; undefined: none of them was taken. */
export function useChoice(): [Ask, ReactNode] {
  const [asked, setAsked] = useState<Asked>();
  const answer = (key?: string) => {
    asked?.answer(key);
    setAsked(undefined);
  };
  const ask: Ask = (question) =>
    new Promise((resolve) => {
      setAsked({ ...question, answer: (key) => resolve(key as never) });
    });
  const last = asked?.choices.at(-1);
  const dialog = asked && (
    <Modal
      open
      title={asked.title}
      onCancel={() => answer()}
      footer={asked.choices.map((it) => (
        <Button
          key={it.key}
          type={it.looks === 'primary' ? 'primary' : 'default'}
          danger={it.looks === 'danger'}
          autoFocus={it === last}
          onClick={() => answer(it.key)}
        >
          {it.label}
        </Button>
      ))}
    >
      {asked.text}
    </Modal>
  );
  return [ask, dialog];
}
