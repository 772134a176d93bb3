void main() {
}
// differs: MSVC accepts it.
