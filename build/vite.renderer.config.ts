import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The page: one bundle for the desktop shell (app://) and for the browser edition (127.0.0.1). */
export default defineConfig({
  root: fileURLToPath(new URL('../renderer', import.meta.url)),
  base: './',
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL('../out/renderer', import.meta.url)),
    emptyOutDir: true,
    // Vite finds it by itself; electron-vite wants it named.
    rollupOptions: { input: fileURLToPath(new URL('../renderer/index.html', import.meta.url)) },
    target: 'chrome130',
    // Vite does this by itself; electron-vite leaves the page as it is unless told.
    minify: true,
    chunkSizeWarningLimit: 2000,
  },
})
