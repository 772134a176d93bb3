namespace N {
void f();
}
int main() { f(); }
