import { Controller, Get, HttpCode, ServiceUnavailableException } from '@nestjs/common';
import { AllowAnyone } from './access/allow';
import { Database } from './database/transaction';

/** Liveness says that the process answers; readiness that the database does. */
@Controller('health')
export class HealthController {
  constructor(private readonly database: Database) {}

  @AllowAnyone()
  @Get('live')
  @HttpCode(200)
  live() {
    return { status: 'live' };
  }

  @AllowAnyone()
  @Get('ready')
  async ready() {
    try {
      await this.database.source.query('select 1');
      return { status: 'ready' };
    } catch {
      throw new ServiceUnavailableException({ status: 'not ready', reason: 'the database does not answer' });
    }
  }
}
