// The error summary is read first. Works without: it stands at the top of the page.
document.querySelector("[data-focus]")?.focus();
