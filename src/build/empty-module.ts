/** In place of what a package loads and never calls here. */
export default {}
