/** Hands a file made on the page to the reader's downloads. */
export function saveFile(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The download has read the address by the next turn; kept for a while for slow disks.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
