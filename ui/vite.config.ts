import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// Where `make run` publishes the product; `npm run dev` shows this portal before that API.
const portal = process.env['MLRIDE_PORTAL'] ?? 'http://localhost:8080';

// The refresh cookie is taken from the portal's own origin alone.
const proxy = { '/api': { target: portal, changeOrigin: true, ws: true, headers: { origin: portal } } };

// What the list of workspaces draws from, in one file: compressed together it is smaller than in twenty.
const SHARED =
  /\/src\/(lib|model)\/|\/src\/components\/(ActionMenu|LazyMenu|ListFailed|Mark|Note|PageTitle|StateTag|looks|useSlash|useToast)\b|\/src\/parts\/(WorkspaceButtons|amounts|busy|useActions)\b/;

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { '@': `${import.meta.dirname}/src` } },
  build: {
    target: 'es2023',
    manifest: true,
    sourcemap: false,
    chunkSizeWarningLimit: 1000,
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'shared', test: SHARED }] } } },
  },
  server: { host: 'localhost', proxy },
  preview: { host: 'localhost', proxy },
  test: {
    environment: 'jsdom',
    environmentOptions: { jsdom: { url: 'http://localhost/' } },
    setupFiles: ['src/testing/setup.ts'],
    css: false,
    pool: 'threads',
    maxWorkers: 2,
    restoreMocks: true,
    testTimeout: 180_000,
  },
});
