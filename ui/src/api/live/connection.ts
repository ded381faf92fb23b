import { createSlice, type PayloadAction } from '@reduxjs/toolkit';

/** Whether what is shown is how things are. */
export interface Connection {
  state: 'connecting' | 'live' | 'lost';
  /** When it was last live, in milliseconds. */
  liveUntil?: number;
  /** It is live again. */
  isBack?: boolean;
}

const initialState: Connection = { state: 'connecting' };

const slice = createSlice({
  name: 'connection',
  initialState,
  reducers: {
    connectionIs: (before, { payload }: PayloadAction<Connection>): Connection =>
      before.state === 'lost' && payload.state === 'live' ? { ...payload, isBack: true } : payload,
  },
});

export const { connectionIs } = slice.actions;
export const connectionReducer = slice.reducer;

const LONGEST = 30_000;

/**
 * How long to wait before the next try, in milliseconds: 1, 2, 4 … 30 s, each a little different, so that not all pages
 * come back at once.
 *
 * @param tries that failed so far, at least 1
 * @param chance between 0 and 1
 */
export function pauseBefore(tries: number, chance: number): number {
  return Math.min(LONGEST, 1000 * 2 ** (tries - 1)) * (0.75 + chance / 2);
}
