// The converter makes up values; the same ones each time, so that a changed collection means a changed API. Its libraries
// take Math.random when they are loaded, so this comes first.
let last = 1;
Math.random = () => (last = (last * 16807) % 2147483647) / 2147483647;

const NOW = Date.UTC(2026, 0, 1);
globalThis.Date = class extends Date {
  constructor(...when) {
    super(...(when.length ? when : [NOW]));
  }

  static now() {
    return NOW;
  }
};
