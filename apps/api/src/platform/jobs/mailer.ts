import { createTransport, type Transporter } from 'nodemailer';
import { isLoopback } from '../config';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Stays the same however often the mail is sent, so that a mail system drops the second. */
  readonly id: string;
  readonly language: string;
}

const SECOND = 1_000;

/** Sends mails by SMTP. A server beyond this machine is spoken to under TLS only, unless its address says `requireTLS=false`. */
export class Mailer {
  private readonly transport: Transporter;
  private readonly domain: string;

  constructor(
    private readonly settings: { readonly url: string; readonly from: string },
    publicUrl: string,
  ) {
    const { hostname, searchParams } = new URL(settings.url);
    this.domain = new URL(publicUrl).hostname.replace(/[[\]]/g, '');
    this.transport = createTransport({
      url: settings.url,
      requireTLS: !isLoopback(hostname) && !searchParams.has('requireTLS'),
      connectionTimeout: 5 * SECOND,
      greetingTimeout: 5 * SECOND,
      socketTimeout: 10 * SECOND,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  /** Hands a mail to the server; throws when it does not take it. */
  async send({ to, subject, text, id, language }: Mail): Promise<void> {
    await this.transport.sendMail({
      from: { name: 'Clout', address: this.settings.from },
      to: { name: '', address: to },
      subject,
      text,
      messageId: `<${id}@${this.domain}>`,
      headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
    });
  }

  close(): void {
    this.transport.close();
  }
}
