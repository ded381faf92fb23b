import { NavLink } from 'react-router-dom';
import styles from './Page.module.css';

interface Props {
  label: string;
  tabs: readonly { to: string; text: string }[];
}

/** The parts of a page, each with an address of its own. */
export function TabLinks({ label, tabs }: Props) {
  return (
    <nav aria-label={label} className={styles['tabs']}>
      {tabs.map(({ to, text }) => (
        <NavLink key={to} to={to} end>
          {text}
        </NavLink>
      ))}
    </nav>
  );
}
