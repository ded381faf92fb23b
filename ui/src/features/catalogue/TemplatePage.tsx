import { Button } from 'antd';
import { Link, useNavigate, useParams } from 'react-router-dom';
import { api } from '@/api/api';
import { templateAdapter } from '@/api/lists';
import type { ImageTemplate } from '@/api/shapes';
import { Mark } from '@/components/Mark';
import { Note } from '@/components/Note';
import { PageTitle } from '@/components/PageTitle';
import { Waiting } from '@/components/Waiting';
import { useI18n, type I18n } from '@/i18n/I18n';
import { useNow } from '@/lib/clock';
import { readBytes, readQuantity } from '@/lib/quantity';
import { sentence } from '@/model/reasons';
import { minimumOf, shortImage, templateTitle } from '@/model/resources';
import { usualText } from '@/parts/amounts';
import { Starts } from '@/parts/Starts';
import styles from './Catalogue.module.css';

const templatesOf = templateAdapter.getSelectors();

/** All about one image. */
export function TemplatePage() {
  const i18n = useI18n();
  const { t } = i18n;
  const { namespace, name = '' } = useParams();
  const go = useNavigate();
  const now = useNow(30_000);
  const { data, isLoading } = api.useAllTemplatesQuery();
  if (isLoading) return <Waiting />;
  const template =
    data && templatesOf.selectAll(data).find((it) => it.name === name && it.namespace === namespace);
  if (!template) {
    return (
      <>
        <PageTitle tab={t('nothing.title')}>{t('nothing.title')}</PageTitle>
        <p>{t('images.notFound', { name })}</p>
        <p>
          <Link to="/images">{t('images.back')}</Link>
        </p>
      </>
    );
  }
  const title = templateTitle(template);
  const ready = template.status?.conditions?.find((it) => it.type === 'Ready');
  return (
    <>
      <div className={styles['head']}>
        <Mark name={template.name} />
        <div>
          <PageTitle tab={title}>{title}</PageTitle>
          <Starts outcome={template.starts} />
        </div>
        <Button type="primary" onClick={() => void go(`/new?image=${template.namespace}/${name}&step=2`)}>
          {t('images.start')}
        </Button>
      </div>
      {template.spec.deprecated && (
        <Note tone="someone">
          {t('images.deprecated')}{' '}
          {template.spec.deprecated.replacedBy &&
            t('images.replacedBy', { name: template.spec.deprecated.replacedBy })}{' '}
          {template.spec.deprecated.message}
        </Note>
      )}
      {ready && ready.status !== 'True' && <Note tone="waiting">{sentence(ready, i18n, now)}</Note>}
      <section className="glass">
        <p style={{ marginBottom: 16 }}>{template.spec.description}</p>
        <dl className={styles['facts']}>
          {facts(template, i18n).map(([term, text]) => (
            <div key={term} style={{ display: 'contents' }}>
              <dt>{term}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}

function facts(template: ImageTemplate, i18n: I18n): [string, string][] {
  const { t, tag } = i18n;
  const { spec, status } = template;
  const bounds = (it: { cpu?: string; memory?: string } | undefined) =>
    [it?.cpu && `${readQuantity(it.cpu, tag)} CPU`, it?.memory && readQuantity(it.memory, tag)]
      .filter(Boolean)
      .join(' · ');
  const rows: [string, string | undefined][] = [
    [t('images.usual'), usualText(template, i18n)],
    [t('images.minimum'), bounds(minimumOf(template))],
    [t('images.maximum'), bounds(spec.maximum)],
    [t('images.framework.label'), spec.framework],
    [t('images.apps'), spec.apps?.map((it) => it.displayName ?? it.name ?? '').join(t('list.comma'))],
    [t('images.packages'), spec.packages?.pip?.join(t('list.comma'))],
    [t('images.image'), shortImage(status?.image ?? '')],
    [t('images.size'), status?.sizeBytes === undefined ? undefined : readBytes(status.sizeBytes, tag)],
  ];
  return rows.filter((it): it is [string, string] => it[1] !== undefined && it[1] !== '');
}
