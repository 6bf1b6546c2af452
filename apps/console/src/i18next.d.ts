import 'i18next';
import type choice from './features/choice/en.json';
import type ranking from './features/choice/ranking/en.json';
import type scoring from './features/choice/scoring/en.json';
import type studio from './features/choice/studio/en.json';
import type decision from './features/decision/en.json';
import type desk from './features/decision/desk/en.json';
import type clock from './features/decision/clock/en.json';
import type appeal from './features/proposal/appeal/en.json';
import type tradeOffs from './features/choice/trade-offs/en.json';
import type delivery from './features/delivery/en.json';
import type envelope from './features/envelope/en.json';
import type base from './features/envelope/base/en.json';
import type calendar from './features/envelope/calendar/en.json';
import type openCycle from './features/envelope/cycle/en.json';
import type transfers from './features/envelope/transfers/en.json';
import type stewardship from './features/stewardship/en.json';
import type reserve from './features/envelope/reserve/en.json';
import type opening from './features/envelope/opening/en.json';
import type mandate from './features/envelope/mandate/en.json';
import type inbox from './features/organisation/inbox/en.json';
import type organisation from './features/organisation/en.json';
import type businessCase from './features/proposal/case/en.json';
import type proposal from './features/proposal/en.json';
import type position from './features/position/en.json';
import type result from './features/proposal/result/en.json';
import type wizard from './features/proposal/wizard/en.json';
import type common from './shared/format/en.json';
import type certificate from './shared/certificate/en.json';
import type exports from './shared/ui/export.en.json';
import type chart from './shared/ui/chart.en.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
      common: typeof common;
      chart: typeof chart;
      certificate: typeof certificate;
      export: typeof exports;
      organisation: typeof organisation;
      inbox: typeof inbox;
      envelope: typeof envelope;
      mandate: typeof mandate;
      base: typeof base;
      calendar: typeof calendar;
      openCycle: typeof openCycle;
      opening: typeof opening;
      reserve: typeof reserve;
      transfers: typeof transfers;
      stewardship: typeof stewardship;
      proposal: typeof proposal;
      position: typeof position;
      result: typeof result;
      wizard: typeof wizard;
      case: typeof businessCase;
      choice: typeof choice;
      ranking: typeof ranking;
      scoring: typeof scoring;
      studio: typeof studio;
      decision: typeof decision;
      desk: typeof desk;
      clock: typeof clock;
      appeal: typeof appeal;
      tradeOffs: typeof tradeOffs;
      delivery: typeof delivery;
    };
  }
}
