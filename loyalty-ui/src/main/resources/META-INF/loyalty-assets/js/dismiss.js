// Closes a message that has been read. Works without: it is gone on the next page.
document.querySelectorAll("[data-dismiss]").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", () => button.closest(button.dataset.dismiss).remove());
});
