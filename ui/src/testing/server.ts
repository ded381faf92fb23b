import { setupServer } from 'msw/node';

/** Stands for the API at the network; each test says what is answered. */
export const server = setupServer();
