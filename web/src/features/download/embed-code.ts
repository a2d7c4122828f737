/** HTML that shows an address in a frame; both are safe in attributes. */
export function embedCode(address: string, title: string): string {
  const safe = (text: string): string =>
    text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return `<iframe src="${safe(address)}" title="${safe(title)}" width="100%" height="520" style="border:0" loading="lazy" allowfullscreen></iframe>`;
}
