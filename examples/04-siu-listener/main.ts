import { SessionBook } from './session-book.js';
import { createSiuListener } from './siu-listener.js';

const timeZone = 'Europe/London';
const book = new SessionBook({
  timeZone,
  service: 'therapy',
  episodeOf: (clientId) => `episode-of-${clientId}`,
});
const port = Number(process.env['PORT'] ?? 8004);
createSiuListener({
  book,
  timeZone,
  say: (issues) => issues.forEach(({ severity, key, field }) => console.log(severity, key, field)),
}).listen(port, '127.0.0.1', () => console.log(`mllp://127.0.0.1:${port}`));
