// Suggests what a search would find while it is typed: the rows of the page that its button leads to. Works without: press the button.
document.querySelectorAll("[data-suggest]").forEach((form) => form.querySelectorAll("input[type=search]").forEach((input) => {
  const list = Object.assign(document.createElement("ul"), { id: input.id + "-list", className: "suggest", hidden: true });
  const told = Object.assign(document.createElement("span"), { className: "unseen" });
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.labels[0].textContent.trim());
  told.setAttribute("role", "status");
  const parts = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id };
  Object.entries(parts).forEach(([name, value]) => input.setAttribute(name, value));
  input.after(list, told);
  let chosen = -1;
  let waiting;
  let asked;

  const close = () => {
    list.hidden = true;
    chosen = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const choose = (index) => {
    const options = [...list.children];
    chosen = (index + options.length) % options.length;
    options.forEach((option, i) => option.setAttribute("aria-selected", String(i === chosen)));
    options[chosen].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", options[chosen].id);
  };
  const option = (row, i) => {
    const item = Object.assign(document.createElement("li"), { id: list.id + "-" + i, className: "suggest__option", textContent: row.dataset.suggestion });
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    item.dataset.to = row.querySelector("a").getAttribute("href");
    return item;
  };
  const show = (page) => {
    const rows = [...page.querySelectorAll("[data-suggestion]")].slice(0, 8);
    close();
    list.replaceChildren(...rows.map(option));
    list.hidden = rows.length === 0;
    input.setAttribute("aria-expanded", String(rows.length > 0));
    told.textContent = page.querySelector("[data-suggest]")?.dataset.suggest ?? "";
  };
  const ask = async () => {
    asked?.abort();
    asked = new AbortController();
    const address = form.getAttribute("action") + "?" + new URLSearchParams({ [input.name]: input.value });
    try {
      const answer = await fetch(address, { signal: asked.signal });
      show(new DOMParser().parseFromString(await answer.text(), "text/html"));
    } catch (stopped) {
      close();
    }
  };

  input.addEventListener("input", () => {
    clearTimeout(waiting);
    if (input.value.trim().length < 2) {
      asked?.abort();
      close();
      return;
    }
    waiting = setTimeout(ask, 250);
  });
  input.addEventListener("keydown", (event) => {
    if (list.hidden || event.isComposing) {
      return;
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      choose(event.key === "ArrowDown" ? chosen + 1 : Math.max(chosen, 0) - 1);
    } else if (event.key === "Escape") {
      event.preventDefault();
      close();
    } else if (event.key === "Enter" && chosen >= 0) {
      event.preventDefault();
      location.assign(list.children[chosen].dataset.to);
    }
  });
  input.addEventListener("blur", close);
  // Pressed, not clicked: the box loses its focus and closes before a click comes.
  list.addEventListener("mousedown", (event) => {
    event.preventDefault();
    const pressed = event.target.closest("[data-to]");
    if (pressed) {
      location.assign(pressed.dataset.to);
    }
  });
}));
