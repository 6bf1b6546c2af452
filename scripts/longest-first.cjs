const { default: Sequencer } = require('@jest/test-sequencer');

/** What takes minutes, so that no worker begins with one of them when the others are through. */
const LONGEST = [/-pages\.browser\./, /harborline\.story\./, /killed-.*\.story\./, /governed-year\.story\./];

/** The order of Jest, by what it has measured or by size, after what is known to be long. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const place = ({ path }) => (LONGEST.findIndex((name) => name.test(path)) + 1 || LONGEST.length + 1) - 1;
    return [...super.sort(tests)].sort((a, b) => place(a) - place(b));
  }
};
