import type { UnknownAction } from '@reduxjs/toolkit';
import { askedAgain, cameIn, nobodyAnswers, nobodyIsIn } from './session';
import { goOn } from './tokens';

/** Looks whether this browser has a session to go on with. */
export async function findSession(dispatch: (action: UnknownAction) => unknown): Promise<void> {
  dispatch(askedAgain());
  const outcome = await goOn();
  if (outcome.kind === 'in') dispatch(cameIn(outcome));
  else dispatch(outcome.kind === 'out' ? nobodyIsIn() : nobodyAnswers());
}
