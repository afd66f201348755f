import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { feedbackFromCards, type CardFeedback } from 'client-engagement/cds-hooks';
import { answerHook, type HookRequest } from './answer-hook.js';
import { discovery, services } from './discovery.js';

/** Nobody sends more than this for one client. */
const MOST_BYTES = 5_000_000;

/** What the service needs from around it. */
export interface ServiceOptions {
  /** The moment of a request. */
  readonly now: () => Date;
  /** Where what practitioners did with cards is kept. */
  readonly keep?: (feedback: readonly CardFeedback[]) => void;
}

/** The body of a request as JSON; undefined where it is none, or too much. */
async function jsonOf(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > MOST_BYTES) return undefined;
    parts.push(part);
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8'));
  } catch {
    return undefined;
  }
}

function isHookRequest(body: unknown): body is HookRequest {
  if (typeof body !== 'object' || body === null || !('context' in body) || !('hook' in body)) return false;
  const { context } = body;
  return (
    typeof context === 'object' &&
    context !== null &&
    'patientId' in context &&
    typeof context.patientId === 'string'
  );
}

/** What a request is answered with. */
async function respond(request: IncomingMessage, options: ServiceOptions): Promise<[number, object]> {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  if (request.method === 'GET' && pathname === '/cds-services') return [200, discovery()];
  const [, id = '', isFeedback] = /^\/cds-services\/([\w-]+)(\/feedback)?$/.exec(pathname) ?? [];
  const service = services.find((one) => one.id === id);
  if (request.method !== 'POST' || service === undefined) return [404, {}];
  const body = await jsonOf(request);
  if (isFeedback !== undefined) {
    const { value, ok } = feedbackFromCards(body as object);
    options.keep?.(value);
    return [ok ? 200 : 400, {}];
  }
  if (!isHookRequest(body) || body.hook !== service.hook) return [400, {}];
  if (body.prefetch === undefined) return [412, {}];
  return [200, answerHook(service.hook, body, options.now())];
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'access-control-allow-origin': '*',
  });
  response.end(JSON.stringify(body));
}

/** A CDS service on Node's own server: discovery, cards, and feedback on them. */
export function createCdsService(options: ServiceOptions): Server {
  return createServer((request, response) => {
    respond(request, options).then(
      ([status, body]) => send(response, status, body),
      // What went wrong may hold something of the client, so it is told to nobody.
      () => send(response, 500, {}),
    );
  });
}
