// Rounding to decimal places, by the digits that people see: 1.005 to two places is 1.01.

export type RoundingMode = 'UP' | 'DOWN' | 'CEILING' | 'FLOOR' | 'HALF_UP' | 'HALF_DOWN' | 'HALF_EVEN';

/** What is cut off, against half of the last place that stays. */
type Rest = 'none' | 'lessThanHalf' | 'half' | 'moreThanHalf';

/** By mode: does the last digit that stays grow by one, away from 0? */
const growsAway: Readonly<
  Record<RoundingMode, (rest: Rest, isNegative: boolean, isOdd: boolean) => boolean>
> = {
  UP: () => true,
  DOWN: () => false,
  CEILING: (_rest, isNegative) => !isNegative,
  FLOOR: (_rest, isNegative) => isNegative,
  HALF_UP: (rest) => rest !== 'lessThanHalf',
  HALF_DOWN: (rest) => rest === 'moreThanHalf',
  HALF_EVEN: (rest, _isNegative, isOdd) => rest === 'moreThanHalf' || (rest === 'half' && isOdd),
};

/** The names of the modes, as queries write them. */
export const roundingModes: readonly string[] = Object.keys(growsAway);

export const isRoundingMode = (name: string): name is RoundingMode => Object.hasOwn(growsAway, name);

/**
 * `roundDecimal(-1.55, 1, 'HALF_UP')` → −1.6. `places` counts from 0. It is the shortest decimal notation of
 * the number that is rounded, not the binary fraction behind it.
 */
export function roundDecimal(value: number, places: number, mode: RoundingMode): number {
  if (!Number.isFinite(value)) return value;
  const [mantissa = '0', exponent = '0'] = Math.abs(value).toExponential().split('e');
  const digits = mantissa.replace('.', '');
  // The number is digits × 10^−fraction.
  const fraction = digits.length - 1 - Number(exponent);
  const cut = fraction - places;
  if (cut <= 0) return value;
  const unit = 10n ** BigInt(cut);
  const kept = BigInt(digits) / unit;
  const rest = restOf(BigInt(digits) % unit, unit);
  const isNegative = value < 0;
  const grows = rest !== 'none' && growsAway[mode](rest, isNegative, kept % 2n === 1n);
  const magnitude = Number(`${grows ? kept + 1n : kept}e-${places}`);
  return isNegative ? -magnitude : magnitude;
}

function restOf(remainder: bigint, unit: bigint): Rest {
  if (remainder === 0n) return 'none';
  const doubled = remainder * 2n;
  if (doubled === unit) return 'half';
  return doubled < unit ? 'lessThanHalf' : 'moreThanHalf';
}
