/* Brings names to one form, as the table says that comes with the list of names. The same is done
   where the list is made (generator/search/name_folding.py), and a test holds the two alike. */
siteSearch.folding = (table) => {
  "use strict";
  const rules = (given) => given.map(([pattern, instead]) => [new RegExp(pattern, "gu"), instead]);
  const inText = rules(table.text);
  const inWord = rules(table.word);
  const dropped = new Set(table.dropped);
  const letters = new Map(Object.entries(table.letters));
  const articles = new Set(table.articles);
  const known = new Map();

  const replaced = (text, given) =>
    given.reduce((held, [pattern, instead]) => held.replace(pattern, instead), text);

  const level = (text) => {
    let bare = "";
    for (const sign of text.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "")) {
      if (!dropped.has(sign)) bare += letters.get(sign) ?? sign;
    }
    return replaced(bare, inText);
  };

  const folded = (word) => {
    if (!known.has(word)) known.set(word, replaced(word, inWord));
    return known.get(word);
  };

  /* The words of a text, each as it is typed and folded, but for those that say nothing. */
  const pairs = (text, without = new Set()) => {
    const words = level(text).match(/[\p{L}\p{N}]+/gu) ?? [];
    const named = words.filter((word) => !articles.has(word) && !without.has(word));
    return (named.length ? named : words)
      .map((word) => ({ typed: word, folded: folded(word) }))
      .filter((pair) => pair.folded);
  };

  return { level, pairs, words: (text, without) => pairs(text, without).map((pair) => pair.folded) };
};
