import { cpSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'electron-vite'
import renderer from './vite.renderer.config.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** The character maps of PDF fonts that are not embedded lie beside the bundle, which has no node_modules when packaged. */
const characterMaps = {
  name: 'nifu:character-maps',
  writeBundle: () => {
    cpSync(`${root}node_modules/pdfjs-dist/cmaps`, `${root}out/main/cmaps`, { recursive: true })
  },
}

/**
 * The bundles. out/main holds three entries that share chunks: the desktop shell, the worker and the command line (which
 * serves the browser edition); out/preload one CommonJS file, as a sandboxed preload must be; out/renderer the page.
 * Everything is bundled, so that what is packaged needs no node_modules.
 */
export default defineConfig({
  main: {
    root,
    plugins: [characterMaps],
    // The build of fflate for Node declares a `require` of its own, which collides with the one electron-vite adds.
    resolve: { alias: { fflate: 'fflate/browser' } },
    build: {
      outDir: `${root}out/main`,
      externalizeDeps: false,
      target: 'node24',
      minify: false,
      rollupOptions: {
        input: {
          electron: `${root}main/electron/main.ts`,
          worker: `${root}main/worker/entry.ts`,
          nifu: `${root}main/cli/nifu.ts`,
        },
        external: ['electron', /^node:/],
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    root,
    build: {
      outDir: `${root}out/preload`,
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: `${root}main/electron/preload.ts` },
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer,
})
