import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';
import type { ClipboardEvent } from 'react';
import { type DecimalMark, parseDecimal } from '../format/money';

const harbor: MantineColorsTuple = [
  '#edf4fc',
  '#d7e5f5',
  '#abc8ea',
  '#7ba9e0',
  '#5790d8',
  '#3f7bc9',
  '#2f69b3',
  '#245a9e',
  '#1d4f91',
  '#143d74',
];

/** The console's look: a dark primary, so that white text on it reads at more than 7 to 1. */
export const themeIn = (decimalMark: DecimalMark) =>
  createTheme({
    respectReducedMotion: true,
    primaryColor: 'harbor',
    primaryShade: { light: 8, dark: 7 },
    colors: { harbor },
    fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif',
    defaultRadius: 'md',
    headings: {
      fontWeight: '650',
      sizes: { h1: { fontSize: '1.6rem' }, h2: { fontSize: '1.15rem' }, h3: { fontSize: '1rem' } },
    },
    components: {
      Badge: {
        defaultProps: { variant: 'light', radius: 'sm' },
        styles: { root: { textTransform: 'none', minWidth: 'max-content' } },
      },
      // Words of help stand below their field, so that fields side by side stay in one line.
      InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] } },
      // A number is typed as it is read. The other mark turns into this one in sight; pasted, it would be guessed at.
      NumberInput: {
        defaultProps: {
          decimalSeparator: decimalMark,
          allowedDecimalSeparators: ['.', ','],
          onPasteCapture: (event: ClipboardEvent) => {
            event.preventDefault();
            event.stopPropagation();
            const pasted = parseDecimal(event.clipboardData.getData('text').replace(/%\s*$/, ''), decimalMark);
            if (pasted !== null) document.execCommand('insertText', false, pasted.replace('.', decimalMark));
          },
        },
      },
      Modal: { defaultProps: { centered: true } },
    },
  });

/** Mantine's greys for secondary text miss 4.5 to 1; these meet it on every surface of ours. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#4b5563',
    '--mantine-color-placeholder': '#5b6470',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-anchor': '#1d4f91',
    // Tints that let the words speak.
    '--mantine-color-green-light': '#e6f4e9',
    '--mantine-color-teal-light': '#e0f3ee',
    '--mantine-color-lime-light': '#edf5da',
    '--mantine-color-orange-light': '#fdf0e3',
    '--mantine-color-red-light': '#fdeaea',
    '--mantine-color-gray-light': '#f0f2f5',
    '--mantine-color-harbor-light': '#e4eef9',
    // Words on a light tint of their colour, at more than 4.5 to 1.
    '--mantine-color-green-light-color': '#1b5e2b',
    '--mantine-color-teal-light-color': '#05573f',
    '--mantine-color-lime-light-color': '#3d5c0b',
    '--mantine-color-orange-light-color': '#8f2f06',
    '--mantine-color-red-light-color': '#a61e1e',
    '--mantine-color-gray-light-color': '#3b424a',
    '--clout-committed': '#1d4f91',
    '--clout-held': '#b45309',
    '--clout-reserve': '#6b7280',
    '--clout-headroom': '#d5e8df',
    '--clout-headroom-line': '#15803d',
    '--clout-line': '#b45309',
  },
  dark: {
    '--mantine-color-dimmed': '#b4bac4',
    '--mantine-color-placeholder': '#a0a7b2',
    '--mantine-color-error': '#ff9b94',
    '--mantine-color-anchor': '#9cc4f5',
    // Quiet tints, so that a page with several notices still reads as one page.
    '--mantine-color-green-light': 'rgb(80 200 120 / 15%)',
    '--mantine-color-teal-light': 'rgb(60 200 160 / 15%)',
    '--mantine-color-lime-light': 'rgb(160 210 60 / 15%)',
    '--mantine-color-orange-light': 'rgb(255 150 70 / 15%)',
    '--mantine-color-red-light': 'rgb(255 100 100 / 17%)',
    '--mantine-color-gray-light': 'rgb(200 205 215 / 14%)',
    '--mantine-color-harbor-light': 'rgb(90 150 225 / 20%)',
    '--mantine-color-green-light-color': '#9be3b1',
    '--mantine-color-teal-light-color': '#8fe3cb',
    '--mantine-color-lime-light-color': '#c9e48a',
    '--mantine-color-orange-light-color': '#ffc08a',
    '--mantine-color-red-light-color': '#ffb0ab',
    '--mantine-color-gray-light-color': '#d3d8df',
    '--mantine-color-harbor-light-color': '#b5d3f7',
    '--clout-committed': '#7ba9e0',
    '--clout-held': '#f0b35a',
    '--clout-reserve': '#9aa1ac',
    '--clout-headroom': '#1f3a2f',
    '--clout-headroom-line': '#6fcf97',
    '--clout-line': '#f0b35a',
  },
});
