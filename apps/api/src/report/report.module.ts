import { Module } from '@nestjs/common';
import { BoardPackController } from './board-pack.controller';
import { ExportController } from './export.controller';

/** What leaves the program for people to read: tables and the board pack. */
@Module({ controllers: [BoardPackController, ExportController] })
export class ReportModule {}
