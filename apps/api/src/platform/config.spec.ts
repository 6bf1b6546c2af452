import { ConfigError, readConfig } from './config';

describe('settings', () => {
  it('has defaults for a person who sets nothing', () => {
    expect(readConfig({})).toMatchObject({ port: 4000, host: '127.0.0.1', demo: true, secureCookies: false });
  });

  it.each([
    [{ PORT: 'x' }, /PORT/],
    [{ PORT: '70000' }, /PORT/],
    [{ DATABASE_URL: 'mysql://x' }, /DATABASE_URL/],
    [{ HOST: '0.0.0.0' }, /demo accounts/],
    [{ PUBLIC_URL: 'http://clout.example' }, /https/],
    [{ CLOUT_DEMO: 'yes' }, /CLOUT_DEMO/],
    [{ CHECKPOINT_HOURS: '-1' }, /CHECKPOINT_HOURS/],
    [{ SMTP_URL: 'https://mail.example', MAIL_FROM: 'clout@mail.example' }, /SMTP_URL/],
    [{ SMTP_URL: 'smtp://mail.example' }, /MAIL_FROM/],
  ])('refuses %j with a sentence that names the setting', (environment, message) => {
    expect(() => readConfig(environment)).toThrow(ConfigError);
    expect(() => readConfig(environment)).toThrow(message);
  });

  it('keeps cookies Secure beyond loopback http, and the demo off with a real database', () => {
    const real = { DATABASE_URL: 'postgres://a@b/c', HOST: '0.0.0.0' };
    expect(readConfig({ ...real, PUBLIC_URL: 'https://clout.example' })).toMatchObject({
      secureCookies: true,
      demo: false,
    });
    expect(readConfig(real)).toMatchObject({ secureCookies: true });
  });
});
