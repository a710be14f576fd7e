// What moves on a page. Each part is an addition: without it every page reads and works.

// What scripts say, in the language of the page: messages as in gettext. A page that is not in English
// holds what each is in its language, by the form of number where it is counted.
window.siteWords = (() => {
  const held = document.getElementById("s_messages");
  const known = held ? JSON.parse(held.textContent) : {};
  const language = document.documentElement.lang || "en";
  const forms = new Intl.PluralRules(language);
  const filled = (text, values) =>
    text.replace(/\{([a-z_]+)\}/g, (whole, name) => values[name] ?? whole);
  const number = (value) => value.toLocaleString(language);
  return {
    number,
    gettext: (message, values = {}) => filled(known[message] ?? message, values),
    ngettext: (one, many, count, values = {}) => {
      const said = known[many]?.[forms.select(count)] ?? (count === 1 ? one : many);
      return filled(said, { count: number(count), ...values });
    },
  };
})();

// The button for dark colours. A choice that is also that of the device is not kept.
(() => {
  const button = document.querySelector("[data-colours].tool");
  const device = matchMedia("(prefers-color-scheme: dark)");
  const root = document.documentElement;
  const dark = () => (root.dataset.colours ? root.dataset.colours === "dark" : device.matches);
  const show = () => button.setAttribute("aria-pressed", String(dark()));
  button.addEventListener("click", () => {
    const wanted = dark() ? "light" : "dark";
    const same = (wanted === "dark") === device.matches;
    if (same) delete root.dataset.colours;
    else root.dataset.colours = wanted;
    try {
      if (same) localStorage.removeItem("colours");
      else localStorage.setItem("colours", wanted);
    } catch {
      // A browser that keeps nothing: the choice holds for this page.
    }
    show();
  });
  device.addEventListener("change", show);
  show();
  button.hidden = false;
})();

// Facts grow old without a new build: the page says so from that day on.
for (const stale of document.querySelectorAll("[data-stale-from]")) {
  stale.hidden = Date.now() < Date.parse(stale.dataset.staleFrom);
}

// A link into what is folded opens it, also where the browser does not do so by itself, and where it
// leads to the very heading that opens it, or to an entry whose line folds what stands behind it.
const unfold = () => {
  const to = document.getElementById(location.hash.slice(1));
  const fold = to?.closest("article details:not([open])");
  const entry = to?.closest(".entry, .event")?.querySelector("details:not([open])");
  if (entry) entry.open = true;
  if (!fold) return;
  fold.open = true;
  to.scrollIntoView();
};
addEventListener("hashchange", unfold);
unfold();

// Paper cannot be opened: browsers that print what is folded as it is get it opened before.
if (!CSS.supports("selector(::details-content)")) {
  addEventListener("beforeprint", () => {
    for (const fold of document.querySelectorAll("article details")) fold.open = true;
  });
}

// The menu and the list of contents close as menus do: with Escape, or with a click or the focus
// elsewhere; the list also once a part is chosen.
for (const menu of document.querySelectorAll("details.menu, .contents details")) {
  const leave = (event) => {
    if (!menu.contains(event.target) || event.target.matches("a[href^='#']")) menu.open = false;
  };
  document.addEventListener("click", leave);
  document.addEventListener("focusin", (event) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
}
