/** How the page says what the map draws where states dispute a boundary. */
export const disputed = {
  lines: 'A dashed line marks a boundary that is not settled.',
  title: 'How disputed areas are drawn',
  dashed: 'With a dashed line, as status or course is not settled:',
  inside: 'Without a line of their own, inside the state named:',
  sea: 'Islands, without a line at sea and without a name:',
  linesIn: {
    'disputed-as-borders':
      'In this map, boundaries that are not settled are drawn like other borders; by default they are dashed, as on maps of the United Nations.',
    'without-disputed':
      'This map draws no line where a boundary is not settled; by default such lines are dashed, as on maps of the United Nations.',
  },
  dashedIn: {
    'disputed-as-borders': 'Like other borders here, though status or course is not settled:',
    'without-disputed': 'Without a line here, as status or course is not settled:',
  },
  failed: 'The list could not be loaded. Close and open it to try again.',
}
