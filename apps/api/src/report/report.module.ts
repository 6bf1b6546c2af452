import { Module } from '@nestjs/common';
import { ExportController } from './export.controller';

/** What leaves the program for people to read: tables and the board pack. */
@Module({ controllers: [ExportController] })
export class ReportModule {}
