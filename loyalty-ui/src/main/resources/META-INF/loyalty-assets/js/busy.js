// A form is sent once: its button tells that it is busy. Works without: the server books a repeated token once.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  if (form.method !== "post") {
    return;
  }
  form.dataset.sent = "true";
  const button = event.submitter;
  if (button && button.dataset.busy) {
    button.setAttribute("aria-busy", "true");
    button.querySelector("[data-label-text]").textContent = button.dataset.busy;
  }
});
// Back from the page cache: the form may be sent again.
addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((form) => form.removeAttribute("data-sent")));
