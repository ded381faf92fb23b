import { configureStore } from '@reduxjs/toolkit';
import { baseApi } from '@/api/baseApi';
import { connectionReducer } from '@/api/live/connection';
import { sessionReducer } from '@/api/session';

export function makeStore() {
  return configureStore({
    reducer: {
      [baseApi.reducerPath]: baseApi.reducer,
      session: sessionReducer,
      connection: connectionReducer,
    },
    middleware: (defaults) =>
      defaults({ serializableCheck: false, immutableCheck: false }).concat(baseApi.middleware),
  });
}

export type Store = ReturnType<typeof makeStore>;
