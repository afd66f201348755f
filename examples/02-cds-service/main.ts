import { createCdsService } from './cds-service.js';

const port = Number(process.env['PORT'] ?? 8002);
createCdsService({ now: () => new Date() }).listen(port, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${port}/cds-services`);
});
