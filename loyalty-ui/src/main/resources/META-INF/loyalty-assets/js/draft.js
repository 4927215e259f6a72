// Keeps what is typed into a long text until it was taken, also if the session ended meanwhile. Works without: a form that is refused comes back as it was typed.
// Only for this tab, and not beyond signing out.
{
  const areas = [...document.querySelectorAll("form[method=post] textarea[name]")];
  const key = (area) => `draft:${location.pathname}#${area.name}`;
  const drafts = () => Object.keys(sessionStorage).filter((name) => name.startsWith("draft:"));
  const isSent = (name) => sessionStorage.getItem(name).startsWith("sent:");

  // A message that something was done: what was sent before it has arrived.
  if (document.querySelector(".toast")) {
    drafts().filter(isSent).forEach((name) => sessionStorage.removeItem(name));
  }
  areas.forEach((area) => {
    const draft = sessionStorage.getItem(key(area));
    if (draft && !area.value) {
      area.value = draft.replace(/^(sent|kept):/, "");
    }
    area.addEventListener("input", () => sessionStorage.setItem(key(area), `kept:${area.value}`));
  });
  document.addEventListener("submit", (event) => {
    if (event.target.action.endsWith("/sign-out")) {
      drafts().forEach((name) => sessionStorage.removeItem(name));
    }
    areas
      .filter((area) => area.form === event.target && area.value)
      .forEach((area) => sessionStorage.setItem(key(area), `sent:${area.value}`));
  });
}
