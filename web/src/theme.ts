// Airflow's own light and dark: the class of the page that this one stands in, else what it has stored.
export function followTheme(changed: () => void): void {
  const outer = parentPage();
  const apply = (): void => {
    const dark = outer ? outer.classList.contains("dark") : stored() === "dark";
    const name = dark ? "dark" : "light";
    if (document.documentElement.className !== name) {
      document.documentElement.className = name;
      changed();
    }
  };
  apply();
  if (outer) new MutationObserver(apply).observe(outer, { attributes: true, attributeFilter: ["class"] });
  addEventListener("storage", apply);
}

function stored(): string {
  const theme = localStorage.getItem("theme") ?? "system";
  if (theme !== "system") return theme;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

export function parentPage(): HTMLElement | null {
  try {
    return parent !== window ? parent.document.documentElement : null;
  } catch {
    return null;
  }
}
