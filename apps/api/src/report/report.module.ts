import { Module } from '@nestjs/common';
import { BoardPackController } from './board-pack.controller';
import { BoardPackResolver } from './board-pack.resolver';
import { ExportController } from './export.controller';

/** What leaves the program for people to read: tables and the board pack. */
@Module({ controllers: [BoardPackController, ExportController], providers: [BoardPackResolver] })
export class ReportModule {}
