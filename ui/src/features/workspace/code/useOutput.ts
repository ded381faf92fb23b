import { useEffect, useState } from 'react';
import type { Problem } from '@/api/problem';
import { sessionEnded } from '@/api/session';
import { useAppDispatch } from '@/api/state';
import limits from '@/generated/limits.json';
import { followInFrames } from '../followInFrames';
import { codeApi } from './codeApi';
import { addOutput, NO_OUTPUT, type Output } from './output';

export interface FollowedOutput {
  output: Output;
  isOver: boolean;
  problem?: Problem;
}

const NOTHING: FollowedOutput = { output: NO_OUTPUT, isOver: false };

/** Follows what a run writes, to its end. Whatever comes within a frame is shown at once. */
export function useOutput(name: string, id: string): FollowedOutput {
  const dispatch = useAppDispatch();
  const [state, setState] = useState(NOTHING);
  useEffect(() => {
    return followInFrames(`/api/v1/workspaces/${name}/runs/${id}/output?follow=true`, {
      show: (text) =>
        setState((before) => ({
          ...before,
          output: addOutput(before.output, text, limits.page.maxLogLines),
        })),
      end: (problem) => {
        setState((before) => ({ ...before, isOver: true, problem }));
        dispatch(codeApi.util.invalidateTags(['Runs']));
        dispatch(codeApi.util.invalidateTags(['Folder']));
      },
      sessionEnded: () => dispatch(sessionEnded()),
    });
  }, [name, id, dispatch]);
  return state;
}
