/* Finds records by their names, however they are spelt, in the list that was made with the site. */
siteSearch.names = (() => {
  "use strict";
  const { json } = siteSearch;
  const LIST = "assets/made/names/";
  const BEGINNINGS = 12; // of the words that begin as typed, so many are looked at
  const NEAR = 8; // and so many of those that are nearly as typed
  const PARTS = 4; // of the list, read for one search
  const SIGNS = /[\p{L}\p{N}\p{M}'’‘ʿʾ]+/gu; // a word as it is written
  const NAMELIKE = 7; // letters of a word that may be put right by itself
  const LONGEST_WITHIN = 4; // words of a name that is looked for within a longer text
  let list;
  const parts = new Map();

  const load = async () => {
    const held = await json(`${LIST}words.json`);
    const many = new Set();
    const words = held.words.split(" ").map((word) => {
      if (!word.endsWith("*")) return word;
      many.add(word.slice(0, -1));
      return word.slice(0, -1);
    });
    const fold = siteSearch.folding(held.fold);
    return { ...held, many, words, set: new Set(words), fold, stop: new Set(held.stop) };
  };
  const loaded = () => (list ??= load());

  const part = (number) => {
    if (!parts.has(number)) parts.set(number, json(`${LIST}${number}.json`));
    return parts.get(number);
  };

  /* In how many places a sorted list is cut by a word: the index of the first that is not before. */
  const before = (sorted, word) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle] < word) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  /* How many letters are wrong, missing, too many or swapped with the next one: the distance of
     optimal string alignment (Boytsov 2011, section 2.2); more than `most` counts as most + 1. */
  const distance = (one, other, most) => {
    if (Math.abs(one.length - other.length) > most) return most + 1;
    let [older, old] = [[], Array.from({ length: other.length + 1 }, (_, index) => index)];
    for (let i = 1; i <= one.length; i++) {
      const row = [i];
      for (let j = 1; j <= other.length; j++) {
        const same = one[i - 1] === other[j - 1] ? 0 : 1;
        row[j] = Math.min(old[j] + 1, row[j - 1] + 1, old[j - 1] + same);
        const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
        if (swapped) row[j] = Math.min(row[j], older[j - 2] + 1);
      }
      if (Math.min(...row) > most) return most + 1;
      [older, old] = [old, row];
    }
    return old[other.length];
  };

  /* The words of names that a typed word may mean, each with how far it is from it (0 to 1). */
  const meant = (held, word, mend, alone) => {
    const found = new Map();
    if (held.set.has(word)) found.set(word, 0);
    if (!found.size || !mend) {
      for (let at = before(held.words, word), n = 0; n < BEGINNINGS; at++, n++) {
        if (!held.words[at]?.startsWith(word)) break;
        if (word.length > 1 && !found.has(held.words[at])) found.set(held.words[at], 0.2);
      }
    }
    // Another number is another thing, and a word that stands in a name is not misspelt.
    if (mend && !held.set.has(word) && !/[0-9]/.test(word)) {
      // Beside other words of the same name, one may be further off.
      const most = word.length < 3 ? 0 : word.length < (alone ? 6 : 4) ? 1 : 2;
      held.words
        .map((other) => [other, distance(word, other, most)])
        .filter(([, far]) => far <= most)
        .sort((one, other) => one[1] - other[1])
        .slice(0, NEAR)
        .forEach(([other, far]) => {
          const apart = 0.15 + (0.6 * far) / word.length;
          if (!found.has(other) || found.get(other) > apart) found.set(other, apart);
        });
    }
    return found;
  };

  /* How well a name is what was typed: 0 where a typed word is not in it. */
  const likeness = (held, name, typed, means) => {
    const pairs = held.fold.pairs(name, held.stop);
    if (pairs.length === 2) {
      const whole = pairs.map((pair) => pair.folded).join("");
      pairs.push(...held.fold.pairs(whole).map((pair) => ({ ...pair, both: true })));
    }
    const used = new Set();
    let sum = 0;
    let literal = 0;
    for (const [index, pair] of typed.entries()) {
      let best = null;
      for (const own of pairs) {
        const apart = means[index].get(own.folded);
        if (apart === undefined) continue;
        const like = 1 - apart + (own.typed === pair.typed ? 0.01 : 0);
        if (!best || like > best.like) best = { like, own };
      }
      if (!best) return null;
      sum += best.like;
      literal += best.own.typed === pair.typed ? 1 : 0;
      used.add(best.own);
    }
    const both = [...used].some((own) => own.both);
    const of = pairs.filter((own) => !own.both).length;
    const cover = both ? 1 : Math.min(1, used.size / of);
    const score =
      (sum / typed.length) * (0.5 + 0.5 * cover) + (0.1 * literal) / typed.length;
    return { score, whole: cover === 1, words: [...used].map((own) => own.folded) };
  };

  const measured = (held, entry, typed, means) => {
    const [label, others, address, kind, text, sides, year, weight] = entry;
    let best = null;
    for (const name of [label, ...others]) {
      const like = likeness(held, name, typed, means);
      if (like && (!best || like.score > best.score)) best = { ...like, name };
    }
    if (!best) return null;
    const [one, many, sooner] = held.kinds[kind];
    const score = best.score + sooner + Math.min(weight, 50) / 1000;
    return { ...best, score, label, address, kind: [one, many], text, sides, year };
  };

  /* Which parts of the list hold a word's records: it may go on in the next one. */
  const partsOf = (held, word) => {
    const first = before(held.parts, word);
    return [held.parts[first] === word ? first : first - 1].filter((number) => number >= 0);
  };

  /* The records whose names hold all words of a text, the best first. A word for which `mend` holds
     may be a letter or two away from one of a name. With `loose`, words that no name holds are
     passed over while two are left. */
  const find = async (text, mend = () => false, loose = false) => {
    const held = await loaded();
    const all = held.fold.pairs(text, held.stop);
    const known = all
      .map((pair) => [pair, meant(held, pair.folded, mend(pair.typed), all.length === 1)])
      .filter(([, words]) => words.size);
    if (known.length < all.length && !(loose && (known.length > 1 || all.length === 2))) return [];
    const hits = await holding(held, known);
    if (hits.length) return hits;
    if (loose) {
      const whole = await within(held, known);
      return whole.length ? whole : butOne(held, known);
    }
    if (all.length < 3) return [];
    // In a longer text a word of a letter or two is as a rule a slip in one that says nothing.
    const longer = known.filter(([pair]) => pair.folded.length > 2);
    return longer.length > 1 && longer.length < all.length ? holding(held, longer) : [];
  };

  /* The records whose names hold some words, each given with what it may mean. */
  const holding = async (held, known) => {
    if (!known.length) return [];
    const [typed, means] = [known.map(([pair]) => pair), known.map(([, words]) => words)];
    // Of a word that very many names share, the list holds only some.
    const shared = (words) => [...words.keys()].filter((word) => held.many.has(word)).length;
    const cost = (words) => words.size + shared(words) * BEGINNINGS * NEAR;
    const rarest = means.reduce((one, other) => (cost(other) < cost(one) ? other : one));
    const near = [...rarest].sort((one, other) => one[1] - other[1]).map(([word]) => word);
    const numbers = [...new Set(near.flatMap((word) => partsOf(held, word)))].slice(0, PARTS);
    const chosen = await Promise.all(numbers.map(part));
    const found = new Map();
    for (const entry of chosen.flatMap((one) => one.names)) {
      const hit = measured(held, entry, typed, means);
      const key = entry[2] + entry[0];
      if (hit && !(found.get(key)?.score >= hit.score)) found.set(key, hit);
    }
    return [...found.values()].sort((one, other) => other.score - one.score);
  };

  /* The records one of whose names stands whole in a longer text: the longest name of words next to
     each other, and of several the first; else all names of one word. */
  const within = async (held, known) => {
    for (let length = Math.min(LONGEST_WITHIN, known.length - 1); length > 1; length--) {
      for (let from = 0; from + length <= known.length; from++) {
        const hits = await holding(held, known.slice(from, from + length));
        const whole = hits.filter((hit) => hit.whole);
        if (whole.length) return whole;
      }
    }
    const each = await Promise.all(known.map((one) => holding(held, [one])));
    const named = ([pair], hits) =>
      hits.find((hit) => hit.whole && hit.words[0] === pair.folded && pair.folded.length > 2);
    return each.map((hits, index) => named(known[index], hits)).filter(Boolean);
  };

  /* The words of a name as it is written there that were meant by the typed ones. */
  const written = (held, hit) => {
    const signs = hit.name.match(SIGNS) ?? [];
    const kept = signs.filter((sign) => {
      const own = held.fold.words(sign, held.stop);
      return own.some((word) => hit.words.includes(word));
    });
    return kept.length ? kept.join(" ") : hit.name;
  };

  /* The records whose names hold all words of a longer text but one. */
  const butOne = async (held, known) => {
    if (known.length < 3) return [];
    const each = await Promise.all(
      known.map((_, index) => holding(held, known.filter((_, other) => other !== index))),
    );
    return each.flat().sort((one, other) => other.score - one.score);
  };

  /* Whether a name has a word so like this one that it may stand in its place by itself: a letter
     off, of a longer word two. */
  const isNear = (held, word) => {
    const most = word.length < NAMELIKE ? 0 : word.length < 2 * NAMELIKE - 2 ? 1 : 2;
    return most > 0 && held.words.some((other) => distance(word, other, most) <= most);
  };

  /* A word as the reader wrote it, before it was levelled. */
  const asTyped = (held, text, typed) => {
    const signs = text.match(SIGNS) ?? [];
    return signs.find((sign) => held.fold.level(sign) === typed) ?? typed;
  };

  /* Of words that stand nowhere in the texts, those that stand in no name either, as typed. */
  const unknown = async (text, missing) => {
    const held = await loaded();
    return held.fold
      .pairs(text, held.stop)
      .filter(({ typed, folded }) => missing.has(typed) && !held.set.has(folded))
      .map(({ typed }) => asTyped(held, text, typed));
  };

  /* A text in which the words that stand nowhere are put right: by a name that holds all its words,
     or else each by itself ('' where no name is near). Gives the names that are then found, too. */
  const mended = async (text, missing) => {
    const held = await loaded();
    const wrong = (word) => missing.has(word);
    const hits = await find(text, wrong);
    if (hits.length) return { hits, instead: written(held, hits[0]) };
    const words = [];
    let changed = false;
    for (const { typed, folded } of held.fold.pairs(text, held.stop)) {
      const near = wrong(typed) && isNear(held, folded) ? await find(typed, wrong) : [];
      changed ||= near.length > 0;
      words.push(near.length ? written(held, near[0]) : asTyped(held, text, typed));
    }
    const instead = changed ? [...new Set(words.join(" ").split(" "))].join(" ") : "";
    return { hits: instead ? await find(instead) : [], instead };
  };

  return { about: loaded, find, mended, unknown };
})();
