/** What a template's holes may be filled with. */
type Data = Readonly<Record<string, string | number | boolean>>;

/** Digits and single Latin letters whose Korean names end in a consonant, and words that are read so: `main`, `file`, `socket`, but not `recv`, `server`. */
const CONSONANT_ENDING = /(?:[013678]|(?<![a-z])[lmnr]|[a-z](?:[lmn]e?|ng|ck)|(?<![aeiou])[aeiou][bkpt])$/i;
/** …and those that end in ㄹ, after which `로` follows. */
const RIEUL_ENDING = /(?:[178]|(?<![a-z])[lr]|[a-z]le?)$/i;

/** Chooses between two forms of a Korean particle, `with/without a final consonant`, by the sound of the word before it. */
function particle(word: string, forms: string): string {
  const [closed = '', open = ''] = forms.split('/');
  const spoken = word.replace(/[^\p{L}\p{N}]+$/u, '');
  const last = spoken.charCodeAt(spoken.length - 1);
  const hangul = last >= 0xac00 && last <= 0xd7a3;
  const final = hangul ? (last - 0xac00) % 28 : 0;
  const rieul = hangul ? final === 8 : RIEUL_ENDING.test(spoken);
  if (open === '로' && rieul) return open;
  return (hangul ? final !== 0 : CONSONANT_ENDING.test(spoken)) ? closed : open;
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
