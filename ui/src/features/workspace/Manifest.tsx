import '@fontsource-variable/jetbrains-mono/wght.css';
import { Button } from 'antd';
import { api } from '@/api/api';
import { ListFailed } from '@/components/ListFailed';
import { useToast } from '@/components/useToast';
import { Waiting } from '@/components/Waiting';
import { useI18n } from '@/i18n/I18n';
import styles from './Workspace.module.css';

/** The workspace as kubectl has it; read anew when its spec changes. */
export function Manifest({ name, generation }: { name: string; generation: number }) {
  const { t } = useI18n();
  const toast = useToast();
  const { data, error, refetch } = api.useWorkspaceTextQuery({ name, generation });
  if (error) return <ListFailed title={t('home.failed')} error={error} again={() => void refetch()} />;
  if (data === undefined) return <Waiting />;
  return (
    <section className={styles['logs']}>
      <span>
        <Button
          onClick={() => void navigator.clipboard.writeText(data).then(() => toast.good(t('toast.copied')))}
        >
          {t('create.copy')}
        </Button>
      </span>
      <pre className={styles['log']} tabIndex={0}>
        {data}
      </pre>
    </section>
  );
}
