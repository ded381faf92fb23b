import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Link, Navigate, useLocation, useSearchParams } from 'react-router-dom';
import { api } from '@/api/api';
import { findSession } from '@/api/findSession';
import { OFFLINE, type Problem } from '@/api/problem';
import type { Opening } from '@/api/shapes';
import { useAppDispatch, useSession } from '@/api/state';
import { PageTitle } from '@/components/PageTitle';
import { Waiting } from '@/components/Waiting';
import { useI18n } from '@/i18n/I18n';
import { logInAddress } from '@/lib/returnTo';
import { asProblem, problemText } from '@/model/problems';
import { Door } from './Door';
import styles from './Door.module.css';

/** A code is good for a minute: an older one is not worth a try. */
const FRESH = 45_000;

/** Leads into a workspace: the gateway sends every browser here that it does not know. */
export function OpenPage() {
  const { state, ended } = useSession();
  const { pathname, search } = useLocation();
  const dispatch = useAppDispatch();
  const [query] = useSearchParams();
  const [host, key] = [query.get('host'), query.get('state')];
  if (state === 'beginning') return <Waiting />;
  if (state === 'unanswered') return <NotOpened problem={OFFLINE} again={() => void findSession(dispatch)} />;
  if (state === 'out') return <Navigate replace to={logInAddress(pathname + search, ended)} />;
  if (!host || !key) return <NotOpened />;
  return <Opener host={host} state={key} />;
}

function Opener({ host, state }: { host: string; state: string }) {
  const [ask] = api.useOpenWorkspaceMutation();
  const [shared, setShared] = useState<Opening & { until: number }>();
  const [problem, setProblem] = useState<Problem>();
  const begun = useRef(false);

  const open = async (isConfirmed: boolean) => {
    try {
      const opening = await ask({ host, state }).unwrap();
      if (opening.shared && !isConfirmed) setShared({ ...opening, until: Date.now() + FRESH });
      else if (opening.url) location.replace(opening.url);
    } catch (thrown) {
      setProblem(asProblem(thrown));
    }
  };

  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void open(false);
  });

  if (problem) {
    const again = () => {
      setProblem(undefined);
      void open(shared !== undefined);
    };
    return <NotOpened problem={problem} again={again} />;
  }
  if (!shared) return <Waiting />;
  const goOn = () => {
    if (Date.now() < shared.until && shared.url) location.replace(shared.url);
    else void open(true);
  };
  return <Confirm opening={shared} goOn={goOn} />;
}

/** What runs in somebody else's workspace is theirs: that is said before it is opened. */
function Confirm({ opening, goOn }: { opening: Opening; goOn: () => void }) {
  const { t } = useI18n();
  const [isGoing, setGoing] = useState(false);
  const values = { workspace: opening.workspace ?? '', owner: opening.owner ?? '' };
  return (
    <Door>
      <PageTitle tab={t('open.sharedTitle', values)}>{t('open.sharedTitle', values)}</PageTitle>
      <p>{t('open.sharedWhose', values)}</p>
      <p className="soft">{t('open.sharedCareful', values)}</p>
      <div className={styles['buttons']}>
        <Button
          type="primary"
          size="large"
          loading={isGoing}
          onClick={() => {
            setGoing(true);
            goOn();
          }}
        >
          {t('open.go', values)}
        </Button>
        <Link to="/workspaces">{t('open.leave')}</Link>
      </div>
    </Door>
  );
}

function NotOpened({ problem, again }: { problem?: Problem; again?: () => void }) {
  const i18n = useI18n();
  const { t } = i18n;
  const text = !problem
    ? t('open.noRequest')
    : problem.slug === 'not-found'
      ? t('open.notFound')
      : problemText(problem, i18n);
  return (
    <Door>
      <PageTitle tab={t('open.failed')}>{t('open.failed')}</PageTitle>
      <p role="alert">{text}</p>
      <div className={styles['buttons']}>
        {again && problem?.slug !== 'not-found' && (
          <Button type="primary" size="large" onClick={again}>
            {t('again')}
          </Button>
        )}
        <Link to="/workspaces">{t('open.home')}</Link>
      </div>
    </Door>
  );
}
