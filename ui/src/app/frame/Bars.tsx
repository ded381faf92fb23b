import {
  AppstoreOutlined,
  BarChartOutlined,
  HomeOutlined,
  PlusOutlined,
  UnorderedListOutlined,
} from '@ant-design/icons';
import { Button } from 'antd';
import type { ComponentType } from 'react';
import { Link, NavLink, useNavigate } from 'react-router-dom';
import type { MeView } from '@/api/generated';
import { Brand } from '@/components/Brand';
import { LanguageSwitch, ThemeSwitch } from '@/components/Switches';
import { useI18n } from '@/i18n/I18n';
import type { Key } from '@/i18n/language';
import { AccountMenu } from './AccountMenu';
import { ConnectionDot } from './ConnectionDot';
import styles from './Frame.module.css';

interface Place {
  to: string;
  word: Key;
  Icon: ComponentType<{ 'aria-hidden': true }>;
}

const PLACES: Place[] = [
  { to: '/', word: 'nav.home', Icon: HomeOutlined },
  { to: '/workspaces', word: 'nav.workspaces', Icon: UnorderedListOutlined },
  { to: '/images', word: 'nav.images', Icon: AppstoreOutlined },
  { to: '/usage', word: 'nav.usage', Icon: BarChartOutlined },
];

const ADMIN: Omit<Place, 'Icon'> = { to: '/admin', word: 'nav.admin' };

const NEW: Place = { to: '/new', word: 'nav.newShort', Icon: PlusOutlined };

export function TopBar({ me }: { me?: MeView }) {
  const { t } = useI18n();
  const go = useNavigate();
  return (
    <header className={`bar ${styles['top'] ?? ''}`}>
      <Link to="/" className={styles['brand']}>
        <Brand />
      </Link>
      <nav aria-label={t('nav.main')} className={styles['places']}>
        <ul className={styles['nav']}>
          {(me?.role === 'admin' ? [...PLACES, ADMIN] : PLACES).map(({ to, word }) => (
            <li key={to}>
              <NavLink to={to} end={to === '/'}>
                {t(word)}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <span className={styles['space']} />
      <ConnectionDot />
      <Button
        className={styles['new']}
        icon={<PlusOutlined aria-hidden />}
        href="/new"
        onClick={(event) => {
          event.preventDefault();
          void go('/new');
        }}
      >
        {t('nav.new')}
      </Button>
      <LanguageSwitch />
      <ThemeSwitch />
      <AccountMenu me={me} />
    </header>
  );
}

export function PhoneBar() {
  const { t } = useI18n();
  const [home, workspaces, images, usage] = PLACES;
  return (
    <nav className={`bar ${styles['phone'] ?? ''}`} aria-label={t('nav.main')}>
      <ul>
        {[home, workspaces, NEW, images, usage].map(
          (place) =>
            place && (
              <li key={place.to}>
                <NavLink to={place.to} end={place.to === '/'}>
                  <place.Icon aria-hidden />
                  <span>{t(place.word)}</span>
                </NavLink>
              </li>
            ),
        )}
      </ul>
    </nav>
  );
}
