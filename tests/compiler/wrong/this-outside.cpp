int main() {
  return this->n;
}
