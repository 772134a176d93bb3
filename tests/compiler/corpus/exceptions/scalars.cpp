#include <stdio.h>
enum Color { Red, Green }; enum class Level : unsigned char { Low = 3 };
void fling(int k) {
  switch (k) { case 0: throw 1; case 1: throw 1u; case 2: throw 1L; case 3: throw 'c'; case 4: throw 1.5f; case 5: throw 2.5; case 6: throw true; case 7: throw Green; case 8: throw Level::Low; case 9: throw (short)9; case 10: throw 1LL; default: throw (unsigned char)200; }
}
int main() {
  for (int k = 0; k < 12; k++)
    try { fling(k); }
    catch (double d) { printf("double %g\n", d); } catch (float f) { printf("float %g\n", f); }
    catch (bool b) { printf("bool %d\n", b); } catch (char c) { printf("char %c\n", c); }
    catch (short s) { printf("short %d\n", s); } catch (unsigned u) { printf("unsigned %u\n", u); }
    catch (int i) { printf("int %d\n", i); } catch (long l) { printf("long %ld\n", l); }
    catch (Color c) { printf("Color %d\n", c); } catch (Level l) { printf("Level %d\n", (int)l); }
    catch (...) { printf("other\n"); }
}
