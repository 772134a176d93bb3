// LLP64
#include <windows.h>
#include <stdio.h>

static volatile LONG word;
static volatile LONG64 quad;
static volatile SHORT half;
static PVOID volatile pointer;

int main() {
  printf("%ld", InterlockedIncrement(&word));
  printf(" %ld", InterlockedAdd(&word, 10));
  printf(" %ld\n", InterlockedDecrement(&word));
  printf("%ld", InterlockedExchangeAdd(&word, -20));
  printf(" %ld", InterlockedExchange(&word, 0x0F0F));
  printf(" %ld", InterlockedAnd(&word, 0x00FF));
  printf(" %ld", InterlockedOr(&word, 0x100));
  printf(" %ld", InterlockedXor(&word, -1));
  printf(" %ld", InterlockedCompareExchange(&word, 5, 1));
  printf(" %ld", InterlockedCompareExchange(&word, 5, -272));
  printf(" %ld\n", word);
  printf("%lld", InterlockedIncrement64(&quad));
  printf(" %lld", InterlockedExchangeAdd64(&quad, 0x100000000));
  printf(" %lld", InterlockedCompareExchange64(&quad, -1, 0x100000001));
  printf(" %lld", InterlockedAdd64(&quad, 1));
  printf(" %lld\n", quad);
  printf("%d", InterlockedIncrement16(&half));
  half = 32767;
  printf(" %d\n", InterlockedIncrement16(&half));
  int here;
  printf("%d", InterlockedExchangePointer(&pointer, &here) == NULL);
  printf(" %d", InterlockedCompareExchangePointer(&pointer, NULL, &here) == &here);
  printf(" %d\n", pointer == NULL);
  word = 0;
  printf("%d", InterlockedBitTestAndSet(&word, 5));
  printf(" %d", InterlockedBitTestAndSet(&word, 5));
  printf(" %d", InterlockedBitTestAndComplement(&word, 31));
  printf(" %d", InterlockedBitTestAndReset(&word, 5));
  printf(" %ld\n", word);
  quad = 0;
  printf("%d", InterlockedBitTestAndSet64(&quad, 40));
  printf(" %lld\n", quad);
  long plain = 4;
  printf("%ld", _InterlockedIncrement(&plain));
  printf(" %ld", _InterlockedCompareExchange(&plain, 7, 5));
  printf(" %ld\n", _InterlockedExchangeAdd(&plain, 1));
  return 0;
}
