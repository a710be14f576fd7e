/* What a reader sees of search: a field, what narrows it, and what was found, in a window over any page
   or on the page of search itself. Whatever is shown is set as text: nothing is ever read as HTML. */
(() => {
  "use strict";
  const search = window.siteSearch;
  const { names, texts } = search;
  const { gettext, ngettext } = siteWords;
  const WAIT = 150; // milliseconds after a key
  const TURN = 120; // in which what is found by its name is drawn, and can be chosen
  const AT_ONCE = 8;
  const NAMES = 4; // of the records that are found by their names, so many come first
  const FEW = 2; // and so many of those whose names are only like it

  const make = (tag, given = {}, ...inside) => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(given)) made.setAttribute(name, value);
    made.append(...inside);
    return made;
  };

  /* All that a text finds: records by name first, then pages by their words; `early` is given the
     names as soon as they are found. */
  const look = async (text, narrowed, early = () => {}) => {
    const phrase = text.match(/^["“”„«]\s*(.+?)\s*["“”»]$/)?.[1];
    const held = await names.about();
    const fits = (hit) =>
      (!narrowed.kind || hit.kind[1] === narrowed.kind) &&
      (!narrowed.side || hit.sides.includes(narrowed.side)) &&
      (!narrowed.year || hit.year === narrowed.year);
    const { level, pairs } = held.fold;
    if (phrase) return { named: [], pages: (await texts.find(phrase, [], narrowed)).pages };
    const pagesOf = (given) => {
      const words = pairs(given, held.stop).map((pair) => pair.typed);
      return texts.find(words.join(" "), words, narrowed, level).catch(() => {
        // A preview, or a site that another program built: there is a list of names, but no index.
        namesOnly = true;
        return { pages: [], whole: 0, missing: new Set(words) };
      });
    };
    let [namesOnly, instead, alike] = [false, "", false];
    if (!pairs(text).length) return { named: [], pages: [] };
    const chosen = (given) => given.filter(fits).slice(0, NAMES);
    // The index of a large site answers in one long breath: what the names gave is shown before.
    let hits = await names.find(text);
    if (chosen(hits).length) {
      early(chosen(hits));
      await new Promise((done) => setTimeout(done, TURN));
    }
    let found = await pagesOf(text);
    if (found.missing.size) {
      // Also where a name is found at once, its words may be spelt otherwise on the pages.
      const right = await names.mended(text, hits.length ? new Set() : found.missing);
      instead = level(right.instead) === level(text) ? "" : right.instead;
      if (instead) [hits, found] = [right.hits, await pagesOf(instead)];
    }
    const strict = hits.length > 0;
    const several = pairs(text, held.stop).length > 1;
    if (!hits.length && (several || !found.whole)) {
      hits = (await names.find(instead || text, () => true)).slice(0, FEW);
      alike = hits.length > 0;
    }
    if (!hits.length) hits = (await names.find(instead || text, () => false, true)).slice(0, FEW);
    const nowhere = several && !instead && !strict ? await names.unknown(text, found.missing) : [];
    return { named: chosen(hits), pages: found.pages, instead, alike, nowhere, namesOnly };
  };

  search.look = look;

  const either = (words) =>
    words
      .map((word) => `“${word}”`)
      .reduce((one, other) => gettext("{one} or {other}", { one, other }));

  const marked = ({ parts, cutBefore, cutAfter }) => {
    const line = make("p", { class: "excerpt", dir: "auto" });
    if (cutBefore) line.append("… ");
    for (const part of parts) {
      const [, open, word, close] = part.text.match(/^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su);
      if (part.marked && word) line.append(open, make("mark", {}, word), close, " ");
      else line.append(part.text, " ");
    }
    if (cutAfter) line.append("…");
    return line;
  };

  const entry = (label, address, kind, ...more) => {
    const to = { href: search.address(address), class: "to", dir: "auto", "data-search-hit": "" };
    const link = make("a", to, label || address);
    const kinds = kind ? [make("span", { class: "kind" }, kind)] : [];
    return make("li", {}, link, ...kinds, ...more);
  };
  const byName = (hit) => {
    const also = hit.name === hit.label ? [] : [make("p", { class: "also", dir: "auto" }, hit.name)];
    const about = hit.text ? [make("p", { class: "about", dir: "auto" }, hit.text)] : [];
    return entry(hit.label, hit.address, hit.kind[0], ...also, ...about);
  };
  const byWords = (page, held) => {
    const one = held.kinds.find(([, many]) => many === page.kind)?.[0];
    const within = page.within.map((part) =>
      make("li", {}, make("a", { href: search.address(part.address), dir: "auto" }, part.text)),
    );
    const list = within.length ? [make("ul", { class: "within" }, ...within)] : [];
    return entry(page.label, page.address, one, marked(page.excerpt), ...list);
  };

  const select = (name, label, choices, chosen) => {
    const field = make("select", { name });
    field.append(make("option", { value: "" }, gettext("All")));
    for (const choice of choices) field.append(make("option", { value: choice }, choice));
    field.value = chosen ?? "";
    const told = () => field.dispatchEvent(new Event("narrow", { bubbles: true }));
    field.addEventListener("change", told);
    return make("label", {}, label, " ", field);
  };

  /* Fills `into` with what the field of a form finds; gives what to call when it is filled anew. */
  const attach = (form, into, changed = () => {}) => {
    const field = form.elements.q;
    const narrow = make("div", { class: "narrow" });
    const told = make("p", { class: "told", role: "status" });
    const list = make("ol", { class: "found" });
    const more = make("button", { type: "button", class: "more", hidden: "" }, gettext("Show more"));
    into.append(narrow, told, list, more);
    let [turn, timer] = [0, 0];
    let next = async () => {};

    const narrowed = () =>
      Object.fromEntries([...narrow.querySelectorAll("select")].map((one) => [one.name, one.value]));
    const offer = async () => {
      const held = await names.about();
      if (narrow.firstChild) return;
      const years = [...held.years].reverse();
      narrow.append(select("kind", gettext("Kind"), held.kinds.map(([, many]) => many)));
      if (held.sides.length > 1) narrow.append(select("side", gettext("Side"), held.sides));
      if (years.length > 1) narrow.append(select("year", gettext("Year"), years));
    };

    const show = async (text) => {
      const own = ++turn;
      const held = await names.about();
      let listed = "";
      const byNames = (named) => {
        const now = JSON.stringify(named);
        if (own !== turn || now === listed) return;
        listed = now;
        list.replaceChildren(...named.map(byName));
      };
      const { named, pages, instead, alike, nowhere, namesOnly } = await look(text, narrowed(), byNames);
      if (own !== turn) return;
      const shown = new Set(named.map((hit) => hit.address));
      byNames(named);
      let at = 0;
      next = async () => {
        const batch = await Promise.all(pages.slice(at, (at += AT_ONCE)).map(texts.shown));
        if (own !== turn) return;
        const fresh = batch.filter((page) => !shown.has(page.address));
        for (const page of fresh) shown.add(page.address);
        list.append(...fresh.map((page) => byWords(page, held)));
        more.hidden = at >= pages.length;
        const count = list.children.length;
        const left = Math.max(0, pages.length - at);
        const said = [];
        if (count) {
          const near = alike && named.length && !instead;
          if (near) said.push(gettext("Names spelt nearly like that come first."));
          if (instead) said.push(gettext("Showing results for “{words}”.", { words: instead }));
          if (nowhere?.length) said.push(gettext("No page has {words}.", { words: either(nowhere) }));
          const all = count + left;
          if (left) said.push(ngettext("About {count} result.", "About {count} results.", all));
          else said.push(ngettext("{count} result.", "{count} results.", all));
        } else said.push(gettext("Nothing is found for “{words}”.", { words: text }));
        if (namesOnly) {
          said.push(gettext("Only names were looked through: the texts have no index here."));
        }
        told.textContent = said.join(" ");
        into.dataset.shown = text;
      };
      await next();
    };
    const run = () => {
      clearTimeout(timer);
      const text = field.value.normalize("NFC").trim();
      changed(text);
      if (text) {
        show(text).catch((error) => {
          told.textContent = gettext("The search could not be carried out.");
          throw error;
        });
        return;
      }
      turn++;
      list.replaceChildren();
      told.textContent = "";
      more.hidden = true;
    };

    more.addEventListener("click", async () => {
      const count = list.children.length;
      await next();
      list.children[count]?.querySelector("a").focus();
    });
    into.addEventListener("narrow", run);
    field.addEventListener("input", () => {
      if (field.value.trim()) texts.warm();
      clearTimeout(timer);
      timer = setTimeout(run, WAIT);
    });
    // Up and down go through the field and what was found.
    const stops = () => [field, ...list.querySelectorAll("a.to")];
    for (const part of [form, list]) {
      part.addEventListener("keydown", (event) => {
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        const within = (one) => one !== field && one.closest("li").contains(event.target);
        const at = stops().findIndex((one) => one === event.target || within(one));
        if (!step || at < 0) return;
        const to = stops()[at + step];
        if (!to) return;
        event.preventDefault();
        to.focus();
      });
    }
    offer();
    return { run, first: () => list.querySelector("a.to") };
  };

  const keySwitch = () => {
    const button = make("button", { type: "button", class: "key" });
    const told = make("span");
    const show = () => {
      if (search.keyOpens) {
        told.textContent = gettext("The key / opens this window.");
        button.textContent = gettext("Switch it off");
      } else {
        told.textContent = gettext("The key / does not open this window.");
        button.textContent = gettext("Switch it on");
      }
    };
    button.addEventListener("click", () => {
      search.setKey(!search.keyOpens);
      show();
    });
    show();
    return make("p", { class: "whole" }, told, " ", button);
  };

  /* The window. What was sought stays in it until the reader leaves the page. */
  let opened;
  let opener; // to which the focus goes back
  const build = () => {
    const field = make("input", {
      type: "search", name: "q", id: "s_sought", autocomplete: "off", spellcheck: "false",
      enterkeyhint: "search", maxlength: "200",
    });
    const label = make("label", { for: "s_sought", id: "s_sought_label" }, gettext("Search this site"));
    const close = make("button", { type: "button", class: "close" }, gettext("Close"));
    const form = make("form", { role: "search", "aria-labelledby": "s_sought_label" });
    form.append(label, make("div", { class: "line" }, field, close));
    const into = make("div");
    const words = gettext("This search on a page of its own, with all names from A to Z");
    const whole = make("a", { href: search.address("search/") }, words);
    const box = make("dialog", { class: "search", "aria-labelledby": "s_sought_label" }, form, into);
    box.append(make("p", { class: "whole" }, whole), keySwitch());
    document.body.append(box);
    const view = attach(form, into, (text) => {
      whole.href = search.address("search/") + (text ? `?q=${encodeURIComponent(text)}` : "");
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (into.dataset.shown === field.value.trim()) view.first()?.click();
      else view.run();
    });
    close.addEventListener("click", () => box.close());
    field.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.preventDefault(); // else a browser only empties the field
      box.close();
    });
    box.addEventListener("click", (event) => {
      if (event.target === box) box.close(); // beside the window
      else if (event.target.closest?.("a")) box.close(); // to another part of this page
    });
    return { box, field };
  };
  search.openWindow = (from, text = "") => {
    opener = from;
    if (!opened) {
      opened = build();
      opened.box.addEventListener("close", () => opener.focus());
    }
    const { box, field } = opened;
    box.showModal();
    field.focus();
    if (text) {
      field.value = text;
      field.setSelectionRange(text.length, text.length);
      field.dispatchEvent(new Event("input"));
    } else field.select();
  };

  /* The page of search, whose address holds what is sought, so that it can be shared. */
  search.onPage = (form) => {
    const into = make("div", { class: "search" });
    form.after(into);
    const view = attach(form, into, (text) => {
      const address = new URL(location.href);
      if (text) address.searchParams.set("q", text);
      else address.searchParams.delete("q");
      history.replaceState(history.state, "", address);
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      view.run();
    });
    if (form.elements.q.value) view.run();
  };
})();
