import { createSlice, type PayloadAction } from '@reduxjs/toolkit';

/** Whether somebody is logged in here. */
export interface Session {
  /** beginning: it is not known yet; unanswered: nobody could say. */
  state: 'beginning' | 'unanswered' | 'in' | 'out';
  /** Somebody was in, and the session ended by itself. */
  ended: boolean;
  /** The account is to be deleted then. */
  deletionDueAt?: string;
}

const initialState: Session = { state: 'beginning', ended: false };

const slice = createSlice({
  name: 'session',
  initialState,
  reducers: {
    cameIn: (_, { payload }: PayloadAction<{ deletionDueAt?: string }>): Session => ({
      state: 'in',
      ended: false,
      deletionDueAt: payload.deletionDueAt,
    }),
    nobodyAnswers: (): Session => ({ state: 'unanswered', ended: false }),
    askedAgain: (): Session => initialState,
    nobodyIsIn: (): Session => ({ state: 'out', ended: false }),
    sessionEnded: (before): Session => ({ state: 'out', ended: before.state === 'in' || before.ended }),
    deletionCancelled: (before) => {
      delete before.deletionDueAt;
    },
  },
});

export const { cameIn, nobodyIsIn, nobodyAnswers, askedAgain, sessionEnded, deletionCancelled } =
  slice.actions;
export const sessionReducer = slice.reducer;
