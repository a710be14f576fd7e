/* Finds words in the texts of all pages, through Pagefind's index (https://pagefind.app). A page that
   holds only some of the words of a question is found too, behind those that hold all. */
siteSearch.texts = (() => {
  "use strict";
  const AROUND = 28; // words of an excerpt
  // Of what the words of a question weigh, a page must hold so much where no page holds all of
  // them, and so much beside pages that do.
  const ENOUGH = 0.45;
  const NEARLY_ALL = 0.8;
  const ALIKE = 0.65; // of a typed word, so much begins the word that was found for it
  const WITHIN = 3; // headings of a page that are offered as well
  let engine;

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

  const asked = async (text, filters) => {
    engine ??= start();
    return (await (await engine).search(text, { filters })).results;
  };

  /* Whether a word stands on the first page that is found for it. Where it stands nowhere, Pagefind
     takes its first letters for it, down to one. */
  const stands = async (results, word, level) => {
    if (!results.length) return false;
    const held = await results[0].data();
    const found = level(held.content.split(/\s+/)[results[0].words[0]] ?? "");
    const least = Math.ceil(word.length * ALIKE);
    const begins = (other) => {
      let same = 0;
      while (same < word.length && word[same] === other[same]) same++;
      return same >= least;
    };
    return found.includes(word) || (found.match(/[\p{L}\p{N}]+/gu) ?? []).some(begins);
  };

  /* The pages that hold a text, best first, each with the places of its words; how many hold all
     words; and which words stand nowhere. A phrase is sought as it is. */
  const find = async (text, words, filters, level) => {
    const phrase = !words.length;
    let all = await asked(phrase ? `"${text}"` : text, filters);
    const pages = new Map();
    const add = (result, score) => {
      const page = pages.get(result.id) ?? { result, score: 0, places: new Set() };
      page.score += score;
      for (const place of result.words) page.places.add(place);
      pages.set(result.id, page);
    };
    const one = words.length === 1;
    let each = one ? [all] : await Promise.all(words.map((word) => asked(word, filters)));
    const free = Object.keys(filters).length ? await Promise.all(words.map((word) => asked(word, {}))) : each;
    const there = await Promise.all(free.map((held, index) => stands(held, words[index], level)));
    if (there.includes(false)) all = [];
    each = one ? [] : each.map((held, index) => (there[index] ? held : []));
    const count = Math.max(1, all.length, ...each.map((results) => results.length));
    const weigh = each.map((results) => Math.log(1.5 + count / Math.max(1, results.length)));
    const whole = weigh.reduce((sum, weight) => sum + weight, 0) || 1;
    const top = (results) => Math.max(1e-9, ...results.map((result) => result.score));
    each.forEach((results, index) => {
      const best = top(results);
      for (const result of results) {
        add(result, (weigh[index] / whole) * (0.5 + 0.5 * Math.sqrt(result.score / best)));
      }
    });
    const best = top(all);
    for (const result of all) add(result, 1 + result.score / best);
    const least = all.length ? NEARLY_ALL : ENOUGH;
    return {
      pages: [...pages.values()]
        .filter((page) => page.score >= least)
        .sort((one, other) => other.score - one.score),
      whole: all.length,
      missing: new Set(words.filter((_, index) => !there[index])),
    };
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
    const held = await page.result.data();
    const words = held.content.split(/\s+/);
    const headings = held.anchors
      .filter((anchor) => /^h[2-4]$/.test(anchor.element) && anchor.text?.trim())
      .sort((one, other) => one.location - other.location);
    const hits = new Map();
    for (const place of page.places) {
      const over = headings.filter((heading) => heading.location <= place).pop();
      if (over) hits.set(over, (hits.get(over) ?? 0) + 1);
    }
    const within = [...hits].sort((one, other) => other[1] - one[1]).slice(0, WITHIN);
    const address = held.meta.at;
    return {
      label: held.meta.title,
      address,
      kind: held.filters.kind?.[0],
      excerpt: excerpt(words, page.places, held.meta.title.split(/\s+/).length),
      within: address.includes("#")
        ? []
        : within.map(([heading]) => ({ text: heading.text, address: `${address}#${heading.id}` })),
    };
  };

  return { find, shown };
})();
