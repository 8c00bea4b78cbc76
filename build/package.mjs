// npm run package [-- electron-builder's arguments]: the installers of electron-builder.yml in dist/.
import { join } from 'node:path'
import { ensureBundles } from './setup/bundles.mjs'
import { root, runAndExit } from './setup/process.mjs'

if (!(await ensureBundles(process.execPath))) process.exit(1)
runAndExit(process.execPath, [join(root, 'node_modules/electron-builder/cli.js'), ...process.argv.slice(2)])
