import { useEffect, useRef, useState } from 'react';
import { sessionEnded } from '@/api/session';
import { useAppDispatch } from '@/api/state';
import { pauseBefore, type ShellState } from './model';
import { openShell, type Shell, type Size } from './shell';

/** Where a shell is seen and typed into. */
export interface Screen {
  size: () => Size;
  write: (bytes: Uint8Array) => void;
  /** Whatever a shell before this one left behind goes. */
  begin: () => void;
  onType: (listener: (text: string) => void) => () => void;
  onResize: (listener: (size: Size) => void) => () => void;
}

export interface UsedShell {
  state: ShellState;
  /** Opens a new one now. */
  again: () => void;
  type: (text: string) => void;
}

/** A shell on a screen. A connection that breaks off is tried again by itself; the shell is a new one then. */
export function useShell(name: string, screen: Screen | undefined): UsedShell {
  const dispatch = useAppDispatch();
  const [state, setState] = useState<ShellState>({ is: 'connecting' });
  const [attempt, setAttempt] = useState(0);
  const tries = useRef(0);
  const hadShell = useRef(false);
  const shell = useRef<Shell>(undefined);

  useEffect(() => {
    if (!screen) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const next = () => setAttempt((it) => it + 1);
    const opened = openShell(name, screen.size(), {
      onOpen: () => {
        if (hadShell.current) screen.begin();
        setState({ is: 'open', again: hadShell.current });
        hadShell.current = true;
        opened.resize(screen.size());
      },
      onBytes: (bytes) => {
        tries.current = 0;
        screen.write(bytes);
      },
      onEnd: (ending) => {
        if (ending.kind === 'lost') {
          const seconds = pauseBefore(tries.current++);
          setState({ is: 'lost', hadShell: hadShell.current, seconds });
          timer = setTimeout(next, seconds * 1000);
          window.addEventListener('online', next, { once: true });
        } else if (ending.kind === 'session-over') {
          dispatch(sessionEnded());
        } else {
          setState({ is: 'over', ending });
        }
      },
    });
    shell.current = opened;
    const offs = [screen.onType(opened.type), screen.onResize(opened.resize)];
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', next);
      offs.forEach((off) => off());
      opened.close();
    };
  }, [name, screen, attempt, dispatch]);

  return {
    state,
    again: () => {
      tries.current = 0;
      setState({ is: 'connecting' });
      setAttempt((it) => it + 1);
    },
    type: (text) => shell.current?.type(text),
  };
}
