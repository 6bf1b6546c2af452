import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD, Reflector } from '@nestjs/core';
import type { DataSource } from 'typeorm';
import { AccessGuard } from './access/allow';
import { Config } from './config';
import { Database } from './database/transaction';
import { HealthController } from './health.controller';
import { CheckpointSchedule } from './record/checkpoint/checkpoint.schedule';
import { TaskResolver } from './tasks/task.resolver';
import { Tasks } from './tasks/tasks';

/** What every wing may use: settings, the database and the guard that denies what nobody allowed. */
@Global()
@Module({})
export class PlatformModule {
  static with(config: Config, source: DataSource): DynamicModule {
    return {
      module: PlatformModule,
      controllers: [HealthController],
      providers: [
        { provide: Config, useValue: config },
        { provide: Database, useValue: new Database(source) },
        { provide: Tasks, useValue: new Tasks() },
        TaskResolver,
        CheckpointSchedule,
        { provide: APP_GUARD, useFactory: (reflector: Reflector) => new AccessGuard(reflector), inject: [Reflector] },
      ],
      exports: [Config, Database, Tasks],
    };
  }
}
