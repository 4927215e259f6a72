// Adds a line to a form without leaving it. Works without: the server shows the form again with one line more.
document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-more]");
  if (!button || button.getAttribute("aria-busy")) {
    return;
  }
  event.preventDefault();
  const form = button.form;
  button.setAttribute("aria-busy", "true");
  const answer = await fetch(button.formAction, { method: "POST", body: new URLSearchParams(new FormData(form)) }).catch(() => null);
  button.removeAttribute("aria-busy");
  if (!answer || !answer.ok) {
    form.requestSubmit(button);
    return;
  }
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const added = [...page.querySelectorAll("[data-line]")].pop();
  [...form.querySelectorAll("[data-line]")].pop().after(added);
  form.elements[button.dataset.more].value = page.getElementsByName(button.dataset.more)[0].value;
  button.hidden = !page.querySelector("[data-more]");
  added.querySelector("input, select").focus();
});
