_Static_assert(sizeof(char) == 2, "char");
int main(void) { return 0; }
