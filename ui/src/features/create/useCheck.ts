import { useEffect, useState } from 'react';
import { api } from '@/api/api';
import type { CheckVerdict, ImageTemplate, WorkspaceSpec } from '@/api/shapes';
import type { Draft } from './draft';
import { specOf } from './model';

interface Wish {
  name?: string;
  spec: WorkspaceSpec;
}

/** After how long without another change it is asked. */
const PAUSE = 350;

/** Whether what is chosen would start now; what was said last stays until something else is said. */
export function useCheck(
  draft: Draft,
  template: ImageTemplate | undefined,
  name: string,
): { verdict: CheckVerdict | undefined; isUnderWay: boolean } {
  const wish: Wish | undefined = template && { ...(name ? { name } : {}), spec: specOf(draft, template) };
  const text = wish && JSON.stringify(wish);
  const [asked, setAsked] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  const { data, isFetching } = api.useCheckDraftQuery(JSON.parse(asked ?? '{"spec":{}}') as Wish, {
    skip: asked === undefined,
    pollingInterval: 20_000,
    skipPollingIfUnfocused: true,
  });
  return { verdict: template && data, isUnderWay: text !== asked || isFetching };
}
