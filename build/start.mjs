// npm start: the desktop window where Electron is to be had, else the browser edition. `--browser` forces the latter;
// what else is given is passed on.
import { ensureBundles } from './setup/bundles.mjs'
import { ensureElectron, hasDisplay } from './setup/electron.mjs'
import { runAndExit, say } from './setup/process.mjs'

const args = process.argv.slice(2)
const rest = args.filter((argument) => argument !== '--browser')
if (!(await ensureBundles(process.execPath))) process.exit(1)

const electron = args.includes('--browser') || !hasDisplay() ? null : await ensureElectron(process.execPath)
if (electron !== null) {
  // Input methods place their candidate window right under X11 (electron/electron#53175).
  const x11 = process.platform === 'linux' && process.env.DISPLAY ? ['--ozone-platform=x11'] : []
  runAndExit(electron, ['.', ...x11, ...rest])
} else {
  if (!args.includes('--browser')) {
    say(hasDisplay() ? '没有 Electron，改用浏览器版。' : '没有图形界面，改用浏览器版。')
  }
  runAndExit(process.execPath, [
    '--disable-warning=ExperimentalWarning',
    'out/main/nifu.js',
    'serve',
    '--open',
    ...rest,
  ])
}
