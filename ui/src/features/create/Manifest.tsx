import { Button, Modal } from 'antd';
import { stringify } from 'yaml';
import type { WorkspaceSpec } from '@/api/shapes';
import { useToast } from '@/components/useToast';
import { useI18n } from '@/i18n/I18n';
import styles from './Create.module.css';

interface Props {
  name: string;
  spec: WorkspaceSpec;
  close: () => void;
}

/** The manifest of a workspace, as kubectl takes it. */
export function manifestText(name: string, spec: WorkspaceSpec): string {
  return stringify({ apiVersion: 'mlride.io/v1alpha1', kind: 'Workspace', metadata: { name }, spec });
}

/** What is chosen as a manifest: what is clicked today can be scripted tomorrow. */
export function Manifest({ name, spec, close }: Props) {
  const { t } = useI18n();
  const toast = useToast();
  const text = manifestText(name, spec);
  const copy = () => void navigator.clipboard.writeText(text).then(() => toast.good(t('toast.copied')));
  return (
    <Modal
      open
      title={t('create.yamlTitle')}
      footer={<Button onClick={copy}>{t('create.copy')}</Button>}
      onCancel={close}
    >
      <p className="soft">{t('create.yamlText')}</p>
      <pre className={styles['code']} tabIndex={0}>
        {text}
      </pre>
    </Modal>
  );
}
