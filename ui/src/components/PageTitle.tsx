import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'react-router-dom';

interface Props {
  /** For the tab of the browser: the most telling part first. */
  tab: string;
  className?: string;
  children: ReactNode;
}

/** The one title of a page. Whoever comes from another page of the portal has the focus here. */
export function PageTitle({ tab, className, children }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  const { key, pathname } = useLocation();
  const isFirst = key === 'default';

  useEffect(() => {
    document.title = `${tab} · MLRide`;
  }, [tab]);

  useEffect(() => {
    if (!isFirst) title.current?.focus();
  }, [isFirst, pathname]);

  return (
    <h1 ref={title} tabIndex={-1} className={className}>
      {children}
    </h1>
  );
}
