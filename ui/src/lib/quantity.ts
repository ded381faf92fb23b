// Amounts as Kubernetes writes them, and as people read them.

const FACTORS: Record<string, number> = {
  n: 1e-9,
  u: 1e-6,
  m: 1e-3,
  '': 1,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
  Ei: 2 ** 60,
};

const FORM = /^([+-]?(?:\d+\.?\d*|\.\d+))(?:([eE][+-]?\d+)|([numkMGTPE]|[KMGTPE]i))?$/;

export const GIB = 2 ** 30;
export const MIB = 2 ** 20;

/** In cores, bytes or pieces; undefined: it is no amount. */
export function parseQuantity(text: string | number | undefined): number | undefined {
  if (text === undefined) return undefined;
  const found = FORM.exec(String(text).trim());
  if (!found) return undefined;
  return Number(`${found[1] ?? ''}${found[2] ?? ''}`) * (FACTORS[found[3] ?? ''] ?? 1);
}

/** Bytes as Kubernetes writes them: in the largest unit that leaves a whole number. */
export function writeBytes(bytes: number): string {
  const units = ['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi'];
  let rest = Math.ceil(bytes);
  let unit = 0;
  while (unit < units.length - 1 && rest > 0 && rest % 1024 === 0) {
    rest /= 1024;
    unit++;
  }
  return `${rest}${units[unit] ?? ''}`;
}

/** Cores as Kubernetes writes them: whole ones, else thousandths. */
export function writeCpu(cores: number): string {
  const thousandths = Math.ceil(Math.round(cores * 1e6) / 1000);
  return thousandths % 1000 === 0 ? `${thousandths / 1000}` : `${thousandths}m`;
}

/** Bytes as people read them: 8 GiB, 512 MiB, 1.5 TiB. */
export function readBytes(bytes: number, tag = 'en'): string {
  const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'];
  let rest = bytes;
  let unit = 0;
  while (unit < units.length - 1 && Math.abs(rest) >= 1024) {
    rest /= 1024;
    unit++;
  }
  return `${plain(rest, tag)} ${units[unit] ?? ''}`;
}

/** A count or cores: at most two digits behind the point. */
export function plain(value: number, tag = 'en'): string {
  return new Intl.NumberFormat(tag, { maximumFractionDigits: value >= 100 ? 0 : value >= 10 ? 1 : 2 }).format(
    value,
  );
}

/** An amount that a sentence carries: bytes with a unit of bytes, all else as a number. */
export function readQuantity(text: string, tag = 'en'): string {
  const amount = parseQuantity(text);
  if (amount === undefined) return text;
  return /[KMGTPE]i$/.test(text) || amount >= MIB ? readBytes(amount, tag) : plain(amount, tag);
}
