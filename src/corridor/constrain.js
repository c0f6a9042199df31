// the package's types are its sources, which do not compile under this project's strict settings
export { default } from '@kninnug/constrainautor'
