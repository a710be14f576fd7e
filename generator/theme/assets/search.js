/* Search: a window over any page, opened by the field in the bar or by "/". Nothing else is asked for
   before a reader opens it. Without this script the field is a form that leads to the page of search. */
(() => {
  "use strict";
  const PARTS = ["fold", "names", "texts", "view"];
  const assets = new URL(".", document.currentScript.src);
  const root = new URL("..", assets);
  // A copy of the site in a folder: a browser asks for scripts there, and for nothing else.
  const offline = location.protocol === "file:";
  const waiting = new Map();

  const script = (address) =>
    new Promise((done, failed) => {
      const made = document.createElement("script");
      made.src = address.href;
      made.async = false; // in the order in which they are asked for
      made.onload = () => done();
      made.onerror = () => failed(new Error(`${address.pathname} cannot be had`));
      document.head.append(made);
    });

  /* What a file of the site holds. In a copy, each file lies in a script that gives it to us. */
  const bytes = async (path) => {
    const address = new URL(path, root);
    if (!offline) {
      const answer = await fetch(address);
      if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
      return answer.arrayBuffer();
    }
    await script(new URL(`${path}.js`, root));
    const held = Uint8Array.from(atob(waiting.get(path)), (sign) => sign.charCodeAt(0));
    waiting.delete(path);
    return held.buffer;
  };

  const search = {
    assets,
    offline,
    root,
    script,
    give: (path, text) => waiting.set(path, text),
    json: async (path) => JSON.parse(new TextDecoder().decode(await bytes(path))),
    /* Stands in for the browser's own where the indexer's script asks for a file of a copy. */
    fetch: async (address) => {
      const path = new URL(address, root).href.replace(/\?.*/, "").slice(root.href.length);
      const held = await bytes(path);
      return {
        arrayBuffer: async () => held,
        json: async () => JSON.parse(new TextDecoder().decode(held)),
      };
    },
    /* Whether "/" opens search. Who speaks to the device instead of typing needs it off (WCAG 2.1.4). */
    keyOpens: true,
    setKey: (opens) => {
      search.keyOpens = opens;
      try {
        if (opens) localStorage.removeItem("search-key");
        else localStorage.setItem("search-key", "off");
      } catch {
        // A browser that keeps nothing: the choice holds for this page.
      }
    },
    /* The address of a page below the site's root, with an anchor if it has one. */
    address: (below) => {
      const [, path, anchor] = below.match(/^([^#]*)(#.*)?$/);
      const file = offline && /(^|\/)$/.test(path) ? "index.html" : "";
      return new URL(path + file + (anchor ?? ""), root).href;
    },
  };
  try {
    search.keyOpens = localStorage.getItem("search-key") !== "off";
  } catch {
    // A browser that keeps nothing.
  }
  window.siteSearch = search;

  const styles = (address) =>
    new Promise((done) => {
      const made = document.createElement("link");
      made.rel = "stylesheet";
      made.href = address.href;
      made.onload = made.onerror = () => done(); // without it the window is plain, and works
      document.head.append(made);
    });

  let parts;
  const ready = () => {
    parts ??= Promise.all([
      ...PARTS.map((part) => script(new URL(`search/${part}.js`, assets))),
      form ? null : styles(new URL("search/search.css", assets)),
    ]);
    return parts;
  };

  const field = document.querySelector("form[data-search]");
  const form = document.querySelector("form.search-page");
  // The window closes to where it was opened from: the field, or its button where there is no room.
  const shown = () => [...field.elements].find((part) => part.checkVisibility());
  const open = async (text = "", from = null) => {
    await ready();
    if (!form) {
      search.openWindow(from?.checkVisibility() ? from : shown(), text);
      return;
    }
    form.elements.q.focus();
    if (!text) return;
    form.elements.q.value = text;
    form.elements.q.dispatchEvent(new Event("input"));
  };
  const typing = (at) => at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName);

  /* What is typed into a field goes on in the window. */
  const goOn = async (input) => {
    await ready();
    const text = input.value;
    if (!text) return; // an earlier letter took the later ones with it
    input.value = "";
    open(text, input);
  };
  field.elements.q.addEventListener("input", (event) => {
    if (!event.isComposing && event.target.value) goOn(event.target);
  });
  field.elements.q.addEventListener("click", () => open());
  field.addEventListener("submit", (event) => {
    event.preventDefault();
    if (field.elements.q.value) goOn(field.elements.q);
    else open();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (typing(event.target) || document.querySelector("dialog[open]") || !search.keyOpens) return;
    event.preventDefault();
    open();
  });
  if (form) {
    document.querySelector("[data-without-scripts]").remove();
    const asked = new URLSearchParams(location.search).get("q");
    const start = () => ready().then(() => search.onPage(form));
    if (asked) {
      form.elements.q.value = asked.slice(0, form.elements.q.maxLength);
      start();
    } else {
      form.addEventListener("focusin", start, { once: true });
    }
  }
})();
