import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import type { Problem } from '@/api/problem';
import { problemText } from '@/model/problems';
import { nameProblem } from './paths';
import { useWords } from './useWords';

interface Props {
  title: string;
  hint?: string;
  go: string;
  first: string;
  /** Names that are there already. */
  taken: readonly string[];
  /** Does it; what it returns stands at the field. */
  onGo: (name: string) => Promise<Problem | undefined>;
  onClose: () => void;
}

/** Asks for a name. */
export function NameDialog({ title, hint, go, first, taken, onGo, onClose }: Props) {
  const words = useWords();
  const { t } = words;
  const [name, setName] = useState(first);
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const rule = nameProblem(name, taken);
  const said = isTried && rule ? t(rule) : problem && problemText(problem, words);

  const submit = async () => {
    setTried(true);
    if (rule || isBusy) return;
    setBusy(true);
    const refused = await onGo(name);
    setBusy(false);
    setProblem(refused);
    if (!refused) onClose();
  };

  return (
    <Modal
      open
      title={title}
      onCancel={onClose}
      footer={[
        <Button key="back" onClick={onClose}>
          {t('code.back')}
        </Button>,
        <Button key="go" type="primary" loading={isBusy} onClick={() => void submit()}>
          {go}
        </Button>,
      ]}
    >
      <label>
        {t('code.name')}
        <Input
          autoFocus
          value={name}
          status={said ? 'error' : ''}
          aria-invalid={said !== undefined}
          aria-describedby="code-name-said"
          onChange={({ target }) => {
            setName(target.value);
            setProblem(undefined);
          }}
          onPressEnter={() => void submit()}
        />
      </label>
      <p id="code-name-said" role={said ? 'alert' : undefined} className={said ? undefined : 'quiet'}>
        {said ?? hint}
      </p>
    </Modal>
  );
}
