// Follows work that goes on: asks for the page again and puts in the part that changed. Works without: a link asks for it.
const follow = (part) => setTimeout(async () => {
  const page = await fetch(location.href).then((answer) => answer.text()).catch(() => null);
  const now = page && new DOMParser().parseFromString(page, "text/html").querySelector("[data-live]");
  if (page && !now) {
    location.reload();
    return;
  }
  if (now) {
    part.replaceChildren(...now.childNodes);
  }
  follow(part);
}, document.hidden ? 10000 : Number(part.dataset.live) * 1000);
document.querySelectorAll("[data-live]").forEach(follow);
