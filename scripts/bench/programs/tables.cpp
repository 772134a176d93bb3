// A hash table of linked lists, its nodes from the heap.
#include <stdlib.h>
int rounds = 1500;

struct Node {
  int key;
  int count;
  Node *next;
};

Node *buckets[64];

int main() {
  int check = 0;
  for (int round = 0; round < rounds; round = round + 1) {
    for (int i = 0; i < 64; i = i + 1) buckets[i] = NULL;
    int key = round;
    for (int i = 0; i < 500; i = i + 1) {
      key = (key * 75 + 74) % 65537 % 1024;
      Node *node = buckets[key % 64];
      while (node != NULL && node->key != key) node = node->next;
      if (node == NULL) {
        node = (Node *)malloc(sizeof(Node));
        node->key = key;
        node->count = 0;
        node->next = buckets[key % 64];
        buckets[key % 64] = node;
      }
      node->count = node->count + 1;
    }
    for (int i = 0; i < 64; i = i + 1) {
      while (buckets[i] != NULL) {
        Node *node = buckets[i];
        buckets[i] = node->next;
        check = (check + node->count * node->key) % 10007;
        free(node);
      }
    }
  }
  return check % 100;
}
