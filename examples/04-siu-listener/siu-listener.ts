import { createServer, type Server } from 'node:net';
import type { CodeIssue } from 'client-engagement/codes';
import { readMessage } from './read-message.js';
import type { SessionBook } from './session-book.js';

/** MLLP, the envelope of HL7 v2 on a socket: one byte before a message, two after it. */
const START = '\x0b';
const END = '\x1c\r';
const MOST_CHARACTERS = 1_000_000;

/** What the listener needs from around it. */
export interface ListenerOptions {
  readonly book: SessionBook;
  readonly timeZone: string;
  /** Is told what there is to say of a message; it holds nothing of the client. */
  readonly say?: (issues: readonly CodeIssue[]) => void;
}

/** Takes one message and gives its answer: accepted, or not and no more, because why may hold something of the client. */
export function answerMessage(text: string, { book, timeZone, say }: ListenerOptions): string {
  try {
    const { message, siu } = readMessage(text, timeZone);
    const issues = book.take(siu);
    say?.(issues);
    const isRead = issues.every(({ severity }) => severity !== 'error');
    return message.createAck(isRead ? 'AA' : 'AE').toHL7String();
  } catch {
    return 'MSH|^~\\&|||||||ACK|1|P|2.5.1\rMSA|AR|\r';
  }
}

/** Listens for SIU messages and answers each. */
export function createSiuListener(options: ListenerOptions): Server {
  return createServer((socket) => {
    let received = '';
    socket.setEncoding('utf8');
    socket.on('data', (part: string) => {
      received += part;
      for (let end = received.indexOf(END); end !== -1; end = received.indexOf(END)) {
        const text = received.slice(received.lastIndexOf(START, end) + 1, end);
        received = received.slice(end + END.length);
        socket.write(`${START}${answerMessage(text, options)}${END}`);
      }
      if (received.length > MOST_CHARACTERS) socket.destroy();
    });
    socket.on('error', () => socket.destroy());
  });
}
