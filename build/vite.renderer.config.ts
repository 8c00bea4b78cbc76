import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The page: one bundle for the desktop shell (app://) and for the browser edition (127.0.0.1). */
export default defineConfig({
  root: new URL('../renderer', import.meta.url).pathname,
  base: './',
  plugins: [react()],
  build: {
    outDir: new URL('../out/renderer', import.meta.url).pathname,
    emptyOutDir: true,
    // Vite finds it by itself; electron-vite wants it named.
    rollupOptions: { input: new URL('../renderer/index.html', import.meta.url).pathname },
    target: 'chrome130',
    chunkSizeWarningLimit: 2000,
  },
})
