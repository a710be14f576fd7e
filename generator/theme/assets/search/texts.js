/* Finds words in the texts of all pages, through Pagefind's index (https://pagefind.app). A page that
   holds only some of the words of a question is found too, behind those that hold all. */
siteSearch.texts = (() => {
  "use strict";
  const AROUND = 28; // words of an excerpt
  // Of what the words of a question weigh, a page must hold so much; and so much where a windowful
  // of pages holds all of them.
  const ENOUGH = 0.3;
  const NEARLY_ALL = 0.8;
  const WINDOWFUL = 8;
  const MANY = 30;
  const ASKED = 4; // pages that are asked whether a word stands there: its forms differ ("met")
  const ALIKE = 0.65; // of a typed word, so much begins the word that was found for it
  const WITHIN = 3; // headings of a page that are offered as well
  let engine;
  let facets;

  const start = async () => {
    const { assets, offline, script } = siteSearch;
    const folder = new URL("pagefind/", assets);
    const file = new URL("pagefind.js", folder);
    if (offline) await script(file);
    const held = offline ? siteSearch.pagefind : await import(file.href);
    await held.options({ basePath: folder.href, noWorker: true });
    await held.init();
    return held;
  };

  const asked = async (text) => {
    engine ??= start();
    return (await (await engine).search(text)).results;
  };

  /* Those of the results that are of a kind, of a side and of a year, as far as one is asked for. */
  const narrowed = async (results, { kind, side, year }) => {
    if (!kind && !side && !year) return results;
    facets ??= siteSearch.json("assets/pagefind/facets.json");
    const held = await facets;
    return results.filter(({ id }) => {
      const [ownKind, sides, ownYear] = held[id];
      return (
        (!kind || kind === ownKind) && (!side || sides.includes(side)) && (!year || year === ownYear)
      );
    });
  };

  /* Whether a word stands on one of the first pages that are found for it. Where it stands nowhere,
     Pagefind takes its first letters for it, down to one. */
  const stands = async (results, word, level) => {
    for (const result of results.slice(0, ASKED)) {
      if (await standsOn(result, word, level)) return true;
    }
    return false;
  };
  const standsOn = async (result, word, level) => {
    const held = await result.data();
    const words = held.content.split(/\s+/);
    const least = Math.ceil(word.length * ALIKE);
    const begins = (other) => {
      let same = 0;
      while (same < word.length && word[same] === other[same]) same++;
      return same >= least;
    };
    return result.words.some((place) => {
      const found = level(words[place] ?? "");
      return found.includes(word) || (found.match(/[\p{L}\p{N}]+/gu) ?? []).some(begins);
    });
  };
  const standing = (each, words, level) =>
    Promise.all(words.map((word, index) => stands(each[index], word, level)));

  /* The pages that hold a text, best first, each with what was found there; how many hold all its
     words; and which words stand nowhere. Without words it is sought as a phrase. */
  const find = async (text, words, wanted, level) => {
    const all = await asked(words.length ? text : `"${text}"`);
    const same = words.map(() => all);
    // Where many pages hold all words, those that hold only some are of no use.
    const many = all.length >= MANY && (await standing(same, words, level)).every(Boolean);
    if (many || !words.length) {
      return {
        pages: ranked(await narrowed(all, wanted), []),
        whole: all.length,
        missing: new Set(),
      };
    }
    const each = words.length === 1 ? same : await Promise.all(words.map(asked));
    const there = await standing(each, words, level);
    const whole = there.includes(false) ? [] : all;
    const parts = words.length === 1 ? [] : each.map((held, index) => (there[index] ? held : []));
    const kept = await Promise.all(parts.map((held) => narrowed(held, wanted)));
    return {
      pages: ranked(await narrowed(whole, wanted), kept),
      whole: whole.length,
      missing: new Set(words.filter((_, index) => !there[index])),
    };
  };

  /* Pages that hold all words, and those that hold some, by what they hold: a rare word weighs more. */
  const ranked = (all, each) => {
    const pages = new Map();
    const add = (result, score) => {
      const page = pages.get(result.id) ?? { results: [], score: 0 };
      page.score += score;
      page.results.push(result);
      pages.set(result.id, page);
    };
    const top = (results) => results.reduce((most, result) => Math.max(most, result.score), 1e-9);
    const count = Math.max(1, all.length, ...each.map((results) => results.length));
    // A word that stands nowhere says nothing of where the others do.
    const weigh = each.map(({ length }) => (length ? Math.log(1.5 + count / length) : 0));
    const sum = weigh.reduce((whole, weight) => whole + weight, 0) || 1;
    each.forEach((results, index) => {
      const best = top(results);
      for (const result of results) {
        add(result, (weigh[index] / sum) * (0.5 + 0.5 * Math.sqrt(result.score / best)));
      }
    });
    const best = top(all);
    for (const result of all) add(result, 1 + result.score / best);
    const least = all.length < WINDOWFUL ? ENOUGH : NEARLY_ALL;
    return [...pages.values()]
      .filter((page) => page.score >= least)
      .sort((one, other) => other.score - one.score);
  };

  /* Words of a page round the place where most of those that were sought stand, in parts of which
     some are marked. */
  const excerpt = (words, places, title) => {
    const sorted = [...places].filter((place) => place >= title).sort((one, other) => one - other);
    let [from, most] = [title, 0];
    for (const place of sorted) {
      const held = sorted.filter((other) => other >= place && other < place + AROUND - 6).length;
      if (held > most) [from, most] = [place, held];
    }
    const first = Math.max(title, from - 6);
    const parts = words.slice(first, first + AROUND).map((word, index) => ({
      text: word,
      marked: places.has(first + index),
    }));
    return { parts, cutBefore: first > title, cutAfter: first + AROUND < words.length };
  };

  /* A page as the window shows it. */
  const shown = async (page) => {
    const places = new Set(page.results.flatMap((result) => result.words));
    const held = await page.results[0].data();
    const words = held.content.split(/\s+/);
    const headings = held.anchors
      .filter((anchor) => /^h[2-4]$/.test(anchor.element) && anchor.text?.trim())
      .sort((one, other) => one.location - other.location);
    const hits = new Map();
    for (const place of places) {
      const over = headings.filter((heading) => heading.location <= place).pop();
      if (over) hits.set(over, (hits.get(over) ?? 0) + 1);
    }
    const within = [...hits].sort((one, other) => other[1] - one[1]).slice(0, WITHIN);
    const address = held.meta.at;
    return {
      label: held.meta.title,
      address,
      kind: held.meta.kind,
      excerpt: excerpt(words, places, held.meta.title.split(/\s+/).length),
      within: address.includes("#")
        ? []
        : within.map(([heading]) => ({ text: heading.text, address: `${address}#${heading.id}` })),
    };
  };

  /* Begins to load the index, so that it is there once it is asked. */
  const warm = () => {
    engine ??= start();
    engine.catch(() => {}); // who asks it is told
  };

  return { find, shown, warm };
})();
