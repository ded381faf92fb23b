import { baseApi } from '@/api/baseApi';
import type { Tokens } from '@/api/generated';
import { cameIn } from '@/api/session';
import { useAppDispatch } from '@/api/state';
import { keep } from '@/api/tokens';

/** Takes the tokens of a log-in. What somebody else saw here before is forgotten. */
export function useComeIn(): (tokens: Tokens) => void {
  const dispatch = useAppDispatch();
  return (tokens) => {
    keep(tokens);
    dispatch(baseApi.util.resetApiState());
    dispatch(cameIn({ deletionDueAt: tokens.deletionDueAt }));
  };
}
