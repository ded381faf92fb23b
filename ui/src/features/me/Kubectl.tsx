import '@fontsource-variable/jetbrains-mono/wght.css';
import { Button } from 'antd';
import { useState } from 'react';
import { download } from '@/api/download';
import { Failed } from '@/components/Failed';
import page from '@/components/Page.module.css';
import { Panel } from '@/components/Panel';
import { save } from '@/lib/save';
import { useWords } from './words';

const MAY = [
  'me.kubectlMay1',
  'me.kubectlMay2',
  'me.kubectlMay3',
  'me.kubectlMay4',
  'me.kubectlMay5',
] as const;

/** The way in for kubectl. */
export function Kubectl({ handle }: { handle: string }) {
  const { t } = useWords();
  const [isLoading, setLoading] = useState(false);
  const [error, setError] = useState<unknown>();
  const file = `mlride-${handle}.kubeconfig`;

  const get = async () => {
    setLoading(true);
    setError(undefined);
    try {
      save(await download('/api/v1/kubeconfig'), file);
    } catch (thrown) {
      setError(thrown);
    } finally {
      setLoading(false);
    }
  };

  return (
    <>
      <Panel title={t('me.kubectlTitle')}>
        <p>{t('me.kubectlFile')}</p>
        <Failed error={error} />
        <div className={page['row']}>
          <Button type="primary" loading={isLoading} onClick={() => void get()}>
            {t('me.kubectlDownload')}
          </Button>
        </div>
        <h3>{t('me.kubectlHow')}</h3>
        <pre className={page['code']} tabIndex={0}>
          {`export KUBECONFIG=~/Downloads/${file}\nkubectl get workspaces`}
        </pre>
      </Panel>
      <Panel title={t('me.kubectlDoes')}>
        <ul className={page['steps']}>
          {MAY.map((it) => (
            <li key={it}>{t(it)}</li>
          ))}
        </ul>
      </Panel>
    </>
  );
}
