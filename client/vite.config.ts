// How Vite builds the page, and serves it while it is being worked on.
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: resolve(import.meta.dirname, 'dist'),
    emptyOutDir: true,
    target: 'es2023',
    // A strict content policy allows no data: scripts, and fonts are cached better as files.
    assetsInlineLimit: 0,
    // In kB before compression; what is loaded at first is held against its bar by npm run bench.
    chunkSizeWarningLimit: 700,
  },
  worker: { format: 'es' },
  server: {
    host: '127.0.0.1',
    port: 5173,
    // client/api has the same first name as the server's routes; its modules are served by Vite itself, with a
    // time in their query once they have changed.
    proxy: {
      '^/(?:with-proposals/)?api/(?!.*\\.ts(?:\\?|$))': `http://127.0.0.1:${process.env.HEARSAY_PORT ?? 8321}`,
    },
  },
});
