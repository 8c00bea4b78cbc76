// npm run build: the bundles in out/.
import { ensureBundles } from './setup/bundles.mjs'

process.exit((await ensureBundles(process.execPath)) ? 0 : 1)
