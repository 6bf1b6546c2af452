import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  readonly to: string;
  readonly id: string;
  /** Header and body, with the soft line breaks of quoted-printable taken out. */
  readonly raw: string;
}

/** A mail server that keeps the mails it takes, and answers as it is told. */
export class SmtpSink {
  readonly mails: ReceivedMail[] = [];
  /** What a mail is answered; null: it is taken. */
  answer: () => Promise<Error | null> = async () => null;
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString('utf8').replaceAll('=\r\n', '');
        const to = session.envelope.rcptTo[0]?.address ?? '';
        const id = /^Message-ID: (.*)$/im.exec(raw)?.[1]?.trim() ?? '';
        void this.answer().then((error) => {
          if (!error) this.mails.push({ to, id, raw });
          done(error);
        });
      });
    },
  });

  /** Listens on this machine; answers the address for SMTP_URL. */
  async start(): Promise<string> {
    const listening = this.server.listen(0, '127.0.0.1');
    await once(listening, 'listening');
    const address = listening.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    return `smtp://127.0.0.1:${address.port}`;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  mailsTo(address: string): readonly ReceivedMail[] {
    return this.mails.filter(({ to }) => to === address);
  }
}
