/** What a template's holes may be filled with. */
type Data = Readonly<Record<string, string | number | boolean>>;

/** Latin letters and digits whose Korean reading ends in a consonant: L, M, N, R and 0, 1, 3, 6, 7, 8. */
const CONSONANT_ENDINGS = /[lmnr013678]$/i;
/** …and those that end in ㄹ, after which `로` follows: L, R, 1, 7, 8. */
const RIEUL_ENDINGS = /[lr178]$/i;

/** Chooses between two forms of a Korean particle, `with/without a final consonant`, by the sound of the word before it. */
function particle(word: string, forms: string): string {
  const [closed = '', open = ''] = forms.split('/');
  const spoken = word.replace(/[^\p{L}\p{N}]+$/u, '');
  const last = spoken.charCodeAt(spoken.length - 1);
  const hangul = last >= 0xac00 && last <= 0xd7a3;
  const final = hangul ? (last - 0xac00) % 28 : 0;
  const rieul = hangul ? final === 8 : RIEUL_ENDINGS.test(spoken);
  if (open === '로' && rieul) return open;
  return (hangul ? final !== 0 : CONSONANT_ENDINGS.test(spoken)) ? closed : open;
}

/**
 * Fills the holes of a catalogue's template: `{name}` with the datum, `{#name}` with the term that the catalogue has for the
 * datum (or the datum itself), `{name:이/가}` and `{#name:이/가}` with the form of a particle that suits the word. A hole
 * without a datum stays as it is.
 */
export function fill(template: string, data: Data, terms: Readonly<Record<string, string>> = {}): string {
  return template.replaceAll(/\{(#?)(\w+)(?::([^{}]+))?\}/g, (hole, sharp: string, name: string, forms: string | undefined) => {
    const datum = data[name];
    if (datum === undefined) return hole;
    const written = String(datum);
    const word = sharp === '' ? written : (terms[written] ?? written);
    return forms === undefined ? word : particle(word, forms);
  });
}
