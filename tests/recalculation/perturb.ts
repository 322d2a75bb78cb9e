import { readStoredWorkbook } from '../../scripts/check-formulas/formula-cells';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A small seeded generator (mulberry32), so that a failing round can be repeated. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const FACTORS = [0, 0.5, 0.61, 0.9, 0.99, 1, 1.01, 1.05, 1.2, 1.3, 1.31, 2, 3];

/**
 * Changes numeric constants in the named sheet parts of a package, each with probability `share`, by a factor that lands on
 * both sides of the thresholds rules have, keeping at most the decimals people type. Formulas and texts stay.
 */
export function perturb(
  bytes: Uint8Array,
  sources: ReadonlyMap<string, string>,
  random: () => number,
  share: number,
): { readonly bytes: Uint8Array; readonly changed: number } {
  const files = unzipSync(bytes);
  let changed = 0;
  for (const part of sources.values()) {
    const xml = strFromU8(files[part]!);
    const mutated = xml.replace(
      /(<c\b(?![^>]*\bt=)[^>]*>)<v>([^<]+)<\/v>/g,
      (whole, open: string, value: string) => {
        if (random() >= share) return whole;
        const factor = FACTORS[Math.floor(random() * FACTORS.length)] ?? 1;
        const places = Math.min(4, (value.split('.')[1] ?? '').length + 1);
        const next = Number((Number(value) * factor).toFixed(places));
        if (next === Number(value)) return whole;
        changed += 1;
        return `${open}<v>${String(next)}</v>`;
      },
    );
    files[part] = strToU8(mutated);
  }
  return { bytes: zipSync(files, { level: 1 }), changed };
}

/**
 * The package with the cached values of the sources' own formulas replaced by those `computed` holds, as Excel would
 * have saved it after the change.
 */
export function withComputedValues(
  bytes: Uint8Array,
  computed: Uint8Array,
  sources: ReadonlyMap<string, string>,
): Uint8Array {
  const files = unzipSync(bytes);
  const { values } = readStoredWorkbook(computed);
  for (const [sheet, part] of sources) {
    const xml = strFromU8(files[part]!).replace(
      /<c\b[^>]*?\br="([A-Z]+\d+)"[^>]*>(<f\b[^>]*>[^<]*<\/f>|<f\b[^>]*\/>)<v>[^<]*<\/v><\/c>/g,
      (whole, address: string, formula: string) => {
        const value = values.get(sheet)?.get(address);
        const style = /\bs="\d+"/.exec(whole)?.[0] ?? '';
        if (value === undefined || value.kind === 'none') return `<c r="${address}" ${style}>${formula}</c>`;
        const type = { number: '', text: 't="str"', boolean: 't="b"', error: 't="e"' }[value.kind];
        const stored = value.kind === 'boolean' ? String(Number(value.value)) : String(value.value);
        return `<c r="${address}" ${style} ${type}>${formula}<v>${stored}</v></c>`;
      },
    );
    files[part] = strToU8(xml);
  }
  return zipSync(files, { level: 1 });
}
