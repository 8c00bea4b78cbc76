import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { say } from './process.mjs'

const programs = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']

/** @returns {string | null} path of a Chromium for the browser tests */
export function findChromium() {
  const named = process.env.NIFU_CHROMIUM
  if (named !== undefined && existsSync(named)) return named
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const program of programs) {
      if (existsSync(join(folder, program))) return join(folder, program)
    }
  }
  return null
}

/** @returns {boolean} whether a font with Chinese glyphs is installed, as far as fontconfig can tell */
function hasChineseFont() {
  const list = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' })
  return list.status === 0 && list.stdout.trim() !== ''
}

/**
 * Sees to a Chromium, a Chinese font and pdftotext: from Debian's packages when they are missing and this user may install them.
 * @returns {string | null} the Chromium; null when there is none, after saying what to run
 */
export function ensureBrowser() {
  const missing = [
    ...(findChromium() === null ? ['chromium'] : []),
    ...(process.platform === 'linux' && !hasChineseFont() ? ['fonts-noto-cjk', 'fontconfig'] : []),
    // Measures where the words of a printed page stand.
    ...(process.platform === 'linux' && spawnSync('pdftotext', ['-v']).error ? ['poppler-utils'] : []),
  ]
  if (missing.length > 0) {
    if (!installPackages(missing))
      say(`缺少 ${missing.join('、')}。请先运行：sudo apt-get install ${missing.join(' ')}`)
  }
  return findChromium()
}

/**
 * @param {string[]} names Debian packages
 * @returns {boolean} whether all were installed
 */
function installPackages(names) {
  if (process.platform !== 'linux' || spawnSync('apt-get', ['--version']).status !== 0) return false
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const apt = (/** @type {string[]} */ ...args) => {
    const [program = 'apt-get', ...rest] = [...sudo, 'apt-get', ...args]
    return (
      spawnSync(program, rest, {
        stdio: ['ignore', 'ignore', 2],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      }).status === 0
    )
  }
  say(`正在安装 ${names.join('、')}……`)
  return apt('update', '-q') && apt('install', '-qy', '--no-install-recommends', ...names)
}
