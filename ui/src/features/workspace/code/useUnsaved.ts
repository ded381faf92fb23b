import { useEffect, useRef } from 'react';

/** Asks before somebody leaves the page by a link, and lets the browser ask before it is closed. */
export function useUnsaved(isUnsaved: boolean, onLeave: (to: string) => void): void {
  const leave = useRef(onLeave);
  useEffect(() => {
    leave.current = onLeave;
  });
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const close = (event: BeforeUnloadEvent) => event.preventDefault();
    const click = (event: MouseEvent) => {
      const to = event.target instanceof Element && leadsTo(event.target.closest('a'));
      if (!to || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      event.stopPropagation();
      leave.current(to);
    };
    window.addEventListener('beforeunload', close);
    document.addEventListener('click', click, true);
    return () => {
      window.removeEventListener('beforeunload', close);
      document.removeEventListener('click', click, true);
    };
  }, [isUnsaved]);
}

/** Where a link leads in this tab of the browser, away from this page. */
function leadsTo(link: HTMLAnchorElement | null): string | undefined {
  if (!link || (link.target !== '' && link.target !== '_self') || link.hasAttribute('download'))
    return undefined;
  const to = new URL(link.href, location.href);
  if (to.origin !== location.origin || to.pathname === location.pathname) return undefined;
  return to.pathname + to.search + to.hash;
}
