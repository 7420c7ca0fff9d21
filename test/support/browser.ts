import { existsSync } from 'node:fs'

/** Where Chromium or Chrome usually is; the environment variable CHROMIUM names another place. */
const places = [
  process.env['CHROMIUM'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** The browser of this machine; undefined where there is none. */
export const browser = places.find((place) => place !== '' && existsSync(place))
