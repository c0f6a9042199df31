/** Resolves when the letters of the tags are here, or can't come: a tag would widen in front of the reader. */
export async function loadTagFonts(names: readonly string[]) {
  const faces = ['600 1em', '400 1em', 'italic 400 1em'].map((face) => `${face} "Placeline Noto Sans"`)
  await Promise.allSettled(faces.map((face) => document.fonts.load(face, names.join(''))))
}
