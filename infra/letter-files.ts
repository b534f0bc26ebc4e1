const fonts = 'node_modules/@fontsource/source-sans-3/files'
const faces = ['latin-400', 'latin-700', 'latin-ext-400', 'latin-ext-700']
const names = faces.map((face) => `source-sans-3-${face}-normal.woff`)

/** Files a function that makes PDFs needs beside its bundle: place there → place here. */
export const letterFiles: Record<string, string> = {
  // pdfkit reads it from its own address, which is the bundle's.
  'data/sRGB_IEC61966_2_1.icc': 'node_modules/pdfkit/js/data/sRGB_IEC61966_2_1.icc',
  ...Object.fromEntries(names.map((name) => [`letters/${name}`, `${fonts}/${name}`])),
}
