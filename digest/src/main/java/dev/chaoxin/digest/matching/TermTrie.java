package dev.chaoxin.digest.matching;

import java.util.Arrays;

/**
 * Finds many terms in a text in one pass: a trie whose branches are kept in one hash table, so that
 * terms are added and removed in place. A table of its own, because a branch and its hash bits fit
 * into one long; a double-array trie is slower and cannot be changed (see MEASUREMENTS.md). Not
 * safe for concurrent changes.
 *
 * <p>Term ids start at 0; the id of a removed term is reused.
 */
final class TermTrie {

  /** Receives each occurrence of a term. */
  interface HitConsumer {
    void accept(int term, int start, int end);
  }

  private static final int NONE = -1;
  private static final int ROOT = 0;
  private static final long CHILD_BITS = 0xFFFFFFFFL << 32;

  /** The node per first character. */
  private final int[] rootChildren = new int[Character.MAX_VALUE + 1];

  /**
   * Two longs per node, in one cache line. The branch: parent (high bits) and character. The state:
   * term id + 1 or 0 (low half), and a Bloom-filter bit per possible next character (high half),
   * which rules out most missing branches. A free node holds the next free one.
   */
  private long[] nodes = new long[2 * 1024];

  /** The number of children per node; at most one per character. */
  private char[] children = new char[1024];

  /**
   * The nodes by branch, open addressing; 0 is empty, as the root is nobody's child. Bits not
   * needed for the node id hold part of the branch's hash, so that most other entries are skipped
   * without reading them.
   */
  private int[] slots = new int[4096];

  /** The bits of a slot that hold the node id. */
  private int nodeMask = nodeMask(slots);

  private int nodeCount = 1;
  private int freeNode = NONE;
  private int slotCount;

  private int[] endNodes = new int[512];
  private int termCount;
  private int freeTerm = NONE;

  /** The id of a term, which is added if it is new. */
  int add(String text) {
    int node = ROOT;
    for (int i = 0; i < text.length(); i++) {
      int next = child(node, text.charAt(i));
      node = next == 0 ? addNode(node, text.charAt(i)) : next;
    }
    if (term(node) == NONE) {
      nodes[2 * node + 1] |= newTermId(node) + 1;
    }
    return term(node);
  }

  /** The id of a term; negative if it is unknown. */
  int find(String text) {
    int node = ROOT;
    for (int i = 0; i < text.length(); i++) {
      node = child(node, text.charAt(i));
      if (node == 0) {
        return NONE;
      }
    }
    return term(node);
  }

  void remove(int number) {
    int node = endNodes[number];
    endNodes[number] = -2 - freeTerm;
    freeTerm = number;
    nodes[2 * node + 1] &= CHILD_BITS;
    while (node != ROOT && state(node) == 0) {
      int parent = parent(node);
      removeNode(node);
      if (--children[parent] == 0) {
        nodes[2 * parent + 1] &= ~CHILD_BITS;
      }
      node = parent;
    }
  }

  /** The characters of a term. */
  String text(int number) {
    StringBuilder reversed = new StringBuilder();
    for (int node = endNodes[number]; node != ROOT; node = parent(node)) {
      reversed.append((char) edge(node));
    }
    return reversed.reverse().toString();
  }

  /** One more than the highest id in use. */
  int limit() {
    return termCount;
  }

  /** The number of branches that do not start at the root. */
  int edgeCount() {
    return slotCount;
  }

  /**
   * Reports every term at every position, by start, then by end. For few terms; once they exceed
   * the processor's caches, {@link BatchedTrieScan} is faster.
   */
  void scan(String text, HitConsumer to) {
    int length = text.length();
    for (int start = 0; start < length; start++) {
      int node = rootChildren[text.charAt(start)];
      for (int at = start + 1; node != 0; at++) {
        long here = state(node);
        if ((int) here > 0) {
          to.accept((int) here - 1, start, at);
        }
        if (at == length || (here & childBit(text.charAt(at))) == 0) {
          break;
        }
        node = child(node, text.charAt(at));
      }
    }
  }

  /** The child of the root for a character, or 0. */
  int rootChildren(char unit) {
    return rootChildren[unit];
  }

  /** The state of a node, see {@link #nodes}. */
  long state(int node) {
    return nodes[2 * node + 1];
  }

  /** The branch to a node. */
  long edge(int node) {
    return nodes[2 * node];
  }

  /** The branch from a node other than the root. */
  static long edge(int node, char unit) {
    return ((long) node << 16) | unit;
  }

  /** The Bloom-filter bit of a next character. */
  static long childBit(char unit) {
    return 1L << (32 + ((unit * 0x9E3779B9) >>> 27));
  }

  /** The first slot to probe for a branch. */
  int slot(long branch) {
    return slots[hash(branch) & (slots.length - 1)];
  }

  /** The likely child, probing from that slot, or 0. */
  int probableChild(long branch, int slot) {
    int hash = hash(branch);
    int entry = slot;
    for (int at = hash; entry != 0 && ((entry ^ hash) & ~nodeMask) != 0; ) {
      entry = slots[++at & (slots.length - 1)];
    }
    return entry & nodeMask;
  }

  /** The child of a branch, or 0. */
  int findChild(long branch) {
    int hash = hash(branch);
    int mask = slots.length - 1;
    for (int slot = hash & mask; ; slot = (slot + 1) & mask) {
      int entry = slots[slot];
      if (entry == 0
          || (((entry ^ hash) & ~nodeMask) == 0 && nodes[2 * (entry & nodeMask)] == branch)) {
        return entry & nodeMask;
      }
    }
  }

  private int child(int node, char unit) {
    return node == ROOT ? rootChildren[unit] : findChild(edge(node, unit));
  }

  private int parent(int node) {
    return (int) (edge(node) >>> 16);
  }

  private int term(int node) {
    return (int) state(node) - 1;
  }

  private int addNode(int parent, char unit) {
    int node;
    if (freeNode != NONE) {
      node = freeNode;
      freeNode = (int) state(node);
    } else {
      if (nodeCount == children.length) {
        int larger = nodeCount + (nodeCount >> 3);
        nodes = Arrays.copyOf(nodes, 2 * larger);
        children = Arrays.copyOf(children, larger);
      }
      node = nodeCount++;
    }
    nodes[2 * node] = edge(parent, unit);
    nodes[2 * node + 1] = 0;
    children[node] = 0;
    children[parent]++;
    nodes[2 * parent + 1] |= childBit(unit);
    if (parent == ROOT) {
      rootChildren[unit] = node;
    } else {
      if (++slotCount * 3L > slots.length * 2L) {
        rehash();
      }
      insertSlot(node);
    }
    return node;
  }

  private void insertSlot(int node) {
    int mask = slots.length - 1;
    int hash = hash(edge(node));
    int slot = hash & mask;
    while (slots[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    slots[slot] = (hash & ~nodeMask) | node;
  }

  private void rehash() {
    int[] old = slots;
    int oldNumbers = nodeMask;
    slots = new int[old.length * 2];
    nodeMask = nodeMask(slots);
    for (int entry : old) {
      if (entry != 0) {
        insertSlot(entry & oldNumbers);
      }
    }
  }

  /** Room for a node per first character and for the slots at their load factor. */
  private static int nodeMask(int[] slots) {
    return Math.max(slots.length, 4 * Character.MAX_VALUE + 4) - 1;
  }

  /** Removes a node; the entries after it in the same run move up. */
  private void removeNode(int node) {
    if (parent(node) == ROOT) {
      rootChildren[(char) edge(node)] = 0;
    } else {
      int mask = slots.length - 1;
      int hole = hash(edge(node)) & mask;
      while ((slots[hole] & nodeMask) != node) {
        hole = (hole + 1) & mask;
      }
      for (int next = (hole + 1) & mask; slots[next] != 0; next = (next + 1) & mask) {
        int home = hash(edge(slots[next] & nodeMask)) & mask;
        if (((next - home) & mask) >= ((next - hole) & mask)) {
          slots[hole] = slots[next];
          hole = next;
        }
      }
      slots[hole] = 0;
      slotCount--;
    }
    nodes[2 * node + 1] = freeNode;
    freeNode = node;
  }

  private int newTermId(int node) {
    int number;
    if (freeTerm != NONE) {
      number = freeTerm;
      freeTerm = -2 - endNodes[number];
    } else {
      if (termCount == endNodes.length) {
        endNodes = Arrays.copyOf(endNodes, termCount + (termCount >> 1));
      }
      number = termCount++;
    }
    endNodes[number] = node;
    return number;
  }

  private static int hash(long branch) {
    long mixed = branch * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32);
  }
}
