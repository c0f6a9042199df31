/** What every picture and file of the map has to say about its data (ODbL, CC BY 4.0, public domain). */
export const CREDIT =
  'Map data © OpenStreetMap contributors (ODbL), Natural Earth, GSHHG, GeoNames (CC BY 4.0)'
