// The error summary is read first, and each of its lines names its field. Works without: it stands at the top of the page, and each line leads to its field.
const summary = document.querySelector("[data-focus]");
for (const link of summary?.querySelectorAll("a[href^='#']") ?? []) {
  const label = document.getElementById(link.hash.slice(1))?.closest(".field")?.querySelector(".field__label");
  const name = (label?.querySelector("span") ?? label)?.textContent.trim();
  if (name) {
    link.textContent = name + (document.documentElement.lang.startsWith("zh") ? "：" : ": ") + link.textContent;
  }
}
summary?.focus();
